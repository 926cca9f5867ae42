using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The answer to "can this group serve this model now?". Closed: four cases, the first obstacle wins.</summary>
public abstract class ReadinessVerdict
{
    private ReadinessVerdict() { }

    /// <summary>One answer for each case; a new case breaks every caller.</summary>
    public abstract T Match<T>(Func<Ready, T> ready, Func<T> groupMissing, Func<GroupOff, T> groupOff, Func<ModelNotEnabled, T> modelNotEnabled);

    /// <summary>Group exists, Status 1, model in Models[].</summary>
    public sealed class Ready : ReadinessVerdict
    {
        internal Ready(ReadinessProof proof) => Proof = proof;

        /// <summary>What the snippet writer needs.</summary>
        public ReadinessProof Proof { get; }

        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<T> groupMissing, Func<GroupOff, T> groupOff, Func<ModelNotEnabled, T> modelNotEnabled) => ready(this);
    }

    /// <summary>DescribeAIModels does not list the group.</summary>
    public sealed class GroupMissing : ReadinessVerdict
    {
        internal GroupMissing() { }

        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<T> groupMissing, Func<GroupOff, T> groupOff, Func<ModelNotEnabled, T> modelNotEnabled) => groupMissing();
    }

    /// <summary>The group's Status is not 1.</summary>
    public sealed class GroupOff : ReadinessVerdict
    {
        internal GroupOff(ModelGroup group) => Group = group;

        /// <summary>The group as read.</summary>
        public ModelGroup Group { get; }

        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<T> groupMissing, Func<GroupOff, T> groupOff, Func<ModelNotEnabled, T> modelNotEnabled) => groupOff(this);
    }

    /// <summary>The group is on, but Models[] does not hold the model.</summary>
    public sealed class ModelNotEnabled : ReadinessVerdict
    {
        internal ModelNotEnabled(ModelGroup group) => Group = group;

        /// <summary>The group as read.</summary>
        public ModelGroup Group { get; }

        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<T> groupMissing, Func<GroupOff, T> groupOff, Func<ModelNotEnabled, T> modelNotEnabled) => modelNotEnabled(this);
    }
}
