using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The answer to "can this group serve this model now?". Closed; the first obstacle wins.</summary>
public abstract class ReadinessVerdict
{
    private ReadinessVerdict() { }

    /// <summary>The group exists, its Status is 1, and Models[] holds the model.</summary>
    public sealed class Ready : ReadinessVerdict
    {
        internal Ready(ReadinessProof proof) => Proof = proof;

        /// <summary>What the snippet writer needs.</summary>
        public ReadinessProof Proof { get; }
    }

    /// <summary>DescribeAIModels does not list the group.</summary>
    public sealed class GroupMissing : ReadinessVerdict
    {
        internal GroupMissing(Mend mend) => Mend = mend;

        /// <summary>What mends it.</summary>
        public Mend Mend { get; }
    }

    /// <summary>The Status of the group is not 1.</summary>
    public sealed class GroupOff : ReadinessVerdict
    {
        internal GroupOff(ModelGroup group, Mend mend) => (Group, Mend) = (group, mend);

        /// <summary>The group as read.</summary>
        public ModelGroup Group { get; }

        /// <summary>What mends it.</summary>
        public Mend Mend { get; }
    }

    /// <summary>The group is on, but Models[] does not hold the model.</summary>
    public sealed class ModelNotEnabled : ReadinessVerdict
    {
        internal ModelNotEnabled(ModelGroup group, Mend mend) => (Group, Mend) = (group, mend);

        /// <summary>The group as read.</summary>
        public ModelGroup Group { get; }

        /// <summary>What mends it.</summary>
        public Mend Mend { get; }
    }
}
