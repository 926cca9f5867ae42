using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Names;

/// <summary>
/// Recognises a setting that a client was to fill in and did not: <c>${NAME}</c>, <c>${input:name}</c>,
/// <c>${user_config.name}</c> or <c>%NAME%</c> as the whole value. Such a value counts as unset.
/// </summary>
public static class Placeholder
{
    /// <summary>True where the whole value, blanks around it aside, is one placeholder.</summary>
    public static bool Is([NotNullWhen(true)] string? value)
    {
        var text = value.AsSpan().Trim();
        return IsBraced(text) || IsPercent(text);
    }

    /// <summary>The value as it is; null where it is absent, empty, blank or a placeholder.</summary>
    public static string? ValueOrNull(string? value) => string.IsNullOrWhiteSpace(value) || Is(value) ? null : value;

    /// <summary>The brace that opens the value must be closed by its last character: <c>${A}/${B}</c> is no single placeholder.</summary>
    private static bool IsBraced(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("${")) return false;
        var open = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '{') open++;
            else if (text[at] == '}' && --open == 0) return at == text.Length - 1;
        }

        return false;
    }

    /// <summary>A name as Windows allows it, <c>%ProgramFiles(x86)%</c> among them; a percent sign inside is none.</summary>
    private static bool IsPercent(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '%' || text[^1] != '%' || !(char.IsAsciiLetter(text[1]) || text[1] == '_')) return false;
        foreach (var c in text[1..^1])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-' or '(' or ')')) return false;
        }

        return true;
    }
}
