using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CloudBaseAi.Domain.Names;

/// <summary>Foreign text, made safe for our own sentences: quoted, bounded, with nothing that hides or breaks a line.</summary>
public static class SafeText
{
    private const int MaxQuoted = 64;

    /// <summary>The text in double quotes, cut at 64 characters, with every invisible or control character as <c>\uXXXX</c>.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxQuoted)))
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (IsPlain(c)) quoted.Append(c);
            else quoted.Append(Escaped(c));
        }

        return quoted.Append(text.Length > MaxQuoted ? "…\"" : "\"").ToString();
    }

    /// <summary>The text itself, cut at <paramref name="most"/> characters and never inside a character.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Brief(string? text, int most = NameRule.MaxLength) => text?.Length > most
        ? text[..(most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0))] + "…"
        : text;

    /// <summary>The text as it is when it is a short plain name, else <see cref="Quoted"/>.</summary>
    public static string Name(string text) =>
        text.Length <= MaxQuoted && NameRule.IsSegment(text) ? text : Quoted(text);

    /// <summary>The whole text on one line, with every character that hides or breaks a line as <c>\uXXXX</c>.</summary>
    public static string Visible(string text) => text.Any(IsHidden)
        ? string.Concat(text.Select(c => IsHidden(c) ? Escaped(c) : c.ToString()))
        : text;

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A name shows nothing that a person could take for something else.</summary>
    private static bool IsPlain(char c) => !IsHidden(c) && (c == ' ' || !char.IsWhiteSpace(c))
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escaped(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
}
