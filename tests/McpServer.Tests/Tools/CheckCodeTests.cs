using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>checkCode as clients call it. What the analyser finds is tested beside it; here is what reaches the caller.</summary>
public sealed class CheckCodeTests
{
    private const string Legal = """exports.ask = (messages) => wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "deepseek-v4-flash", messages });""";
    private const string Illegal = """exports.ask = () => wx.cloud.extend.AI.createModel("deepseek");""";

    private static readonly string Folder = Path.Combine(Golden.Project(), "Checking");

    [Fact]
    public async Task Every_short_piece_of_code_gets_its_verdict_and_its_rules_in_both_channels()
    {
        await using var session = await Session.Start("enrolled");
        var wrong = new List<string>();
        foreach (var one in Cases("code-cases.json"))
        {
            var reply = await session.Call("checkCode", new JsonObject { ["code"] = Text(one, "code"), ["language"] = Language(Text(one, "lang")) });
            var rules = Findings(reply).Select(finding => Text(finding, "rule")).Distinct().Order(StringComparer.Ordinal);
            var expected = one["rules"]!.AsArray().Select(rule => (string)rule!).Order(StringComparer.Ordinal);
            if (Text(reply.Data, "verdict") != Text(one, "verdict") || !rules.SequenceEqual(expected) || !IsTold(reply)) wrong.Add(Text(one, "id"));
        }

        Assert.Empty(wrong);
        Assert.Empty(session.Counter.Actions);
    }

    [Fact]
    public async Task Files_that_belong_together_get_every_finding_at_its_place_in_both_channels()
    {
        await using var session = await Session.Start("enrolled");
        foreach (var one in Cases("FieldCode/expect.json"))
        {
            var reply = await session.Call("checkCode", new JsonObject { ["files"] = Files(one) });
            Assert.Contains(Text(reply.Data, "verdict"), Listed(one, "alsoVerdict").Select(word => (string)word!).Append(Text(one, "verdict")));
            var found = Findings(reply).Select(Place).ToList();
            Assert.All(Listed(one, "findings"), expected => Assert.Contains(found, place => $"{place}:".StartsWith($"{Place(expected!.AsObject())}:", StringComparison.Ordinal)));
            Assert.True(IsTold(reply), reply.Text);
            ReplyRules.Check(reply);
        }
    }

    [Theory]
    [InlineData("a.ts", null, "const x: string = '';", "legal")]
    [InlineData("a.js", null, "const x: string = '';", "illegal")]
    [InlineData("a.js", "typescript", "const x: string = '';", "legal")]
    [InlineData("a.vue", null, "<template><p>{{ it's }}</p></template>", "legal")]
    [InlineData("a.vue", "javascript", "<template><p>{{ it's }}</p></template>", "illegal")]
    [InlineData("a.tsx", null, "export const a = <p>it's</p> as JSX.Element;", "legal")]
    public async Task The_ending_decides_the_language_unless_it_is_given(string name, string? language, string code, string verdict)
    {
        await using var session = await Session.Start("enrolled");
        var arguments = new JsonObject { ["code"] = code, ["fileName"] = name, ["language"] = language };
        var reply = await session.Call("checkCode", arguments);
        Assert.Equal(("ok", verdict), (reply.Verdict, Text(reply.Data, "verdict")));
        Assert.All(Findings(reply), finding => Assert.Equal(name, Text(finding, "file")));
    }

