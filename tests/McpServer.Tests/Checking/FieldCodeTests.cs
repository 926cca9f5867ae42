using System.Text.Json;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Whole files of the kind that public projects hold, and every finding with its place.</summary>
public sealed class FieldCodeTests
{
    private static readonly string Folder = Path.Combine(Golden.Project(), "Checking", "FieldCode");

    private static readonly JsonElement Data = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expect.json"))).RootElement;

    public static TheoryData<string> Ids => [.. Data.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_gets_its_verdict_and_every_finding_at_its_place(string id)
    {
        var one = Data.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var outcome = CheckTexts.Check([.. one.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Select(path => (path, File.ReadAllText(Path.Combine(Folder, path))))]);
        var found = outcome.Findings.Select(Shown).ToList();
        var must = Listed(one, "findings");
        var may = Listed(one, "optional");

        Assert.Contains(CheckTexts.Verdict(outcome), Listed(one, "alsoVerdict", item => item.GetString()!).Append(one.GetProperty("verdict").GetString()!));
        Assert.DoesNotContain(must, expected => !found.Any(actual => Fits(actual, expected)));
        Assert.DoesNotContain(found, actual => !must.Concat(may).Any(expected => Fits(actual, expected)));
        Assert.Equal(one.TryGetProperty("unread", out _), outcome.Unread.Count > 0);
    }

    /// <summary>Where no line is expected, the place is not compared.</summary>
    private static bool Fits(string actual, string expected) => actual == expected || actual.StartsWith(expected + ":", StringComparison.Ordinal);

    private static string Shown(CodeFinding finding) => $"{finding.Rule} {finding.Rule.Severity.ToString().ToLowerInvariant()} {finding.File}:{finding.Line}:{finding.Column}";

    private static List<string> Listed(JsonElement one, string name) => Listed(one, name, item =>
        $"{item.GetProperty("rule")} {item.GetProperty("severity")} {item.GetProperty("file")}{(item.TryGetProperty("line", out var line) ? $":{line}:{item.GetProperty("column")}" : "")}");

    private static List<string> Listed(JsonElement one, string name, Func<JsonElement, string> shown) =>
        one.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(shown)] : [];
}
