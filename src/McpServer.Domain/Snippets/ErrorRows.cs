using System.Text;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>The error table as JavaScript, for the one file of a snippet that holds it.</summary>
internal static class ErrorRows
{
    /// <summary>
    /// An array literal for each row that the code can meet but the last, in the order of classification, indented by
    /// two blanks. Patterns are the same in both languages, since messages come in both.
    /// </summary>
    public static string Of(Language language, Func<string, bool?> holds)
    {
        var rows = new StringBuilder();
        foreach (var row in ErrorTable.Rows.SkipLast(1).Where(row => row.When is null || holds(row.When) == true))
        {
            rows.Append("  [").Append(JsLiteral.Of(row.Kind.Text)).Append(", ")
                .Append(JsLiteral.Of(string.Join(' ', row.Codes))).Append(", ")
                .Append(row.Pattern is { } pattern ? $"/{pattern}/" : "null")
                .Append(",\n    ").Append(JsLiteral.Of(row.Next.In(language))).Append("],\n");
        }

        return rows.ToString().TrimEnd('\n');
    }

    /// <summary>A member for each kind, indented by two blanks.</summary>
    public static string UserMessages(Language language) =>
        string.Join('\n', ErrorKind.All.Select(kind =>
            $"  {Key(kind.Text)}: {JsLiteral.Of(kind.UserMessage.In(language))},"));

    private static string Key(string kind) => kind.Contains('-', StringComparison.Ordinal) ? JsLiteral.Of(kind) : kind;
}
