using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>
/// What the cloud said of a billing path. Facts are kept; verdicts and proofs are derived from them anew each time. Closed.
/// </summary>
public abstract record EligibilityFact
{
    private EligibilityFact() { }

    /// <summary>The path this is about.</summary>
    public abstract BillingPath Path { get; }

    /// <summary>The Growth Plan: what DescribeActivityInfo said of the account.</summary>
    /// <param name="Activity">The records and the state of the activity.</param>
    /// <param name="HintsAtPlan">True when the environment's own metadata hints at the plan.</param>
    /// <param name="Alternative">
    /// What covers group cloudbase, as read at the same time: for a decision that a person takes. It opens no path. Null when it was not read.
    /// </param>
    public sealed record Plan(PlanActivity Activity, bool HintsAtPlan, TokenCredits? Alternative) : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.GrowthPlan;
    }

    /// <summary>Token Credits: the packs of the environment and its billing item.</summary>
    /// <param name="Packs">DescribeEnvPostpayPackage; the value is null when the reply had no readable list.</param>
    /// <param name="Billing">DescribeBillingInfo; the value is null when the reply had no readable list.</param>
    public sealed record TokenCredits(Reading<IReadOnlyList<ResourcePackage>?> Packs,
        Reading<IReadOnlyList<BillingItem>?> Billing) : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.TokenCredits;
    }

    /// <summary>The caller said that the model is third-party or self-hosted; nothing is asked of the cloud.</summary>
    public sealed record ThirdParty : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.Custom;
    }
}
