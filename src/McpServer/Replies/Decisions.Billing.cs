using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <content>The questions about who pays, path by path.</content>
internal sealed partial class Decisions
{
    /// <summary>The decision that a missed path leads to, the same wherever it is met.</summary>
    /// <param name="env">The environment.</param>
    /// <param name="miss">The verdict, which is not a yes.</param>
    /// <param name="model">The model that the user named, if any.</param>
    public Decision Miss(EnvId env, EligibilityVerdict miss, ModelId? model) => miss.Path switch
    {
        BillingPath.GrowthPlan => Plan(env, miss, model),
        BillingPath.TokenCredits => TokenCredits(env, miss, model),
        BillingPath.Custom => throw new ArgumentException("Nothing has to be paid on this path.", nameof(miss)),
    };

    /// <summary>The way on for a user who turns down what a path offers.</summary>
    public Option Elsewhere(EnvId env, BillingPath path) => path switch
    {
        BillingPath.GrowthPlan => GoOnWithTokenCredits(env),
        BillingPath.TokenCredits => Endpoint(env, null),
        BillingPath.Custom => ManagedModel(env),
    };

    /// <summary>The plan of the environment forbids the change: resource points first, then the standard plan.</summary>
    public Decision Upgrade(EnvId env, NextCall repeat) => new(say.AskUpgrade(env),
        [new(say.SwitchToPointsThenRepeat, Links.Console(env), repeat),
            new(say.UpgradeThenRepeat, Links.Console(env), repeat)]);

    /// <summary>Resource points, which the vendor sells in place of Token Credits packs.</summary>
    public Option SwitchToPoints(EnvId env, ModelId? model) => new(
        say.SwitchToPoints, Links.Console(env),
        Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.TokenCredits), model, BillingPath.TokenCredits));

    /// <summary>The other managed path.</summary>
    public Option GoOnWithTokenCredits(EnvId env) => new(
        say.GoOnWithTokenCredits(gate.KnownOfTokenCredits(env)), null,
        Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.TokenCredits), path: BillingPath.TokenCredits));

    /// <summary>An endpoint of the user's own.</summary>
    public Option Endpoint(EnvId env, ModelId? model) =>
        new(say.UseEndpoint, null, Calls.CheckEligibility(env, say.WhyOpenCustom, model, BillingPath.Custom));

    /// <summary>The plan, if it is not known to have missed.</summary>
    private IEnumerable<Option> GrowthPlan(EnvId env) =>
        gate.Verdict(env, BillingPath.GrowthPlan) is EligibilityVerdict.NotEligible ? [] :
        [new Option(say.UseGrowthPlan, null, Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.GrowthPlan), path: BillingPath.GrowthPlan))];

    private Decision Plan(EnvId env, EligibilityVerdict miss, ModelId? model)
    {
        var clear = miss is EligibilityVerdict.NotEligible;
        var repeat = Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.GrowthPlan), model is { IsHunyuan: true } ? model : null);
        var vouch = miss.Evidence.Any(one => one is Evidence.PlanUnnamed or Evidence.PlanUnreadable);
        var uncovered = gate.KnownOfTokenCredits(env) is null or EligibilityVerdict.NotEligible or EligibilityVerdict.Undetermined;
        return new(clear ? say.AskPlanMissed(env) : say.AskPlanUnclear(env),
        [
            new(clear ? say.Enrol : say.SeePlan, Links.GrowthPlan, repeat),
            .. vouch ? (IEnumerable<Option>)[new(say.VouchForPlan(env), Links.Console(env), repeat)] : [],
            GoOnWithTokenCredits(env),
            .. uncovered ? (IEnumerable<Option>)[SwitchToPoints(env, null), Purchase(env, null)] : [],
        ]);
    }

    private Decision TokenCredits(EnvId env, EligibilityVerdict miss, ModelId? model)
    {
        var clear = miss is EligibilityVerdict.NotEligible;
        var repeat = Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.TokenCredits), model, BillingPath.TokenCredits);
        return new(clear ? say.AskTokenCreditsMissed(env) : say.AskTokenCreditsUnclear(env),
        [
            .. clear ? [] : (IEnumerable<Option>)[new(say.SeeBillingInConsole, Links.Console(env), repeat)],
            SwitchToPoints(env, model), Purchase(env, model), .. GrowthPlan(env), Endpoint(env, model),
        ]);
    }

    private Option Purchase(EnvId env, ModelId? model) => new(
        say.BuyPack, Links.Purchase(env),
        Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.TokenCredits), model, BillingPath.TokenCredits));
}
