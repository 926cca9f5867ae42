using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What a text is that was given as the argument of createModel and is not a legal one: the known mistakes. Closed.</summary>
public abstract record Mistake
{
    private Mistake() { }

    /// <summary>The text is empty.</summary>
    public sealed record Empty : Mistake;

    /// <summary>A built-in group beyond the three shapes, which the operator did not allow.</summary>
    public sealed record BuiltInGroup : Mistake;

    /// <summary>A model id: it belongs in the model field.</summary>
    public sealed record Model : Mistake;

    /// <summary>Not exactly the name of a legal group.</summary>
    /// <param name="Meant">The name that was probably meant.</param>
    public sealed record Inexact(GroupName Meant) : Mistake;

    /// <summary>A placeholder.</summary>
    public sealed record Placeholder : Mistake;

    /// <summary>The provider of another SDK, or the service behind it.</summary>
    public sealed record OtherSdk : Mistake;

    /// <summary>The name of a vendor.</summary>
    public sealed record Vendor : Mistake;

    /// <summary>Something that looks like a custom group and is not well formed.</summary>
    public sealed record MalformedCustom : Mistake;

    /// <summary>Nothing that is known.</summary>
    public sealed record Unknown : Mistake;
}

/// <summary>Recognises mistakes.</summary>
public static class Mistakes
{
    private static readonly string[] Vendors =
    [
        "deepseek", "hunyuan", "glm", "zhipu", "kimi", "moonshot", "minimax", "qwen", "openai", "gpt",
        "claude", "anthropic",
        "gemini", "google", "tencent", "doubao", "baidu", "ernie", "mimo", "hy3", "llama", "mistral", "siliconflow",
    ];

    private static readonly string[] BuiltIn = ["hunyuan-v3", "hunyuan-image"];

    private static readonly string[] Elsewhere = ["hunyuan-open", "hunyuan-beta", "dashscope", "tokenhub", "tokenhub-exp"];

    private static readonly string[] Placeholders =
        ["provider", "model", "modelname", "default", "custom", "custom-", "groupname", "name", "auto", "null",
            "undefined", "string"];

    /// <summary>The mistake.</summary>
    /// <param name="text">What stood in place of a legal group name.</param>
    /// <param name="providers">What is legal on this server.</param>
    /// <param name="groups">The groups of the environment, if they are known.</param>
    /// <param name="catalog">The catalogue, if it is known.</param>
    public static Mistake Of(string text, ProviderSet providers, Groups? groups, Catalog? catalog)
    {
        var plain = Plain(text);
        if (text.Length == 0) return new Mistake.Empty();
        if (groups?.Find(text) is { IsBuiltIn: true } || BuiltIn.Contains(text)) return new Mistake.BuiltInGroup();
        if (IsModel(text, groups, catalog)) return new Mistake.Model();
        if (plain != text && providers.TryParse(plain, out var meant)) return new Mistake.Inexact(meant);
        if (Placeholders.Contains(plain) || text.Any("<>{}[]".Contains) || text.Trim('.').Length == 0)
            return new Mistake.Placeholder();
        if (Elsewhere.Contains(plain)) return new Mistake.OtherSdk();
        if (Vendors.Contains(plain)) return new Mistake.Vendor();
        if (plain.Any(char.IsAsciiDigit) && Vendors.Any(vendor => plain.StartsWith(vendor, StringComparison.Ordinal)))
            return new Mistake.Model();
        return IsNearCustom(text) ? new Mistake.MalformedCustom() : new Mistake.Unknown();
    }

    /// <summary>True when a custom group was probably meant (<c>custom:kimi</c>, <c>kimi-custom</c>, <c>CUSTOM-kimi</c>).</summary>
    public static bool IsNearCustom(string text) => text.Contains("custom", StringComparison.OrdinalIgnoreCase);

    private static bool IsModel(string text, Groups? groups, Catalog? catalog) => ModelId.TryParse(text, out var id)
        && (catalog?.Find(id) is not null || groups?.Holding(id).Any() == true);

    /// <summary>
    /// Lower case, without spaces, quotes and invisible characters, full-width letters as plain ones, '_' and dashes of every
    /// kind as '-'.
    /// </summary>
    private static string Plain(string text) => string.Concat(text
        .Where(c => !char.IsWhiteSpace(c) && !"\"'`\u200b\u200c\u200d\u00ad\ufeff".Contains(c, StringComparison.Ordinal))
        .Select(c => c is >= '－' and <= 'ｚ' ? (char)(c - 0xfee0) : c)
        .Select(c => c is '_' or (>= '\u2010' and <= '\u2015') ? '-' : char.ToLowerInvariant(c)));
}
