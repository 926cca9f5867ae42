using System.Text;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>The error table as JavaScript, for the one file of a snippet that holds it.</summary>
internal static class ErrorRows
{
    /// <summary>
    /// An object literal for each row but the last, in the order of classification, indented by two blanks.
    /// </summary>
    public static string Of(Language language)
    {
        var rows = new StringBuilder();
        foreach (var row in ErrorTable.Rows.SkipLast(1))
        {
            rows.Append("  { kind: ").Append(JsLiteral.Of(row.Kind.Text)).Append(',');
            if (row.Codes.Count > 0)
                rows.Append(" codes: [").AppendJoin(", ", row.Codes.Select(JsLiteral.Of)).Append("],");
            if (row.Pattern is { } pattern)
                rows.Append("\n    pattern: /").Append(InLanguage(pattern, language)).Append("/,");
            rows.Append("\n    next: ").Append(JsLiteral.Of(row.Next.In(language))).Append(" },\n");
        }

        return rows.ToString().TrimEnd('\n');
    }

    /// <summary>A member for each kind, indented by two blanks.</summary>
    public static string UserMessages(Language language) =>
        string.Join('\n', ErrorKind.All.Select(kind => $"  {Key(kind.Text)}: {JsLiteral.Of(kind.UserMessage.In(language))},"));

    private static string Key(string kind) => kind.Contains('-', StringComparison.Ordinal) ? JsLiteral.Of(kind) : kind;

    /// <summary>
    /// Messages come in Chinese too, whatever the language: English code names their characters by number.
    /// </summary>
    private static string InLanguage(string pattern, Language language) => language == Language.Chinese
        ? pattern
        : string.Concat(pattern.Select(unit => char.IsAscii(unit) ? unit.ToString() : $"\\u{(int)unit:x4}"));
}
