using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// Proof that a billing path covers calls of one environment. Only <see cref="Check"/> makes one, from what the cloud
/// said; it is not kept between calls.
/// </summary>
public sealed class EligibilityProof
{
    private EligibilityProof(EnvId env, BillingPath path) => (Env, Path) = (env, path);

    /// <summary>The environment.</summary>
    public EnvId Env { get; }

    /// <summary>The path that pays, or <see cref="BillingPath.Custom"/>, which needs no payment here.</summary>
    public BillingPath Path { get; }

    /// <summary>Judges a fact.</summary>
    /// <param name="env">The environment asked about.</param>
    /// <param name="fact">What the cloud said.</param>
    /// <param name="vouched">Values of versionSwitchStatus the operator vouches for.</param>
    public static EligibilityVerdict Check(EnvId env, EligibilityFact fact, IReadOnlySet<string> vouched)
    {
        var finding = fact.Match(
            plan => PlanRule.Judge(env, plan.Records),
            packages => PackRule.Judge(packages.List, vouched),
            _ => Finding.Covered(["A third-party or self-hosted model needs no plan and no pack here."]));
        return finding.Covers switch
        {
            true => new EligibilityVerdict.Eligible(new EligibilityProof(env, fact.Path), finding.Evidence),
            false => new EligibilityVerdict.NotEligible(fact.Path, finding.Evidence),
            null => new EligibilityVerdict.Undetermined(fact.Path, finding.Evidence),
        };
    }
}
