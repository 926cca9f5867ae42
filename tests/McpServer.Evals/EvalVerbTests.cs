using System.Text.Json.Nodes;
using System.Xml.Linq;
using CloudBaseAi.Cli;
using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests;

/// <summary>The verb that others run: its three kinds of agent, its results, its exits.</summary>
public sealed class EvalVerbTests : IDisposable
{
    private const string Call = """printf '%s\n' '{"type":"call","tool":"envQuery","arguments":{}}' '{"type":"call","tool":"checkEligibility","arguments":{"envId":"sandbox-1a2b3c"}}' '{"type":"call","tool":"describeGroups","arguments":{"envId":"sandbox-1a2b3c"}}' '{"type":"call","id":7,"tool":"generateSnippet","arguments":{"envId":"sandbox-1a2b3c","groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111","method":"streamText"}}'""";

    private readonly string _folder = Directory.CreateTempSubdirectory("evals").FullName;

    [Fact]
    public async Task Without_an_agent_the_built_in_follower_runs_and_results_are_written()
    {
        var (exit, said) = await Run(new EvalCommand([ScenarioFiles.PathOf("both")], null, null, At("r.json"), At("r.xml")));
        Assert.Equal(0, exit);
        Assert.EndsWith("8 of 8 reached, 0 illegal snippets\n", said, StringComparison.Ordinal);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(At("r.json")))!;
        Assert.Equal((8, 0, "both, no model"), ((int)json["reached"]!, (int)json["illegal"]!, (string?)json["results"]![0]!["scenario"]));
        Assert.Equal(8, XDocument.Load(At("r.xml")).Descendants("testcase").Count());
    }

    [Fact]
    public async Task A_scenario_that_is_missed_exits_1_and_says_why()
    {
        var (exit, said) = await Run(new EvalCommand([Scenario(expect: """{"provider":"cloudbase","model":"deepseek-v4-flash"}""")], null, null, null, At("r.xml")));
        Assert.Equal(1, exit);
        Assert.Contains("Outcome: expected cloudbase deepseek-v4-flash, ended with hunyuan-exp hunyuan-2.0-instruct-20251111", said, StringComparison.Ordinal);
        Assert.Equal("Outcome", XDocument.Load(At("r.xml")).Descendants("failure").Single().Attribute("type")!.Value);
    }

    [Fact]
    public async Task A_recorded_trace_is_sent_again_and_scored_with_a_confirmation_of_this_process()
    {
        var trace = await Record("group-off, managed id");
        var scenario = Path.Combine(_folder, "one.json");
        await File.WriteAllTextAsync(scenario, JsonNode.Parse(await File.ReadAllTextAsync(ScenarioFiles.PathOf("group-off")))![2]!.ToJsonString());
        Assert.Equal(0, (await Run(new EvalCommand([scenario], trace, null, null, null))).Exit);

        await File.WriteAllTextAsync(trace, (await File.ReadAllTextAsync(trace)).Replace("CONFIRMATION_REQUIRED", "CLOUD_THROTTLED", StringComparison.Ordinal));
        var (exit, said) = await Run(new EvalCommand([scenario], trace, null, null, null));
        Assert.Equal(1, exit);
        Assert.Contains("Transcript: enableModel", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Call + """; echo '{"type":"end"}'""", 0, "hunyuan-exp hunyuan-2.0-instruct-20251111")]
    [InlineData(Call + """; echo '{"type":"ask"}'; echo '{"type":"end"}'""", 1, "NeedlessQuestion")]
    [InlineData(Call + """; echo '{"type":"end","files":[{"path":"a.js","content":"wx.cloud.extend.AI.createModel(\"hunyuan\").generateText({ model: \"m\", messages: [] })"}]}'""", 1, "IllegalCode: generateSnippet")]
    [InlineData(Call + "; echo nonsense", 1, "Agent: ")]
    [InlineData("true", 1, "Agent: the agent left without an end")]
    public async Task A_command_line_is_driven_by_lines_of_json(string agent, int exit, string says)
    {
        var score = await Run(new EvalCommand([Scenario("""{"provider":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111"}""")], null, agent, null, null));
        Assert.Equal(exit, score.Exit);
        Assert.Contains(says, score.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y"},"expect":{"end":"X"},"limit":{}}""")]
    [InlineData("""{"name":"x","world":"nowhere","wish":{"says":"y"},"expect":{"end":"X"}}""")]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y"},"expect":{"provider":"cloudbase"}}""")]
    [InlineData("[1]")]
    [InlineData("{")]
    public async Task What_is_no_scenario_exits_1(string json)
    {
        await File.WriteAllTextAsync(At("bad.json"), json);
        Assert.Equal(1, (await Run(new EvalCommand([At("bad.json")], null, null, null, null))).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Exit, string Said)> Run(EvalCommand command)
    {
        using var said = new StringWriter { NewLine = "\n" };
        return (await command.Run(said, CancellationToken.None), said.ToString());
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Scenario(string expect)
    {
        File.WriteAllText(At("scenario.json"), $$"""{"name":"one","world":"enrolled","wish":{"says":"Add an AI chat."},"expect":{{expect}}}""");
        return At("scenario.json");
    }

    /// <summary>A conversation as CLOUDBASE_AI_TRACE writes it.</summary>
    private async Task<string> Record(string name)
    {
        var scenario = ScenarioFiles.All.Single(one => one.Name == name);
        await using var server = await EvalServer.Start(scenario, null, CancellationToken.None);
        var talk = new Conversation(scenario, server.Client, server.World, server.Cloud);
        await Eval.Run(talk, new Follower(), CancellationToken.None);
        await File.WriteAllLinesAsync(At("trace"), talk.Exchanges.Select(one => new JsonObject
        {
            ["at"] = "2026-11-22T08:00:00Z",
            ["tool"] = one.Reply.Call.Tool,
            ["arguments"] = one.Reply.Call.Arguments.DeepClone(),
            ["status"] = one.Reply.Status,
            ["code"] = one.Reply.Code,
            ["durationMs"] = 1,
            ["cloudCalls"] = 1,
        }.ToJsonString()));
        return At("trace");
    }
}
