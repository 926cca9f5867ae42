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
