using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

public abstract partial class Provider
{
    /// <summary>A <c>custom-…</c> group: a third-party or self-hosted endpoint, for which nothing has to be paid here.</summary>
    public sealed class Custom : Provider
    {
        /// <summary>What the name of every custom group begins with.</summary>
        public const string Prefix = "custom-";

        internal Custom() { }

        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.Custom;

        /// <inheritdoc/>
        public override string Key => Prefix;

        /// <inheritdoc/>
        public override GroupName? Group => null;

        /// <inheritdoc/>
        public override ModelId? DefaultModel => null;

        /// <inheritdoc/>
        public override bool IsChangedHere => true;

        /// <inheritdoc/>
        public override bool AddsFromCatalog => false;

        /// <inheritdoc/>
        public override string TypeScript => $"`{Prefix}${{Digit | Lower | Uppercase<Lower>}}${{string}}`";

        /// <summary>No managed model belongs here.</summary>
        public override bool Owns(ModelId model) => false;

        /// <summary>Any model, a self-hosted hunyuan-… one too.</summary>
        public override bool Serves(ModelId model) => true;

        /// <inheritdoc/>
        public override bool Adds(ModelId model) => true;

        /// <summary>
        /// The suffix is <c>[A-Za-z0-9][A-Za-z0-9._-]*</c>, since the real createModel puts it into a URL path without escaping.
        /// The name has at most 256 characters.
        /// </summary>
        internal override GroupName? Named(string name) =>
            name.Length <= NameRule.MaxLength && name.StartsWith(Prefix, StringComparison.Ordinal)
                && NameRule.IsSegment(name.AsSpan(Prefix.Length))
                ? new GroupName(name, this)
                : null;

        /// <inheritdoc/>
        internal override bool Accepts(ModelGroup group) => true;
    }
}

/// <content>What is known of an endpoint of the user's own.</content>
public abstract partial record EligibilityFact
{
    /// <summary>The caller said that the model is third-party or self-hosted; nothing is asked of the cloud.</summary>
    public sealed record ThirdParty : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.Custom;

        internal override Finding Judge(EnvId env, Assurances assurances) =>
            new Finding.Covered(CoveredBy.Nothing, [new Evidence.NothingToPay()]);
    }
}

/// <content>What is found of an endpoint of the user's own.</content>
public abstract partial record Evidence
{
    /// <summary>Nothing has to be paid here.</summary>
    public sealed record NothingToPay : Evidence;
}
