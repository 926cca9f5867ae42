using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>May this step be taken now? Closed: four cases.</summary>
public abstract class GateVerdict
{
    private GateVerdict() { }

    /// <summary>One answer for each case; a new case breaks every caller.</summary>
    public abstract T Match<T>(Func<EligibilityProof, T> open, Func<BillingPath, T> eligibilityRequired, Func<EligibilityVerdict, T> closed, Func<T> groupsRequired);

    /// <summary>Yes.</summary>
    public sealed class Open : GateVerdict
    {
        internal Open(EligibilityProof proof) => Proof = proof;

        /// <summary>The path that pays.</summary>
        public EligibilityProof Proof { get; }

        /// <inheritdoc/>
        public override T Match<T>(Func<EligibilityProof, T> open, Func<BillingPath, T> eligibilityRequired, Func<EligibilityVerdict, T> closed, Func<T> groupsRequired) => open(Proof);
    }

    /// <summary>checkEligibility was not asked about this path in the last 15 minutes.</summary>
    public sealed class EligibilityRequired : GateVerdict
    {
        private readonly BillingPath _path;

        internal EligibilityRequired(BillingPath path) => _path = path;

        /// <inheritdoc/>
        public override T Match<T>(Func<EligibilityProof, T> open, Func<BillingPath, T> eligibilityRequired, Func<EligibilityVerdict, T> closed, Func<T> groupsRequired) => eligibilityRequired(_path);
    }

    /// <summary>It was asked, and the answer was no or unclear.</summary>
    public sealed class Closed : GateVerdict
    {
        private readonly EligibilityVerdict _verdict;

        internal Closed(EligibilityVerdict verdict) => _verdict = verdict;

        /// <inheritdoc/>
        public override T Match<T>(Func<EligibilityProof, T> open, Func<BillingPath, T> eligibilityRequired, Func<EligibilityVerdict, T> closed, Func<T> groupsRequired) => closed(_verdict);
    }

    /// <summary>describeGroups was not called in the last 15 minutes.</summary>
    public sealed class GroupsRequired : GateVerdict
    {
        internal GroupsRequired() { }

        /// <inheritdoc/>
        public override T Match<T>(Func<EligibilityProof, T> open, Func<BillingPath, T> eligibilityRequired, Func<EligibilityVerdict, T> closed, Func<T> groupsRequired) => groupsRequired();
    }
}
