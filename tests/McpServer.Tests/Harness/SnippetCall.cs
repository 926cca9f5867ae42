using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Reads the call out of the code of a reply, as text: with no parser of the product's in between.</summary>
internal static class SnippetCall
{
    public static (string Provider, string Model) Of(ReplyView reply)
    {
        var code = reply.Data["files"]![0]!["content"]!.GetValue<string>();
        return (Literal(code, @"\.createModel\("), Literal(code, @"\bmodel: "));
    }

    private static string Literal(string code, string before)
    {
        var found = Assert.Single(Regex.Matches(code, before + """("(?:[^"\\]|\\.)*")""", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return JsonDocument.Parse(found.Groups[1].Value).RootElement.GetString()!;
    }
}