    [Theory]
    [InlineData("token-credits", "cloudbase", "deepseek-v4-flash", null)]
    [InlineData("token-credits", "cloudbase", "glm-5", "MODEL_NOT_ENABLED")]
    [InlineData("token-credits", "hunyuan-exp", "hunyuan-2.0-instruct-20251111", "GROUP_MISSING")]
    [InlineData("token-credits", "custom-mine", "gpt-4o-mini", "GROUP_MISSING")]
    [InlineData("group-off", "cloudbase", "deepseek-v4-flash", "GROUP_OFF")]
    public async Task With_an_environment_what_is_not_ready_there_is_an_error_and_the_verdict_stays(string world, string group, string model, string? rule)
    {
        await using var session = await Session.Start(world);
        var code = Legal.Replace("cloudbase", group, StringComparison.Ordinal).Replace("deepseek-v4-flash", model, StringComparison.Ordinal);
        var reply = await session.Call("checkCode", new JsonObject { ["code"] = code, ["envId"] = Session.Env });
        Assert.Equal(("ok", "legal", Session.Env), (reply.Verdict, Text(reply.Data, "verdict"), (string?)reply.Body["envId"]));
        Assert.Equal(rule is null ? [] : [(rule, "error", true, 1, code.IndexOf($"\"{model}\"", StringComparison.Ordinal) + 1)], Live(reply).Select(finding =>
            (Text(finding, "rule"), Text(finding, "severity"), (bool)finding["live"]!, (int)finding["line"]!, (int)finding["column"]!)));
        Assert.All(Findings(reply).Except(Live(reply)), finding => Assert.Equal("advice", Text(finding, "severity")));
        Assert.True(IsTold(reply), reply.Text);
        Assert.Equal(["DescribeAIModels"], session.Counter.Actions);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("time-out")]
    [InlineData("200 with HTML")]
    [InlineData("AuthFailure")]
    public async Task A_cloud_that_does_not_answer_takes_nothing_from_the_verdict(string fault)
    {
        var faults = new FaultHandler(new SandboxCloud(World.Load("enrolled"), TimeProvider.System));
        await using var session = await Session.Start("enrolled", handler: faults);
        faults.Clock = session.Time;
        faults.Spoil("DescribeAIModels", fault);
        var reply = await session.Call("checkCode", new JsonObject { ["code"] = Illegal, ["envId"] = Session.Env });
        Assert.Equal(("ok", "illegal"), (reply.Verdict, Text(reply.Data, "verdict")));
        var advisory = (string)Assert.Single(reply.Data["advisories"]!.AsArray())!;
        Assert.Contains("could not be looked up", advisory, StringComparison.Ordinal);
        Assert.Contains(advisory, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_the_verdict_is_given_and_what_was_not_looked_up_is_said()
    {
        await using var server = await ServerProcess.Start(new Dictionary<string, string>());
        var reply = await server.Call("checkCode", $$"""{"code":{{JsonValue.Create(Illegal)!.ToJsonString()}},"envId":"{{Session.Env}}"}""");
        Assert.Equal(("ok", "illegal"), ((string)reply["status"]!, (string)reply["data"]!["verdict"]!));
        Assert.Contains("could not be looked up", (string)reply["data"]!["advisories"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_environment_is_not_used()
    {
        await using var session = await Session.Start("token-credits", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        var reply = await session.Call("checkCode", new JsonObject { ["code"] = Legal.Replace("deepseek-v4-flash", "glm-5", StringComparison.Ordinal) });
        Assert.Equal(("ok", "legal"), (reply.Verdict, Text(reply.Data, "verdict")));
        Assert.Null(reply.Body["envId"]);
        Assert.Empty(Findings(reply));
        Assert.Empty(session.Counter.Actions);
    }

    [Fact]
    public async Task What_it_reads_opens_no_step_of_the_preflight()
    {
        await using var session = await Session.Start("token-credits");
        await session.Call("checkEligibility", new JsonObject { ["envId"] = Session.Env, ["path"] = "tokenCredits" });
        await session.Call("checkCode", new JsonObject { ["code"] = Legal, ["envId"] = Session.Env });
        var arguments = new JsonObject { ["envId"] = Session.Env, ["groupName"] = "cloudbase", ["model"] = "deepseek-v4-flash", ["method"] = "streamText" };
        Assert.Equal("refused GROUPS_REQUIRED", (await session.Call("generateSnippet", arguments)).Verdict);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"code":"1","files":[{"path":"a.js","content":"1"}]}""")]
    [InlineData("""{"files":[]}""")]
    [InlineData("""{"files":[{"path":"a.js"}]}""")]
    [InlineData("""{"files":[{"path":"a.js","content":"1"},{"path":"a.js","content":"2"}]}""")]
    [InlineData("""{"code":"1","language":"python"}""")]
    public async Task What_cannot_be_one_set_of_sources_is_refused(string arguments)
    {
        await using var session = await Session.Start("enrolled");
        var reply = await session.Call("checkCode", arguments);
        Assert.StartsWith("refused ", reply.Verdict, StringComparison.Ordinal);
        ReplyRules.Check(reply);
    }

    private static string Language(string ending) => ending switch { "js" => "javascript", "ts" => "typescript", _ => ending };

    private static IEnumerable<JsonObject> Cases(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!["cases"]!.AsArray().Select(one => one!.AsObject());

    private static JsonArray Files(JsonObject one) => [.. one["files"]!.AsArray().Select(path => (JsonNode)new JsonObject
    {
        ["path"] = (string)path!,
        ["content"] = File.ReadAllText(Path.Combine(Folder, "FieldCode", (string)path!)),
    })];

    private static IEnumerable<JsonNode?> Listed(JsonObject one, string name) => one[name]?.AsArray() ?? [];

    private static IEnumerable<JsonObject> Findings(ReplyView reply) => Listed(reply.Data, "findings").Select(finding => finding!.AsObject());

    private static IEnumerable<JsonObject> Live(ReplyView reply) => Findings(reply).Where(finding => (bool)finding["live"]!);

    private static string Place(JsonObject finding)
    {
        var place = finding["line"] is { } line ? $":{line}:{finding["column"]}" : "";
        return $"{finding["rule"]} {finding["severity"]} {finding["file"]}{place}";
    }

    /// <summary>True where the text alone holds the verdict and every finding with its place and sentence.</summary>
    private static bool IsTold(ReplyView reply) => reply.Text.Contains($"verdict: \"{reply.Data["verdict"]}\"", StringComparison.Ordinal)
        && Findings(reply).All(finding => reply.Text.Contains($"{finding["file"]}:{finding["line"]}:{finding["column"]} ", StringComparison.Ordinal)
            && reply.Text.Contains($"{finding["rule"]}: {finding["message"]}", StringComparison.Ordinal));

    private static string Text(JsonNode one, string name) => (string)one[name]!;
}
