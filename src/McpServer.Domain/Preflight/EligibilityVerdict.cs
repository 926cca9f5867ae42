using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The answer to "does this path pay for calls of this environment?". Closed: three cases.</summary>
public abstract class EligibilityVerdict
{
    private EligibilityVerdict(BillingPath path, IReadOnlyList<string> evidence) => (Path, Evidence) = (path, evidence);

    /// <summary>The path that was judged.</summary>
    public BillingPath Path { get; }

    /// <summary>What the verdict rests on, a sentence each.</summary>
    public IReadOnlyList<string> Evidence { get; }

    /// <summary>One answer for each case; a new case breaks every caller.</summary>
    public abstract T Match<T>(Func<Eligible, T> eligible, Func<NotEligible, T> notEligible, Func<Undetermined, T> undetermined);

    /// <summary>The path pays, or (custom) need not.</summary>
    public sealed class Eligible : EligibilityVerdict
    {
        internal Eligible(EligibilityProof proof, IReadOnlyList<string> evidence) : base(proof.Path, evidence) => Proof = proof;

        /// <summary>What later steps need.</summary>
        public EligibilityProof Proof { get; }

        /// <inheritdoc/>
        public override T Match<T>(Func<Eligible, T> eligible, Func<NotEligible, T> notEligible, Func<Undetermined, T> undetermined) => eligible(this);
    }

    /// <summary>The cloud's answer is clear, and it is no.</summary>
    public sealed class NotEligible : EligibilityVerdict
    {
        internal NotEligible(BillingPath path, IReadOnlyList<string> evidence) : base(path, evidence) { }

        /// <inheritdoc/>
        public override T Match<T>(Func<Eligible, T> eligible, Func<NotEligible, T> notEligible, Func<Undetermined, T> undetermined) => notEligible(this);
    }

    /// <summary>The cloud's answer has a shape or a value nobody has published: neither yes nor no.</summary>
    public sealed class Undetermined : EligibilityVerdict
    {
        internal Undetermined(BillingPath path, IReadOnlyList<string> evidence) : base(path, evidence) { }

        /// <inheritdoc/>
        public override T Match<T>(Func<Eligible, T> eligible, Func<NotEligible, T> notEligible, Func<Undetermined, T> undetermined) => undetermined(this);
    }
}
