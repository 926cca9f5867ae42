using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Peer;
using CloudBaseAi.Evals.Tests.Rules;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Docs;

/// <summary>The generated parts of docs/evals.md.</summary>
internal static partial class Tables
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

    /// <summary>What is read on the way without a model in each world.</summary>
    private static readonly Lazy<Task<IReadOnlyList<Way>>> Ways = new(Walk);

    private sealed record Way(string World, Score Score, Cost All, Cost Text, Cost Structure, Cost Tools, int Count);

    public static async Task<string> ContextCost()
    {
        var peer = Measured.Read();
        var ways = await Ways.Value;
        var table = new StringBuilder();
        foreach (var way in ways)
        {
            var (score, all, other) = (way.Score, way.All, peer["worlds"]![way.World]!);
            table.Append(CultureInfo.InvariantCulture, $"| {way.World} | `{score.Outcome}` | {score.Calls} | {all.Bytes} | {all.Tokens} | {other["end"]} | {other["calls"]} | {other["bytes"]} | {other["tokens"]} | {(double)(int)other["tokens"]! / all.Tokens:F1} |\n");
        }

        var tools = ways[^1].Tools;
        return $"\n| tools/list alone | tools | bytes | o200k tokens |\n|---|---|---|---|\n| this server | {ways[^1].Count} | {tools.Bytes} | {tools.Tokens} |\n| {peer["package"]} | {peer["tools"]} | {peer["toolsBytes"]} | {peer["toolsTokens"]} |\n"
            + "\n| world | this server ends with | calls | bytes | tokens | the vendor's ends | calls | bytes | tokens | times ours |\n|---|---|---|---|---|---|---|---|---|---|\n" + table + "\n";
    }

    /// <summary>What the replies alone take, by what a client shows of them.</summary>
    public static async Task<string> Channels()
    {
        var table = new StringBuilder("\n| world | calls | text | structure | both |\n|---|---|---|---|---|\n");
        foreach (var way in await Ways.Value)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {way.World} | {way.Score.Calls} | {way.Text.Tokens} | {way.Structure.Tokens} | {way.Text.Tokens + way.Structure.Tokens} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static async Task<IReadOnlyList<Way>> Walk()
    {
        var ways = new List<Way>();
        foreach (var world in World.Names)
        {
            var scenario = ScenarioFiles.All.First(one => one.Name == $"{world}, no model");
            await using var server = await EvalServer.Start(scenario, null, CancellationToken.None);
            var replies = new List<CallToolResult>();
            var talk = new Conversation(scenario, server.Client, server.World, server.Cloud, reply =>
            {
                replies.Add(reply);
                return reply;
            });
            var score = await Eval.Run(talk, new Follower(), CancellationToken.None);
            ways.Add(new(
                world, score, Cost.Of(talk.Read.Select(Steady)), Cost.Of(talk.Exchanges.Select(one => Steady(one.Reply.Text))),
                Cost.Of(replies.Select(reply => Steady(reply.StructuredContent!.Value.GetRawText()))),
                Cost.Of(talk.Tools), (await server.Client.ListToolsAsync()).Count));
        }

        return ways;
    }

    /// <summary>Confirmations are random: one stands for all, so that tokens are the same in every run.</summary>
    private static string Steady(string text) => Confirmation().Replace(text, "1795248000-3f9a1c77e0b24d5586a1d09c");

    [GeneratedRegex("[0-9]{10}-[0-9a-f]{24}")]
    private static partial Regex Confirmation();

    private static bool IsReached(Score score) => score.Problems.All(problem => score.Agent == "adversary" && problem.Fault is (Fault.Calls or Fault.Bytes));

    private static string Cell(Score score) =>
        $"{(IsReached(score) ? "" : "✗ ")}{score.Calls}{(score.Agent == Unsteady ? "" : string.Create(CultureInfo.InvariantCulture, $" / {score.Bytes}"))}";
}
