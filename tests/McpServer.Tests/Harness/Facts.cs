using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Harness;

/// <summary>What the cloud says of billing, for tests of what follows from it.</summary>
internal static class Facts
{
    /// <summary>Packs as read, and no resource points.</summary>
    public static EligibilityFact.TokenCredits Packs(params ResourcePackage[]? list) => new(
        new Reading<IReadOnlyList<ResourcePackage>?>.Done(list), new Reading<IReadOnlyList<BillingItem>?>.Done([]));

    /// <summary>Billing items as read, and no packs.</summary>
    public static EligibilityFact.TokenCredits Points(params BillingItem[]? items) => new(
        new Reading<IReadOnlyList<ResourcePackage>?>.Done([]), new Reading<IReadOnlyList<BillingItem>?>.Done(items));

    /// <summary>Records of the Growth Plan.</summary>
    public static EligibilityFact.Plan Plan(params ActivityRecord[]? records) => new(new PlanActivity(records, null, null), false, null);

    /// <summary>What makes a path eligible.</summary>
    public static EligibilityFact Good(BillingPath path, EnvId env) => path switch
    {
        BillingPath.GrowthPlan => Plan(new ActivityRecord(GrowthPlanRule.Activity, env.Text)),
        BillingPath.TokenCredits => Packs(new ResourcePackage(PackRule.Prefix + "1m", 1, null)),
        BillingPath.Custom => new EligibilityFact.ThirdParty(),
    };
}
