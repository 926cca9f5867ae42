using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// A legal argument of <c>wx.cloud.extend.AI.createModel</c>. Only <see cref="ProviderSet"/> makes one, so that a vendor or a
/// model name cannot become a provider.
/// </summary>
public sealed record GroupName
{
    internal GroupName(string text, Provider provider) => (Text, Provider) = (text, provider);

    /// <summary>The name: ASCII, at most 256 characters, safe as a URL path segment.</summary>
    public string Text { get; }

    /// <summary>The kind of group.</summary>
    public Provider Provider { get; }

    /// <summary>The billing path that opens this group.</summary>
    public BillingPath Path => Provider.Path;

    /// <summary>The group as it was read; null when the environment has none that may be called under this name.</summary>
    public ModelGroup? In(Groups groups) => groups.Find(Text) is { } found && Provider.Accepts(found) ? found : null;

    /// <summary>Ordinal comparison of the names.</summary>
    public bool Equals(GroupName? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name itself.</summary>
    public override string ToString() => Text;
}
