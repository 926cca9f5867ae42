using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

public abstract partial class Provider
{
    /// <summary>
    /// A built-in text group beyond the three legal shapes that the operator allowed in CLOUDBASE_AI_GROUPS, for example
    /// <c>hunyuan-v3</c>. It counts only while the live environment lists it as built-in.
    /// </summary>
    public sealed class OperatorGroup : Provider
    {
        internal OperatorGroup(string name) => Group = new GroupName(name, this);

        /// <summary>A hunyuan-… group is paid for by the Growth Plan, any other by Token Credits.</summary>
        public override BillingPath Path =>
            Group.Text.StartsWith("hunyuan-", StringComparison.Ordinal) ? BillingPath.GrowthPlan : BillingPath.TokenCredits;

        /// <inheritdoc/>
        public override string Key => "builtin";

        /// <inheritdoc/>
        public override GroupName Group { get; }

        /// <inheritdoc/>
        public override ModelId? DefaultModel => null;

        /// <summary>The platform keeps these groups.</summary>
        public override bool IsChangedHere => false;

        /// <inheritdoc/>
        public override bool AddsFromCatalog => true;

        /// <inheritdoc/>
        public override bool Owns(ModelId model) => false;

        /// <inheritdoc/>
        public override bool Serves(ModelId model) => true;

        /// <summary>The platform keeps these groups: this server changes nothing in them.</summary>
        public override bool Adds(ModelId model) => false;

        /// <inheritdoc/>
        internal override GroupName? Named(string name) => name == Group.Text ? Group : null;

        /// <inheritdoc/>
        internal override bool Accepts(ModelGroup group) => group.IsBuiltIn;
    }
}
