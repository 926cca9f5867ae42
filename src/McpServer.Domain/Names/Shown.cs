using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CloudBaseAi.Domain.Names;

/// <summary>How a name that somebody else chose appears inside our own sentences: quoted, bounded, without control characters.</summary>
public static class Shown
{
    private const int MaxLength = 64;

    /// <summary>The text in double quotes, cut at 64 characters, every invisible or control character as <c>\uXXXX</c>.</summary>
    public static string Quoted(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxLength)))
        {
            if (c is '"' or '\\') shown.Append('\\').Append(c);
            else if (IsVisible(c)) shown.Append(c);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return shown.Append(text.Length > MaxLength ? "…\"" : "\"").ToString();
    }

    /// <summary>A value of a reply's data: the text itself, cut at the length that no name exceeds.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Brief(string? text) => text is { Length: > NameRule.MaxLength }
        ? text[..(NameRule.MaxLength - (char.IsHighSurrogate(text[NameRule.MaxLength - 1]) ? 1 : 0))] + "…"
        : text;

    /// <summary>The text as it is when it is a short plain name, else <see cref="Quoted"/>.</summary>
    public static string Name(string text) => text.Length <= MaxLength && NameRule.IsSegment(text) ? text : Quoted(text);

    /// <summary>Several names, quoted, at most <paramref name="most"/> of them, the rest as a count.</summary>
    public static string List(IReadOnlyCollection<string> names, int most = 8) => names.Count == 0
        ? "none"
        : string.Join(", ", names.Take(most).Select(Quoted)) + (names.Count > most ? $" and {names.Count - most} more" : "");

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && (c == ' ' || !char.IsWhiteSpace(c));
}
