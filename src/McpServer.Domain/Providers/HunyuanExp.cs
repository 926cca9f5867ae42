using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

public abstract partial class Provider
{
    /// <summary>
    /// The built-in group <c>hunyuan-exp</c>, which the Growth Plan pays for. Source: the requirements, provider table A. Who
    /// enrolled after 2026-07-01 has no model in it.
    /// </summary>
    public sealed class HunyuanExp : Provider
    {
        internal HunyuanExp()
        {
            Group = new GroupName("hunyuan-exp", this);
            DefaultModel = ModelId.TryParse("hunyuan-2.0-instruct-20251111", out var id) ? id : null;
        }

        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.GrowthPlan;

        /// <inheritdoc/>
        public override string Key => "hunyuan-exp";

        /// <inheritdoc/>
        public override GroupName Group { get; }

        /// <summary>The model that the Growth Plan enables by itself (requirements, provider table A).</summary>
        public override ModelId? DefaultModel { get; }

        /// <inheritdoc/>
        public override bool IsChangedHere => true;

        /// <inheritdoc/>
        public override bool AddsFromCatalog => true;

        /// <inheritdoc/>
        public override bool Owns(ModelId model) => model.IsHunyuan;

        /// <summary>Whatever the group holds: the live group decides.</summary>
        public override bool Serves(ModelId model) => true;

        /// <inheritdoc/>
        public override bool Adds(ModelId model) => model.IsHunyuan;

        /// <inheritdoc/>
        internal override GroupName? Named(string name) => name == Group.Text ? Group : null;

        /// <inheritdoc/>
        internal override bool Accepts(ModelGroup group) => true;
    }
}
