using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Reads the calls out of the code of a reply, all of one provider and model, as text: with no parser of the product's in between.</summary>
internal static class SnippetCall
{
    public static (string Provider, string Model) Of(ReplyView reply)
    {
        var code = Code(reply);
        return (Literal(code, @"\.createModel\("), Literal(code, @"\bmodel: "));
    }

    /// <summary>The same, for code that can switch between several models: the first of them is the one it begins with.</summary>
    public static (string Provider, IReadOnlyList<string> Models) All(ReplyView reply)
    {
        var code = Code(reply);
        var list = Regex.Match(code, @"\bMODELS(?:: string\[\])? = \[(""[^;]*)\];", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!list.Success) return (Literal(code, @"\.createModel\("), [Literal(code, @"\bmodel: ")]);
        return (Literal(code, @"\.createModel\("), [.. Literals(list.Groups[1].Value, "")]);
    }

    private static string Code(ReplyView reply) =>
        string.Join('\n', reply.Data["files"]!.AsArray().Select(file => file!["content"]!.GetValue<string>()));

    private static string Literal(string code, string before) => Assert.Single(Literals(code, before).Distinct());

    private static IEnumerable<string> Literals(string code, string before) =>
        Regex.Matches(code, before + """("(?:[^"\\]|\\.)*")""", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => JsonDocument.Parse(match.Groups[1].Value).RootElement.GetString()!);
}
