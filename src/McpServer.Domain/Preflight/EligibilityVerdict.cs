using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The answer to "does this path pay for calls of this environment?". Closed.</summary>
public abstract class EligibilityVerdict
{
    private EligibilityVerdict(BillingPath path, IReadOnlyList<Evidence> evidence) =>
        (Path, Evidence) = (path, evidence);

    /// <summary>The path that was judged.</summary>
    public BillingPath Path { get; }

    /// <summary>What the verdict rests on, what decides first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>The path pays, or (custom) need not.</summary>
    public sealed class Eligible : EligibilityVerdict
    {
        internal Eligible(EligibilityProof proof, IReadOnlyList<Evidence> evidence) : base(proof.Path, evidence) =>
            Proof = proof;

        /// <summary>What later steps need.</summary>
        public EligibilityProof Proof { get; }
    }

    /// <summary>The cloud's answer is clear, and it is no.</summary>
    public sealed class NotEligible : EligibilityVerdict
    {
        internal NotEligible(BillingPath path, IReadOnlyList<Evidence> evidence) : base(path, evidence) { }
    }

    /// <summary>The cloud's answer has a shape or a value that nobody has published: neither yes nor no.</summary>
    public sealed class Undetermined : EligibilityVerdict
    {
        internal Undetermined(BillingPath path, IReadOnlyList<Evidence> evidence) : base(path, evidence) { }
    }
}
