using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// Token Credits: a pack or resource points, either of the two. One hit decides, whatever else is said or could not be read;
/// where both hit, the pack is named.
/// </summary>
internal static class TokenCreditsRule
{
    public static Finding Judge(EnvId env, EligibilityFact.TokenCredits fact, Assurances assurances)
    {
        var findings = new[] { PackRule.Judge(fact.Packs, assurances.VersionSwitches), PointsRule.Judge(env, fact.Billing) }.OrderBy(one => one.Rank).ToList();
        return findings[0] with { Evidence = [.. findings.SelectMany(one => one.Evidence)] };
    }
}

/// <content>What was read of packs and points.</content>
public abstract partial record EligibilityFact
{
    /// <summary>Token Credits: the packs of the environment and its billing item.</summary>
    /// <param name="Packs">DescribeEnvPostpayPackage; the value is null when the reply had no readable list.</param>
    /// <param name="Billing">DescribeBillingInfo; the value is null when the reply had no readable list.</param>
    public sealed record TokenCredits(
        Reading<IReadOnlyList<ResourcePackage>?> Packs, Reading<IReadOnlyList<BillingItem>?> Billing) : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.TokenCredits;

        internal override Finding Judge(EnvId env, Assurances assurances) => TokenCreditsRule.Judge(env, this, assurances);
    }
}
