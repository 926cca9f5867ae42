using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>The questions only a person answers. A miss never falls back by itself: it becomes one of these.</summary>
internal static class Decisions
{
    /// <summary>A person reads no longer list, and each option is a whole call.</summary>
    private const int MostOptions = 6;

    /// <summary>Names of models that became no option.</summary>
    private const int MostNames = 20;

    /// <summary>Groups offered beside the ways to register one.</summary>
    private const int MostGroups = 3;

    /// <summary>The plan is not enrolled, or cannot be told.</summary>
    public static Decision Plan(EnvId env, bool clear, ModelId? model, EligibilityVerdict? packs) => new(
        clear
            ? $"Environment {env} is not enrolled in the Growth Plan (小程序成长计划). Enrol and retry, or go on with Token Credits and a non-hunyuan model?"
            : $"Whether environment {env} is enrolled in the Growth Plan (小程序成长计划) cannot be told. Look at its page and retry, or go on with Token Credits and a non-hunyuan model?",
        [
            new(clear ? "Enrol in the Growth Plan, then check again" : "See the plan's state on its page, then check again", Links.GrowthPlan,
                Calls.CheckEligibility(env, "checks the plan again", model)),
            TokenCredits(env, $" ({Usable(packs)})"),
        ]);

    /// <summary>There is no usable resource pack, or it cannot be told. The Growth Plan is offered unless it is known to have missed.</summary>
    public static Decision Packs(EnvId env, bool clear, ModelId? model, bool planMissed) => new(
        clear
            ? $"Environment {env} has no usable Token Credits pack. Buy one and retry, or go another way?"
            : $"Whether environment {env} has a usable Token Credits pack cannot be told. Look at it and retry, or go another way?",
        [
            new(clear ? "Buy a resource pack, then check again" : "See the packs in the console, then check again", clear ? Links.Purchase(env) : Links.Console(env),
                Calls.CheckEligibility(env, "checks the resource packs again", model, BillingPath.TokenCredits)),
            .. planMissed ? [] : (IEnumerable<Option>)[new("Use the Growth Plan with its default hunyuan model", null, Calls.CheckEligibility(env, "checks the plan", path: BillingPath.GrowthPlan))],
            Endpoint(env, model),
        ]);

    /// <summary>The model is no managed one.</summary>
    public static Decision NotManaged(EnvId env, ModelId model, IReadOnlyList<ModelId> near) => new(
        $"{Shown.Quoted(model.Text)} is not in the managed catalogue. {(near.Count == 0 ? "Is it" : "Was one of these meant, or is it")} a third-party or self-hosted model?",
        [
            .. near.Select(id => new Option($"Use {Shown.Quoted(id.Text)}", null, Calls.CheckEligibility(env, "checks its billing path", id))),
            new("It is third-party or self-hosted: onboard it as a custom group", null, Calls.CheckEligibility(env, "opens custom onboarding", model, BillingPath.Custom)),
        ]);

    /// <summary>A managed group is absent.</summary>
    public static Decision NoGroup(EnvId env, GroupName group, ModelId? model)
    {
        var console = new Option($"Create group {group} in the console, then read the groups again", Links.Console(env), Calls.DescribeGroups(env, "reads the groups again", group, model));
        return new($"Environment {env} has no group {group}. How shall it go on?", group == GroupName.HunyuanExp ? [console, TokenCredits(env)] : [console]);
    }

    /// <summary>The Growth Plan's default model is neither enabled nor in the catalogue.</summary>
    public static Decision NoDefault(EnvId env, IReadOnlyList<CallTarget> ready, int most) => new(
        $"The Growth Plan's default model {ModelId.GrowthPlanDefault} is not to be had in environment {env}. Which way?{Others(ready, most)}",
        [
            .. ready.Take(Offered(most)).Select(target => Ready(env, target)),
            TokenCredits(env),
            new("See group hunyuan-exp in the console, then read the groups again", Links.Console(env), Calls.DescribeGroups(env, "reads the groups again", GroupName.HunyuanExp)),
        ]);

