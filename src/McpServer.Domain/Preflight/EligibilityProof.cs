using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// Proof that a billing path covers calls of one environment. Only <see cref="Check"/> makes one, from what the cloud said; it is
/// not kept between calls.
/// </summary>
public sealed class EligibilityProof
{
    private EligibilityProof(EnvId env, BillingPath path, CoveredBy by) => (Env, Path, By) = (env, path, by);

    /// <summary>The environment.</summary>
    public EnvId Env { get; }

    /// <summary>The path that pays, or <see cref="BillingPath.Custom"/>, which needs no payment here.</summary>
    public BillingPath Path { get; }

    /// <summary>What pays.</summary>
    public CoveredBy By { get; }

    /// <summary>Judges a fact.</summary>
    /// <param name="env">The environment asked about.</param>
    /// <param name="fact">What the cloud said.</param>
    /// <param name="assurances">What the operator vouches for.</param>
    public static EligibilityVerdict Check(EnvId env, EligibilityFact fact, Assurances assurances) =>
        fact.Judge(env, assurances) switch
        {
            Finding.Covered covered => new EligibilityVerdict.Eligible(
                new EligibilityProof(env, fact.Path, covered.By), covered.Evidence),
            Finding.NotCovered miss => new EligibilityVerdict.NotEligible(fact.Path, miss.Evidence),
            Finding.Unclear unclear => new EligibilityVerdict.Undetermined(fact.Path, unclear.Evidence),
        };
}
