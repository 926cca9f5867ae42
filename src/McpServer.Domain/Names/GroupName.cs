using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Names;

/// <summary>
/// A legal argument of <c>wx.cloud.extend.AI.createModel</c>: <c>hunyuan-exp</c>, <c>cloudbase</c> or <c>custom-…</c>.
/// Nothing else can be constructed, so a vendor or model name cannot become a provider.
/// </summary>
public sealed record GroupName
{
    /// <summary>The rule in words, for error texts.</summary>
    public const string Allowed = "\"hunyuan-exp\", \"cloudbase\" or a registered \"custom-…\" group";

    /// <summary>What every custom group's name begins with.</summary>
    public const string CustomPrefix = "custom-";

    /// <summary>The group the Growth Plan pays for.</summary>
    public static readonly GroupName HunyuanExp = new("hunyuan-exp", BillingPath.GrowthPlan);

    /// <summary>The managed group Token Credits pay for.</summary>
    public static readonly GroupName CloudBase = new("cloudbase", BillingPath.TokenCredits);

    private GroupName(string text, BillingPath path) => (Text, Path) = (text, path);

    /// <summary>The name, ASCII, at most 256 characters, safe as a URL path segment.</summary>
    public string Text { get; }

    /// <summary>The billing path that opens this group.</summary>
    public BillingPath Path { get; }

    /// <summary>True for a <c>custom-…</c> group.</summary>
    public bool IsCustom => Path == BillingPath.Custom;

    /// <summary>
    /// Parses exactly: ordinal comparison, no trimming, no case folding. A custom suffix is
    /// <c>[A-Za-z0-9][A-Za-z0-9._-]*</c>, since the real createModel splices it into a URL path unescaped.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GroupName? name)
    {
        name = text switch
        {
            null => null,
            "hunyuan-exp" => HunyuanExp,
            "cloudbase" => CloudBase,
            { Length: <= NameRule.MaxLength } when IsCustomShape(text) => new GroupName(text, BillingPath.Custom),
            _ => null,
        };
        return name is not null;
    }

    /// <summary>The group the path leads to; null for custom, whose groups have names of their own.</summary>
    public static GroupName? Of(BillingPath path) => path.Match<GroupName?>(() => HunyuanExp, () => CloudBase, () => null);

    /// <summary>The name itself.</summary>
    public override string ToString() => Text;

    private static bool IsCustomShape(string text) =>
        text.StartsWith(CustomPrefix, StringComparison.Ordinal) && NameRule.IsSegment(text.AsSpan(CustomPrefix.Length));
}
