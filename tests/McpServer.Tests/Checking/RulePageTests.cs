using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Each rule has a page, made from the rule, whose examples are what they say.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Names => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_as_the_rule_says(string name) => Golden.Check($"../../docs/rules/{name}.md", Page(name).Markdown());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wrong_example_is_found_and_the_right_one_is_legal(string name)
    {
        var page = Page(name);
        Assert.Contains(name, CheckTexts.Rules(CheckTexts.Check(($"page.{page.Ending}", page.Wrong))));
        Assert.Equal("legal", CheckTexts.Verdict(CheckTexts.Check(($"page.{page.Ending}", page.Right))));
    }

    [Fact]
    public void There_is_a_page_for_each_rule_in_its_order() => Assert.Equal(Rule.All, RulePage.All.Select(page => page.Rule));

    private static RulePage Page(string name) => RulePage.All.Single(page => page.Rule.Name == name);
}
