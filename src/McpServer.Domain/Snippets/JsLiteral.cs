using System.Globalization;
using System.Text;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>
/// Writes a text as a JavaScript string literal that evaluates to exactly that text, wherever the code is embedded.
/// </summary>
public static class JsLiteral
{
    /// <summary>
    /// A double-quoted literal. Quotes and backslashes are escaped; <c>&lt;</c> too, so that no <c>&lt;/script</c> or
    /// <c>&lt;!--</c> stands raw; and everything invisible (controls, line separators, bidirectional marks).
    /// </summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') literal.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '<' || !IsVisible(rune)) AppendEscaped(literal, rune);
            else literal.Append(rune.ToString());
        }

        return literal.Append('"').ToString();
    }

    private static void AppendEscaped(StringBuilder literal, Rune rune)
    {
        foreach (var unit in rune.ToString()) literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
