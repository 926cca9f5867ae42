using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What a check of code comes to, and how its rules and reasons are told.</summary>
public sealed class CheckOutcomeTests
{
    [Theory]
    [InlineData("", false, Verdict.Legal)]
    [InlineData("retired-model", false, Verdict.Legal)]
    [InlineData("dynamic-provider", false, Verdict.Unverifiable)]
    [InlineData("retired-model dynamic-options", false, Verdict.Unverifiable)]
    [InlineData("", true, Verdict.Unverifiable)]
    [InlineData("dynamic-provider double-render", true, Verdict.Illegal)]
    public void An_error_decides_before_a_doubt(string rules, bool isUnread, Verdict verdict)
    {
        CodeFinding[] findings = [.. rules.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new CodeFinding(Rule.All.Single(rule => rule.Name == name), "a.js", 1, 1, [], null))];
        UnreadSource[] unread = isUnread ? [new("b.ts", 0, UnreadReason.NotUnderstood)] : [];
        Assert.Equal(verdict, new CheckOutcome(findings, unread, 0, []).Verdict);
    }

    [Fact]
    public void A_reason_names_the_line_where_there_is_one()
    {
        Assert.StartsWith("b.ts:7: ", new UnreadSource("b.ts", 7, UnreadReason.TooDeep).Message(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("b.ts: ", new UnreadSource("b.ts", 0, UnreadReason.TooComplex).Message(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("b.ts：", new UnreadSource("b.ts", 0, UnreadReason.NotUnderstood).Message(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_has_one_name_one_page_and_a_sentence_in_each_language() => Assert.All(Rule.All, rule =>
    {
        var page = Assert.Single(RulePage.All, page => page.Rule == rule);
        Assert.Single(Rule.All, other => other.ToString() == rule.Name);
        Assert.Equal((page.English, page.Chinese), (rule.Summary(Language.English), rule.Summary(Language.Chinese)));
        Assert.NotEqual(rule.Message(["x"], Language.English), rule.Message(["x"], Language.Chinese));
        Assert.Equal(
            $"# {rule.Name}\n\n{page.English}\n\nSeverity: {Weight(rule)}.\n\n"
            + $"## Wrong\n\n```{page.Ending}\n{page.Wrong}\n```\n\n## Right\n\n```{page.Ending}\n{page.Right}\n```\n\n"
            + $"## Why\n\n{page.Why}\n\nSource: {page.Source}\n",
            page.Markdown());
    });

    private static string Weight(Rule rule) => rule switch
    {
        { Severity: Severity.Error } => "error",
        { LeavesOpen: true } => "advice; the verdict is unverifiable",
        _ => "advice",
    };
}
