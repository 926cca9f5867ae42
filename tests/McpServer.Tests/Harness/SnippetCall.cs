using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Reads the calls out of the code of a reply, all of one provider and model, as text: with no parser of the product's in between.</summary>
internal static class SnippetCall
{
    public static (string Provider, string Model) Of(ReplyView reply)
    {
        var code = string.Join('\n', reply.Data["files"]!.AsArray().Select(file => file!["content"]!.GetValue<string>()));
        return (Literal(code, @"\.createModel\("), Literal(code, @"\bmodel: "));
    }

    private static string Literal(string code, string before)
    {
        var found = Regex.Matches(code, before + """("(?:[^"\\]|\\.)*")""", RegexOptions.None, TimeSpan.FromSeconds(1));
        return JsonDocument.Parse(Assert.Single(found.Select(match => match.Groups[1].Value).Distinct())).RootElement.GetString()!;
    }
}
