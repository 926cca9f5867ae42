using System.Globalization;
using System.Text;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Peer;
using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests.Docs;

/// <summary>The generated parts of docs/evals.md.</summary>
internal static class Tables
{
    /// <summary>An agent that sends three calls at once reads replies that depend on which of them came first.</summary>
    private const string Unsteady = "parallel";

    public static string Totals(IReadOnlyList<Score> scores)
    {
        var table = new StringBuilder("\n| agent | reached | illegal snippets | calls on average | at most |\n|---|---|---|---|---|\n");
        foreach (var agent in Matrix.Agents)
        {
            var own = scores.Where(score => score.Agent == agent).ToList();
            table.Append(CultureInfo.InvariantCulture, $"| {agent} | {own.Count(IsReached)} of {own.Count} | {own.Sum(score => score.Illegal)} | {own.Average(score => score.Calls):F1} | {own.Max(score => score.Calls)} |\n");
        }

        return table.Append('\n').ToString();
    }

    public static string Outcomes(IReadOnlyList<Score> scores)
    {
        var table = new StringBuilder($"\n| scenario | ends with | shortest | {string.Join(" | ", Matrix.Agents)} |\n|---|---|---|{string.Concat(Matrix.Agents.Select(_ => "---|"))}\n");
        foreach (var (scenario, row) in ScenarioFiles.All.Zip(scores.Chunk(Matrix.Agents.Count)))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | `{scenario.Expect}` | {scenario.Limits.Shortest} | {string.Join(" | ", row.Select(Cell))} |\n");
        }

        return table.Append('\n').ToString();
    }

    public static async Task<string> ContextCost()
    {
        var peer = Measured.Read();
        var table = new StringBuilder();
        var (tools, count) = (default(Cost), 0);
        foreach (var world in World.Names)
        {
            var scenario = ScenarioFiles.All.First(one => one.Name == $"{world}, no model");
            await using var server = await EvalServer.Start(scenario, null, CancellationToken.None);
            var talk = new Conversation(scenario, server.Client, server.World, server.Cloud);
            var score = await Eval.Run(talk, new Follower(), CancellationToken.None);
            (tools, count, var all, var other) = (Cost.Of(talk.Tools), (await server.Client.ListToolsAsync()).Count, Cost.Of(talk.Read), peer["worlds"]![world]!);
            table.Append(CultureInfo.InvariantCulture, $"| {world} | `{score.Outcome}` | {score.Calls} | {all.Bytes} | {all.Tokens} | {other["end"]} | {other["calls"]} | {other["bytes"]} | {other["tokens"]} | {(double)(int)other["tokens"]! / all.Tokens:F1} |\n");
        }

        return $"\n| tools/list alone | tools | bytes | o200k tokens |\n|---|---|---|---|\n| this server | {count} | {tools.Bytes} | {tools.Tokens} |\n| {peer["package"]} | {peer["tools"]} | {peer["toolsBytes"]} | {peer["toolsTokens"]} |\n"
            + "\n| world | this server ends with | calls | bytes | tokens | the vendor's ends | calls | bytes | tokens | times ours |\n|---|---|---|---|---|---|---|---|---|---|\n" + table + "\n";
    }

    private static bool IsReached(Score score) => score.Problems.All(problem => score.Agent == "adversary" && problem.Fault is Fault.Calls or Fault.Bytes);

    private static string Cell(Score score) =>
        $"{(IsReached(score) ? "" : "✗ ")}{score.Calls}{(score.Agent == Unsteady ? "" : string.Create(CultureInfo.InvariantCulture, $" / {score.Bytes}"))}";
}
