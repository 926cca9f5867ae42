using System.Collections.Concurrent;
using CloudBaseAi.Evals.Tests.Agents;
using CloudBaseAi.Evals.Tests.Channels;
using CloudBaseAi.Evals.Tests.Rules;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests;

/// <summary>Every scenario with every agent, run once and read by all tests.</summary>
internal static class Matrix
{
    private static readonly Func<Scenario, IAgent>[] Makers =
    [
        _ => new Follower(),
        _ => new Eager(),
        scenario => new Hallucinator(Seed.Of(scenario)),
        _ => new Stubborn(),
        scenario => new Amnesiac(Seed.Of(scenario)),
        _ => new InParallel(),
        _ => new Adversary(),
    ];

    private static readonly Lazy<Task<IReadOnlyList<Score>>> Runs = new(RunAll);

    /// <summary>The names, in the order of the table.</summary>
    public static IReadOnlyList<string> Agents { get; } = [.. Makers.Select(make => make(ScenarioFiles.All[0]).Name)];

    /// <summary>The scores by scenario, then by agent.</summary>
    public static Task<IReadOnlyList<Score>> Scores => Runs.Value;

    /// <summary>Replies whose text leads elsewhere than their object; complete once the scores are there.</summary>
    public static ConcurrentQueue<string> Differences { get; } = [];

    /// <summary>The scenario with an agent as the matrix runs it, on another channel.</summary>
    public static Task<Score> On(Channel channel, Scenario scenario, int agent, CancellationToken cancel) =>
        Run(scenario, Makers[agent](scenario), channel.Show, cancel);

    private static async Task<IReadOnlyList<Score>> RunAll()
    {
        var runs = ScenarioFiles.All.SelectMany(scenario => Makers.Select(make => (Scenario: scenario, Agent: make(scenario)))).ToList();
        var scores = new Score[runs.Count];
        await Parallel.ForAsync(0, runs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (at, cancel) =>
            scores[at] = await Run(runs[at].Scenario, runs[at].Agent, Compared, cancel));
        return scores;
    }

    private static CallToolResult Compared(CallToolResult reply)
    {
        if (Channel.Difference(reply) is { } difference) Differences.Enqueue(difference);
        return reply;
    }

    private static Task<Score> Run(Scenario scenario, IAgent agent, Func<CallToolResult, CallToolResult> show, CancellationToken cancel) =>
        Eval.Run(agent is Adversary ? Adversary.Tempting(scenario) : scenario, agent, cancel, filter: show);
}
