using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>May this step be taken now? Closed.</summary>
public abstract class GateVerdict
{
    private GateVerdict() { }

    /// <summary>Yes.</summary>
    public sealed class Open : GateVerdict
    {
        internal Open(EligibilityProof proof) => Proof = proof;

        /// <summary>The proof that the path pays.</summary>
        public EligibilityProof Proof { get; }
    }

    /// <summary>checkEligibility was not asked about this path in the last 15 minutes.</summary>
    public sealed class EligibilityRequired : GateVerdict
    {
        internal EligibilityRequired(BillingPath path) => Path = path;

        /// <summary>The path to check.</summary>
        public BillingPath Path { get; }
    }

    /// <summary>It was asked, and the answer was no or unclear.</summary>
    public sealed class Closed : GateVerdict
    {
        internal Closed(EligibilityVerdict verdict) => Verdict = verdict;

        /// <summary>The answer.</summary>
        public EligibilityVerdict Verdict { get; }
    }

    /// <summary>describeGroups was not called in the last 15 minutes.</summary>
    public sealed class GroupsRequired : GateVerdict
    {
        internal GroupsRequired() { }
    }
}