    /// <summary>No custom group serves the wish yet: both ways to onboard, and the groups that could be given the model.</summary>
    public static Decision Onboard(EnvId env, GroupName suggested, ModelId? model, IReadOnlyList<GroupName> existing) => new(
        "Which custom group shall serve the model? Its endpoint and key are known to you alone."
            + (model is null || existing.Count <= MostGroups ? "" : $" {MostGroups} of {existing.Count} groups are offered; describeGroups lists them."),
        [
            new("Register it in the console (name, endpoint, key), then read the groups", Links.Console(env), Calls.DescribeGroups(env, "reads the groups again", model: model)),
            Register(env, suggested, "it"),
            .. model is null ? [] : existing.Take(MostGroups).Select(group =>
                new Option($"Use the existing group {Shown.Quoted(group.Text)}, which gets the model unless it holds it", null, Calls.EnableModel(env, group, model, "quotes the change"))),
        ]);

    /// <summary>The groups of the open paths hold no model and can be given none.</summary>
    public static Decision NoModel(EnvId env, IReadOnlyList<GroupName> groups) => new(
        $"Neither {string.Join(" nor ", groups)} nor the managed catalogue of {env} has a model to call. Which way?",
        [
            new("See the models in the console, then read the groups again", Links.Console(env), Calls.DescribeGroups(env, "reads the groups again")),
            Endpoint(env, null),
        ]);

    /// <summary>A new custom group, registered here.</summary>
    public static Option Register(EnvId env, GroupName suggested, string what) => new(
        $"Let this server register {what}: put the key in a variable {ServerSettings.KeyPrefix}…, restart the server, then give baseUrl, models and apiKeyEnv", null,
        Calls.CreateCustomGroup(env, suggested, "starts onboarding and says what is missing"));

    /// <summary>Not an endpoint of one's own, but the managed model of that name.</summary>
    public static Option Managed(EnvId env, CallTarget target) => new(
        $"It is the managed model: {Shown.Quoted(target.Model.Text)} in {target.Group}, which {target.Group.Path.Title} pays for", null,
        Calls.CheckEligibility(env, $"checks {target.Group.Path.Title}", target.Model, target.Group.Path));

    /// <summary>One of several models must be chosen: enabled ones first, then those that can be enabled.</summary>
    public static Decision Choose(EnvId env, IReadOnlyList<CallTarget> ready, IReadOnlyList<CallTarget> addable, int most) => new(
        "Which model shall the Mini Program call?" + Others([.. ready, .. addable], most),
        [.. ready.Select(target => Ready(env, target))
            .Concat(addable.Select(target => Enable(env, target)))
            .Take(Offered(most))]);

    /// <summary>The environment's plan forbids model changes.</summary>
    public static Decision Upgrade(EnvId env, NextCall repeat) => new(
        $"The plan of environment {env} does not allow this; the standard plan (标准版) or higher does. Upgrade and repeat?",
        [new("Upgrade the environment in the console, then repeat", Links.Console(env), repeat)]);

    /// <summary>A model that can be called now.</summary>
    public static Option Ready(EnvId env, CallTarget target) =>
        new($"Use {Shown.Quoted(target.Model.Text)} in {target.Group} (enabled)", null, Calls.GenerateSnippet(env, target.Group, target.Model, "writes the code"));

    /// <summary>A model that can be called once it is enabled.</summary>
    public static Option Enable(EnvId env, CallTarget target) =>
        new($"Enable {Shown.Quoted(target.Model.Text)} in {target.Group}", null, Calls.EnableModel(env, target.Group, target.Model, "quotes its price"));

    /// <summary>A path of one's own.</summary>
    public static Option Endpoint(EnvId env, ModelId? model) =>
        new("Use a third-party or self-hosted endpoint", null, Calls.CheckEligibility(env, "opens custom onboarding", model, BillingPath.Custom));

    /// <summary>The other managed path.</summary>
    public static Option TokenCredits(EnvId env, string state = "") =>
        new("Go on with Token Credits and a non-hunyuan model" + state, null, Calls.CheckEligibility(env, "checks the resource packs", path: BillingPath.TokenCredits));

    private static int Offered(int most) => Math.Clamp(most, 1, MostOptions);

    /// <summary>The models that become no option, by name.</summary>
    private static string Others(IReadOnlyList<CallTarget> all, int most) => all.Count <= Offered(most)
        ? ""
        : $" Others, by describeGroups with model: {Shown.List([.. all.Skip(Offered(most)).Select(target => target.Model.Text).Distinct()], Math.Min(most, MostNames))}.";

    private static string Usable(EligibilityVerdict? packs) => packs is null
        ? "packs not checked"
        : packs.Match(_ => "a usable pack exists", _ => "no usable pack: one must be bought", _ => "the pack's state cannot be told");
}
