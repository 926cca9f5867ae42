using System.Text.Json;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Short pieces of code and the verdict that each must get.</summary>
public sealed class CodeCaseTests
{
    private static readonly JsonElement Data = JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.Project(), "Checking", "code-cases.json"))).RootElement;

    public static TheoryData<string> Ids => [.. Data.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_gets_its_verdict_and_its_rules(string id)
    {
        var one = Data.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var expected = one.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!).ToList();
        var outcome = CheckTexts.Check(($"page.{one.GetProperty("lang").GetString()}", one.GetProperty("code").GetString()!));
        var found = CheckTexts.Rules(outcome);

        Assert.Equal(one.GetProperty("verdict").GetString(), CheckTexts.Verdict(outcome));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found);
        Assert.Equal(one.TryGetProperty("unread", out _), outcome.Unread.Count > 0);
    }

    [Fact]
    public void Each_rule_has_a_case_that_it_finds_and_code_beside_it_that_it_leaves_alone()
    {
        var found = Data.GetProperty("cases").EnumerateArray()
            .SelectMany(one => one.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!)).ToHashSet();
        Assert.Equal(Rule.All.Select(rule => rule.Name).Order(), found.Order());
        var leftAlone = RulePage.All.Where(page => !CheckTexts.Rules(CheckTexts.Check(($"page.{page.Ending}", page.Right))).Contains(page.Rule.Name));
        Assert.Equal(Rule.All, leftAlone.Select(page => page.Rule));
    }

    [Fact]
    public void Every_rule_of_the_list_exists_with_its_severity() => Assert.Equal(
        Data.GetProperty("rules").EnumerateObject().Select(rule => (rule.Name, rule.Value.GetProperty("severity").GetString())).Order(),
        Rule.All.Select(rule => (rule.Name, (string?)rule.Severity.ToString().ToLowerInvariant())).Order());
}
