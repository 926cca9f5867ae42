using System.Text.Json.Nodes;
using CloudBaseAi.Evals.Tests.Harness;
using CloudBaseAi.Evals.Tests.Peer;
using ModelContextProtocol.Protocol;
using Xunit.Abstractions;

namespace CloudBaseAi.Evals.Tests;

/// <summary>
/// What users asked for beyond a legal call, each in a world of its own: an agent that only follows replies gets files
/// which hold what the wish is about, so that nobody has to write it in by hand. The wishes stand in snippet-wishes.json.
/// </summary>
public sealed class WishesTests(ITestOutputHelper output)
{
    private const string Model = "hunyuan-2.0-instruct-20251111";
    private const int MostCalls = 6;
    private const int MostBytes = 60_000;

    private static readonly JsonArray Wishes = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Project, "snippet-wishes.json")))!.AsArray();

    public static TheoryData<string> Names => [.. Wishes.Select(wish => (string)wish!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_files_as_returned_hold_what_was_wished(string name)
    {
        var wish = Wishes.Single(one => (string)one!["name"]! == name)!.AsObject();
        var (problems, reply) = await Run(wish);
        Assert.Empty(problems);
        Assert.All(Texts(wish["text"]), part => Assert.Contains(part, reply.Text, StringComparison.Ordinal));
        foreach (var (path, parts) in wish["files"]!.AsObject())
        {
            Assert.True(reply.Files.ContainsKey(path), $"{path} is not among {string.Join(", ", reply.Files.Keys)}");
            Assert.All(Texts(parts), part => Assert.Contains(part, reply.Files[path], StringComparison.Ordinal));
        }

        var calls = reply.Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)).SelectMany(file => CodeReading.Of(file.Value).Calls);
        Assert.Equal(Texts(wish["models"]).Select(model => ((string)wish["provider"]!, model)), calls);
    }

    [Fact]
    public void Each_wish_is_tried_in_a_world_of_its_own() =>
        Assert.Equal(Wishes.Count, Wishes.Select(wish => (string)wish!["world"]!).Distinct().Count());

    /// <summary>
    /// What an agent reads until it has its first snippet, and what a second one adds: in each of the two channels, since
    /// clients show one, the other or both.
    /// </summary>
    [Theory]
    [InlineData("call", "javascript", 3_020, 2_370)]
    [InlineData("module", "javascript", 7_070, 6_420)]
    [InlineData("page", "javascript", 9_370, 8_720)]
    [InlineData("call", "typescript", 4_670, 4_020)]
    [InlineData("module", "typescript", 9_170, 8_520)]
    [InlineData("page", "typescript", 11_670, 11_020)]
    public async Task A_first_and_a_second_snippet_cost_no_more_tokens_than(string form, string language, int first, int second)
    {
        await using var server = await EvalServer.Start(Scenario("cost", "enrolled", Expected("hunyuan-exp", Model), [], []), null, CancellationToken.None);
        var code = new JsonObject { ["groupName"] = "hunyuan-exp", ["model"] = Model, ["method"] = "streamText", ["language"] = language, ["form"] = form };
        var walk = new[] { ("checkEligibility", new JsonObject()), ("describeGroups", []), ("generateSnippet", code) };
        var costs = new List<(int Text, int Structure)>();
        foreach (var (tool, arguments) in walk.Append(("generateSnippet", code)))
        {
            arguments["envId"] = "sandbox-1a2b3c";
            var result = await server.Client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
            var text = string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
            costs.Add((Cost.Of(text).Tokens, Cost.Of(result.StructuredContent!.Value.GetRawText()).Tokens));
        }

        var walked = (Text: costs.Take(3).Sum(cost => cost.Text), Structure: costs.Take(3).Sum(cost => cost.Structure));
        output.WriteLine($"{form} {language}: first {walked.Text} text, {walked.Structure} structure; second {costs[3].Text} text, {costs[3].Structure} structure");
        Assert.InRange(Math.Max(walked.Text, walked.Structure), 1, first);
        Assert.InRange(Math.Max(costs[3].Text, costs[3].Structure), 1, second);
    }

    private static async Task<(IEnumerable<string> Problems, ReplyText Reply)> Run(JsonObject wish)
    {
        var facts = wish["facts"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.AsObject(), StringComparer.Ordinal);
        var variables = (wish["variables"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);
        var expected = Expected((string)wish["provider"]!, Texts(wish["models"])[0]);
        var scenario = Scenario((string)wish["says"]!, (string)wish["world"]!, expected, facts, variables);
        var agent = new Keeper();
        var score = await Eval.Run(scenario, agent, CancellationToken.None);
        return (score.Problems.Select(problem => $"{problem.Fault}: {problem.Detail}"), agent.Last!);
    }

    private static Expectation Expected(string provider, string model) => new(provider, model, null);

    private static Scenario Scenario(string name, string world, Expectation expected, Dictionary<string, JsonObject> facts, Dictionary<string, string> variables) =>
        new(name, world, new Wish(name, "envQuery", facts), [], variables, expected, new Limits(null, MostCalls, MostBytes, 0));

    private static List<string> Texts(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(text => (string)text!)];

    /// <summary>The follower, which keeps the reply it ended with.</summary>
    private sealed class Keeper : Follower
    {
        public ReplyText? Last { get; private set; }

        public override async Task<ReplyText?> Run(Conversation talk, CancellationToken cancel) => Last = await base.Run(talk, cancel);
    }
}
