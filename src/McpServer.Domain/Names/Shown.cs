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
            else if (IsPlain(c)) shown.Append(c);
            else shown.Append(Escaped(c));
        }

        return shown.Append(text.Length > MaxLength ? "…\"" : "\"").ToString();
    }

    /// <summary>A value of a reply's data: the text itself, cut at the length that no name exceeds, or at <paramref name="most"/> characters.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Brief(string? text, int most = NameRule.MaxLength) => text?.Length > most
        ? text[..(most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0))] + "…"
        : text;

    /// <summary>The text as it is when it is a short plain name, else <see cref="Quoted"/>.</summary>
    public static string Name(string text) => text.Length <= MaxLength && NameRule.IsSegment(text) ? text : Quoted(text);

    /// <summary>Several names, quoted, at most <paramref name="most"/> of them, the rest as a count.</summary>
    public static string List(IReadOnlyCollection<string> names, int most = 8) => names.Count == 0
        ? "none"
        : string.Join(", ", names.Take(most).Select(Quoted)) + (names.Count > most ? $" and {names.Count - most} more" : "");

    /// <summary>The whole text, every character that hides or breaks a line as <c>\uXXXX</c>: a person sees what it holds, and it stays one line.</summary>
    public static string Visible(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? Escaped(c) : c.ToString())) : text;

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>In a name nothing is let through that a person could take for something else.</summary>
    private static bool IsPlain(char c) => !IsHidden(c) && (c == ' ' || !char.IsWhiteSpace(c))
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escaped(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
}
