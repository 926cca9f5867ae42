using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// What the cloud said of a billing path. Facts are kept; verdicts and proofs are derived from them anew each time. Closed: the
/// fact of a path stands beside the rule that judges it.
/// </summary>
public abstract partial record EligibilityFact
{
    private EligibilityFact() { }

    /// <summary>The path this is about.</summary>
    public abstract BillingPath Path { get; }

    /// <summary>Does the path pay for calls of this environment?</summary>
    internal abstract Finding Judge(EnvId env, Assurances assurances);
}
