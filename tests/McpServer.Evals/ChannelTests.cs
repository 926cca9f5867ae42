using System.Collections.Concurrent;
using CloudBaseAi.Evals.Tests.Channels;
using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests;

/// <summary>Some clients show a model the text of a reply, some its object, some both: each alone is enough to go on.</summary>
public sealed class ChannelTests
{
    /// <summary>In every call of the matrix: whatever an agent does, it does not matter which half it reads.</summary>
    [Fact]
    public async Task No_reply_leads_elsewhere_by_its_object_than_by_its_text()
    {
        Assert.NotEmpty(await Matrix.Scores);
        Assert.Empty(Matrix.Differences);
    }

    [Theory]
    [InlineData("structure")]
    [InlineData("both")]
    public async Task On_it_an_agent_gets_as_far_in_every_world_as_on_the_text(string name)
    {
        var channel = Channel.All.Single(one => one.Name == name);
        var runs = (await Matrix.Scores).Zip(ScenarioFiles.All.SelectMany(scenario => Enumerable.Range(0, Matrix.Agents.Count), (scenario, agent) => (scenario, agent)))
            .Where(run => IsShort(run.First) && run.Second.scenario.Name.EndsWith(", no model", StringComparison.Ordinal)).ToList();
        var differ = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(runs, async (run, cancel) =>
        {
            var (one, other) = (run.First, await Matrix.On(channel, run.Second.scenario, run.Second.agent, cancel));
            if ((one.Outcome, one.Calls, one.Questions) != (other.Outcome, other.Calls, other.Questions)) differ.Enqueue($"{one}, not {other}");
            foreach (var problem in other.Problems.Where(problem => problem.Fault != Fault.Bytes)) differ.Enqueue($"{other.Agent} in {other.Scenario}: {problem}");
        });
        Assert.NotEmpty(runs);
        Assert.Empty(differ);
    }

    /// <summary>The others' replies depend on which of three came first, or are fifty.</summary>
    private static bool IsShort(Score score) => score.Agent is not ("parallel" or "adversary");
}
