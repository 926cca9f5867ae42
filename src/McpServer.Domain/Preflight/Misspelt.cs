using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>Says what a text is that was given as createModel's argument and is none: the known mistakes, by name.</summary>
public static class Misspelt
{
    private static readonly string[] Vendors =
    [
        "deepseek", "hunyuan", "glm", "zhipu", "kimi", "moonshot", "minimax", "qwen", "openai", "gpt", "claude", "anthropic",
        "gemini", "google", "tencent", "doubao", "baidu", "ernie", "mimo", "hy3", "llama", "mistral", "siliconflow",
    ];

    private static readonly string[] BuiltIn = ["deepseek", "hunyuan-v3", "hunyuan-image"];

    private static readonly string[] Elsewhere = ["hunyuan-open", "hunyuan-beta", "dashscope", "tokenhub", "tokenhub-exp"];

    private static readonly string[] Placeholders =
        ["provider", "model", "modelname", "default", "custom", "custom-", "groupname", "name", "auto", "null", "undefined", "string"];

    /// <summary>A clause for an error text, such as <c>is a vendor's name</c>.</summary>
    /// <param name="text">What stood in place of a legal group name.</param>
    /// <param name="groups">The environment's groups, if they are known.</param>
    /// <param name="catalog">The catalogue, if it is known.</param>
    public static string Explain(string text, IReadOnlyList<ModelGroup>? groups, Catalog? catalog)
    {
        var plain = Plain(text);
        if (text.Length == 0) return "is empty";
        if (BuiltIn.Contains(text) && (groups?.Any(group => group.Name == text) == true || !Vendors.Contains(text))) return "is a built-in group outside the three legal shapes: no code is written for it";
        if (IsModel(text, groups, catalog)) return "is a model id: it belongs in the model field";
        if (plain != text && GroupName.TryParse(plain, out var meant)) return $"is not exactly \"{meant}\": names are compared character by character";
        if (Placeholders.Contains(plain) || text.Any("<>{}[]".Contains) || text.Trim('.').Length == 0) return "is a placeholder";
        if (Elsewhere.Contains(plain)) return "names another SDK's provider or the backing service";
        if (Vendors.Contains(plain)) return "is a vendor's name";
        if (plain.Any(char.IsAsciiDigit) && Vendors.Any(vendor => plain.StartsWith(vendor, StringComparison.Ordinal))) return "looks like a model id: it belongs in the model field";
        return IsNearCustom(text)
            ? "is no well-formed custom group: \"custom-\" is followed by a letter or digit, then letters, digits, '.', '_' or '-'"
            : "is not a group name";
    }

    /// <summary>True when a custom group was probably meant (<c>custom:kimi</c>, <c>kimi-custom</c>, <c>CUSTOM-kimi</c>).</summary>
    public static bool IsNearCustom(string text) => text.Contains("custom", StringComparison.OrdinalIgnoreCase);

    private static bool IsModel(string text, IReadOnlyList<ModelGroup>? groups, Catalog? catalog) =>
        ModelId.TryParse(text, out var id) && (catalog?.Find(id) is not null || groups?.Any(group => group.Holds(id)) == true);

    /// <summary>Lower case, without spaces, quotes and invisible characters, full-width letters as plain ones, '_' and dashes of every kind as '-'.</summary>
    private static string Plain(string text) => string.Concat(text
        .Where(c => !char.IsWhiteSpace(c) && c is not ('"' or '\'' or '`' or '\u200b' or '\u200c' or '\u200d' or '\u00ad' or '\ufeff'))
        .Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c)
        .Select(c => c is '_' or (>= '\u2010' and <= '\u2015') ? '-' : char.ToLowerInvariant(c)));
}
