using CloudBaseAi.Evals.Tests.Harness;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests;

/// <summary>"Just fix my code": a broken page is checked, the preflight walked, and what comes in its place is legal.</summary>
public sealed class RepairTests
{
    private static readonly Scenario Repair = ScenarioReader.Read(Path.Combine(
        Repository.Project, "..", "McpServer.Tests", "Checking", "FieldCode", "repair", "scenario.json")).Single();

    [Fact]
    public async Task A_follower_repairs_a_page_by_the_shortest_way()
    {
        var score = await Eval.Run(Repair, new Follower(), CancellationToken.None);
        Assert.Empty(score.Problems);
        Assert.Equal((Repair.Limits.Shortest, Repair.Limits.Questions), (score.Calls, score.Questions));
    }

    [Theory]
    [InlineData("verdict: \"illegal\"", "verdict: \"legal\"", "Outcome")]
    [InlineData("verdict: \"legal\"", "verdict: \"unverifiable\"", "IllegalCode")]
    public async Task A_check_that_finds_nothing_and_one_that_finds_something_at_the_end_are_faults(string written, string read, string fault)
    {
        var score = await Eval.Run(Repair, new Follower(), CancellationToken.None, filter: result =>
        {
            foreach (var block in result.Content.OfType<TextContentBlock>()) block.Text = block.Text.Replace(written, read, StringComparison.Ordinal);
            return result;
        });
        Assert.Contains(score.Problems, problem => problem.Fault.ToString() == fault);
    }
}
