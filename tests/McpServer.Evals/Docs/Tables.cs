using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Channels;
using CloudBaseAi.Evals.Tests.Peer;
using CloudBaseAi.Evals.Tests.Rules;

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

    /// <summary>The way without a model in each world, on each channel.</summary>
    private static readonly Lazy<Task<IReadOnlyList<Way>>> Ways = new(Walk);

    private sealed record Way(Channel Channel, string World, Score Score, Beginning Begin, Cost Replies);

    /// <summary>What is read before the first call: the same in every world.</summary>
    private sealed record Beginning(Cost Instructions, Cost Tools, int Count);

    public static async Task<string> ContextCost()
    {
        var peer = Measured.Read();
        var ways = (await Ways.Value).Where(way => way.Channel == Channel.Text).ToList();
        var table = new StringBuilder();
        foreach (var (_, world, score, begin, replies) in ways)
        {
            var (all, other) = (begin.Instructions + begin.Tools + replies, peer["worlds"]![world]!);
            table.Append(CultureInfo.InvariantCulture, $"| {world} | `{score.Outcome}` | {score.Calls} | {all.Bytes} | {all.Tokens} | {other["end"]} | {other["calls"]} | {other["bytes"]} | {other["tokens"]} | {(double)(int)other["tokens"]! / all.Tokens:F1} |\n");
        }

        var (_, tools, count) = ways[0].Begin;
        return $"\n| tools/list alone | tools | bytes | o200k tokens |\n|---|---|---|---|\n| this server | {count} | {tools.Bytes} | {tools.Tokens} |\n| {peer["package"]} | {peer["tools"]} | {peer["toolsBytes"]} | {peer["toolsTokens"]} |\n"
            + "\n| world | this server ends with | calls | bytes | tokens | the vendor's ends | calls | bytes | tokens | times ours |\n|---|---|---|---|---|---|---|---|---|---|\n" + table + "\n";
    }

    /// <summary>Where replies lead and what they take, by what a client shows of them.</summary>
    public static async Task<string> Channels()
    {
        var ways = await Ways.Value;
        var table = new StringBuilder($"\n| world | ends with | calls | {string.Join(" | ", Channel.All.Select(channel => channel.Name))} |\n|---|---|---|{string.Concat(Channel.All.Select(_ => "---|"))}\n");
        foreach (var world in ways.GroupBy(way => way.World))
        {
            table.Append($"| {world.Key} | {Each(world, way => $"`{way.Score.Outcome}`")} | {Each(world, way => $"{way.Score.Calls}")} | {string.Join(" | ", world.Select(way => way.Replies.Tokens))} |\n");
        }

        var sums = Channel.All.Select(channel => ways.Where(way => way.Channel == channel).Sum(way => way.Replies.Tokens));
        return table.Append($"| all | | {ways.Where(way => way.Channel == Channel.Text).Sum(way => way.Score.Calls)} | {string.Join(" | ", sums)} |\n\n").ToString();
    }

    /// <summary>Once where it is the same on every channel.</summary>
    private static string Each(IEnumerable<Way> ways, Func<Way, string> what) => string.Join(" or ", ways.Select(what).Distinct());

    private static async Task<IReadOnlyList<Way>> Walk()
    {
        var (ways, begin) = (new List<Way>(), (Beginning?)null);
        foreach (var (world, channel) in World.Names.SelectMany(_ => Channel.All, (world, channel) => (world, channel)))
        {
            var scenario = ScenarioFiles.All.First(one => one.Name == $"{world}, no model");
            await using var server = await EvalServer.Start(scenario, null, CancellationToken.None);
            var paid = new List<string>();
            var talk = new Conversation(scenario, server.Client, server.World, server.Cloud, reply =>
            {
                paid.AddRange(channel.Paid(reply).Select(Steady));
                return channel.Show(reply);
            });
            var score = await Eval.Run(talk, new Follower(), CancellationToken.None);
            begin ??= new(Cost.Of(talk.Instructions), Cost.Of(talk.Tools), (await server.Client.ListToolsAsync()).Count);
            ways.Add(new(channel, world, score, begin, Cost.Of(paid)));
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
