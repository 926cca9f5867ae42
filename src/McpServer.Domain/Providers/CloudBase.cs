using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

public abstract partial class Provider
{
    /// <summary>
    /// The built-in group <c>cloudbase</c> of managed models, which a Token Credits pack or resource points pay for. Source: the
    /// requirements, provider table B.
    /// </summary>
    public sealed class CloudBase : Provider
    {
        internal CloudBase() => Group = new GroupName("cloudbase", this);

        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.TokenCredits;

        /// <inheritdoc/>
        public override string Key => "cloudbase";

        /// <inheritdoc/>
        public override GroupName Group { get; }

        /// <inheritdoc/>
        public override ModelId? DefaultModel => null;

        /// <inheritdoc/>
        public override bool IsChangedHere => true;

        /// <inheritdoc/>
        public override bool AddsFromCatalog => true;

        /// <inheritdoc/>
        public override bool Owns(ModelId model) => !model.IsHunyuan;

        /// <summary>Not hunyuan-… models: only the Growth Plan pays for those.</summary>
        public override bool Serves(ModelId model) => !model.IsHunyuan;

        /// <inheritdoc/>
        public override bool Adds(ModelId model) => !model.IsHunyuan;

        /// <inheritdoc/>
        internal override GroupName? Named(string name) => name == Group.Text ? Group : null;

        /// <inheritdoc/>
        internal override bool Accepts(ModelGroup group) => true;
    }
}
