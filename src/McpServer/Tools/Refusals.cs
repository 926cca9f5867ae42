using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>The refusals of the preflight, each with the call or the decision that clears it.</summary>
internal sealed class Refusals(Ledger ledger, IReadOnlySet<string> vouched)
{
    public static Reply EnvRequired() => Reply.Refuse(
        Codes.EnvRequired, "No environment was named, and CLOUDBASE_ENV_ID is not set.", Calls.EnvInfo("finds the environment"));

    /// <summary>CLOUDBASE_ENV_ID holds what cannot be an id: the only or default environment is not thereby the one that was meant.</summary>
    public static Reply EnvMistyped(string text) => Reply.Refuse(
        Codes.EnvNotFound, $"CLOUDBASE_ENV_ID is {Shown.Quoted(text)}, but must be {EnvId.Allowed}. Give envId in the call, or mend the variable and restart the server.",
        Calls.EnvList("lists the environments there are: ask the user which one is meant"));

    public static Reply EnvNotFound(EnvId env) => Reply.Refuse(
        Codes.EnvNotFound, $"The account has no environment {Shown.Quoted(env.Text)}.", Calls.EnvList("lists the environments there are: ask the user whether one of them is meant"));

    public static Reply GroupsRequired(EnvId env, CallTarget target) => Reply.Refuse(
        Codes.GroupsRequired, $"The groups of {env} were not read in the last 15 minutes.",
        Calls.DescribeGroups(env, "reads the groups", target.Group, target.Model));

    public static Reply EligibilityRequired(EnvId env, BillingPath path, ModelId? model) => Reply.Refuse(
        Codes.EligibilityRequired, $"checkEligibility has not passed for {env} on path {path} in the last 15 minutes.",
        Calls.CheckEligibility(env, $"checks {path.Title}", model, path));

    public static Reply HunyuanNeedsGrowthPlan(EnvId env, ModelId model) => Reply.Refuse(
        Codes.HunyuanNeedsGrowthPlan,
        $"{Shown.Quoted(model.Text)} is a hunyuan model: only the Growth Plan pays for it, in group hunyuan-exp (a custom group may hold a self-hosted one).",
        Calls.CheckEligibility(env, "checks the Growth Plan", model, BillingPath.GrowthPlan));

    /// <summary>A groupName that is no legal createModel argument; the corrected call has the right one.</summary>
    public Reply IllegalProvider(Tool tool, EnvId env, string text, Arguments arguments)
    {
        var (groups, catalog, model) = (ledger.Groups(env), ledger.Catalog(env), arguments.Model);
        var meant = model is null ? null : Holder(groups, model) ?? CallTarget.ManagedGroupOf(model);
        var message = $"{Shown.Quoted(text)} {Misspelt.Explain(text, groups, catalog)}. createModel takes {GroupName.Allowed}"
            + (meant is null ? "." : $"; for model {Shown.Quoted(model!.Text)} that is \"{meant}\".");
        return Reply.Refuse(Codes.IllegalProvider, message, (meant, Misspelt.IsNearCustom(text) && Holder(groups, model) is null) switch
        {
            (_, true) => Calls.CheckEligibility(env, "opens the custom path, then describeGroups lists the custom groups", model, BillingPath.Custom),
            ({ } group, _) => new NextCall(tool.Name, arguments.With("groupName", group.Text), "the same call with the right group"),
            _ => Calls.DescribeGroups(env, "lists the groups there are"),
        });
    }

    /// <summary>A path that was asked about and does not pay, or cannot be told to.</summary>
    public Reply Missed(EnvId env, EligibilityVerdict miss, ModelId? model) => Reply.Refuse(Code(miss), Sentence(env, miss), Miss(env, miss, model));

    /// <summary>No path that leads to the wish is open: the answer already had if there is one, else the question to ask.</summary>
    public Reply NothingOpen(Gate gate, EnvId env, GroupName? group, ModelId? model)
    {
        var path = group?.Path ?? (model is null ? null : CallTarget.ManagedGroupOf(model).Path);
        var required = Reply.Refuse(
            Codes.EligibilityRequired, $"checkEligibility has not passed for {env}{(path is null ? "" : $" on path {path}")} in the last 15 minutes.",
            Calls.CheckEligibility(env, "checks who pays", model, group?.Path));
        return (path is null ? BillingPath.All : [path])
            .Select(one => gate.Eligibility(env, one).Match<Reply?>(_ => null, _ => null, miss => Missed(env, miss, model), () => null))
            .FirstOrDefault(reply => reply is not null) ?? required;
    }

    /// <summary>The decision a missed path leads to, the same wherever it is met.</summary>
    public Decision Miss(EnvId env, EligibilityVerdict verdict, ModelId? model)
    {
        var clear = verdict is EligibilityVerdict.NotEligible;
        return verdict.Path == BillingPath.GrowthPlan
            ? Decisions.Plan(env, clear, model is { IsHunyuan: true } ? model : null, Packs(env))
            : Decisions.Packs(env, clear, model, PlanMissed(env));
    }

    /// <summary>NOT_ELIGIBLE or ELIGIBILITY_UNDETERMINED.</summary>
    public static string Code(EligibilityVerdict miss) => miss is EligibilityVerdict.NotEligible ? Codes.NotEligible : Codes.EligibilityUndetermined;

    /// <summary>The miss in a sentence.</summary>
    public static string Sentence(EnvId env, EligibilityVerdict miss) => miss is EligibilityVerdict.NotEligible
        ? $"{env} is not covered by {miss.Path.Title}."
        : $"Whether {env} is covered by {miss.Path.Title} cannot be told from the cloud's answer"
            + (miss.Path == BillingPath.TokenCredits ? "; an operator who knows a versionSwitchStatus to be harmless lists it in CLOUDBASE_AI_VERSION_SWITCH_OK." : ".");

    private bool PlanMissed(EnvId env) => ledger.Eligibility(env, BillingPath.GrowthPlan) is { } plan
        && EligibilityProof.Check(env, plan, vouched) is EligibilityVerdict.NotEligible;

    private EligibilityVerdict? Packs(EnvId env) => ledger.Eligibility(env, BillingPath.GrowthPlan) is EligibilityFact.Plan { Alternative: { } packs }
        ? EligibilityProof.Check(env, packs, vouched)
        : null;

    private static GroupName? Holder(IReadOnlyList<ModelGroup>? groups, ModelId? model) => model is null ? null : groups?
        .Where(group => group.IsOn && group.Holds(model))
        .Select(group => GroupName.TryParse(group.Name, out var name) && CallTarget.TryPair(name, model, out _) ? name : null)
        .FirstOrDefault(name => name is not null);
}
