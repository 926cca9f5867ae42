using CloudBaseAi.Evals.Tests.Agents;
using CloudBaseAi.Evals.Tests.Harness;
using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests;

/// <summary>A sample on the program itself: its own process, stdio, and a cloud behind HTTP whose state is read here.</summary>
public sealed class ProcessTests
{
    public static TheoryData<string, string> Sample => new()
    {
        { "token-credits-empty, managed id", "follower" },
        { "enrolled-empty, hunyuan id", "eager" },
        { "none, third-party model", "stubborn" },
        { "legacy, no model", "parallel" },
        { "group-off, near miss", "hallucinator" },
        { "personal-plan, managed id", "follower" },
    };

    [Theory]
    [MemberData(nameof(Sample))]
    public async Task The_spawned_server_leads_an_agent_where_the_joined_one_does(string name, string agent)
    {
        var scenario = ScenarioFiles.All.Single(one => one.Name == name);
        await using var loopback = new Loopback(scenario.World);
        await using var client = await loopback.Spawn(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "cloudbase-ai-mcp.dll")], [.. scenario.Variables.Select(pair => (pair.Key, pair.Value))]);
        var score = await Eval.Run(new Conversation(scenario, client, loopback.World, loopback.Cloud), Agent(agent, scenario), CancellationToken.None);
        Assert.Empty(score.Problems);
    }

    private static IAgent Agent(string name, Scenario scenario) => name switch
    {
        "eager" => new Eager(),
        "stubborn" => new Stubborn(),
        "parallel" => new InParallel(),
        "hallucinator" => new Hallucinator(Seed.Of(scenario)),
        _ => new Follower(),
    };
}
