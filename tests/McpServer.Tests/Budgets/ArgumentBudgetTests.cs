using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>No reply grows with what a caller sends: nothing that is too long is repeated.</summary>
public sealed class ArgumentBudgetTests : IAsyncLifetime
{
    private const int RefusalBytes = 4_096;
    private const int ReplyBytes = 25_000;
    private const int Huge = 200_000;

    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The longest names that are taken, each of a character that takes most room in a text.</summary>
    private static readonly string LongName = new('\u200b', 256);
    private static readonly string LongGroup = "custom-".PadRight(256, 'a');

    private RawSession _session = null!;

    /// <summary>Not those that take whole sources and logs.</summary>
    public static TheoryData<string> Tools => new(ToolList.All.Select(tool => tool.Name).Where(name => name is not ("checkCode" or "explainError")));

    private static IEnumerable<string> HugeValues =>
    [
        .. new[] { "a", "\\\"", "\\u200b", "模", "https://", "custom-" }.Select(piece => $"\"{string.Concat(Enumerable.Repeat(piece, Huge / piece.Length))}\""),
        $"[{string.Join(',', Enumerable.Repeat("\"a\"", Huge / 4))}]",
        $"[{string.Join(',', Enumerable.Range(0, 100).Select(_ => $"\"{new string('a', 256)}\""))}]",
        $$"""{"{{new string('a', Huge)}}":1}""",
        new string('9', Huge),
    ];

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task A_huge_value_is_refused_in_a_few_words(string tool)
    {
        foreach (var name in ToolList.Named(tool).Parameters.Select(parameter => parameter.Name))
        {
            foreach (var value in HugeValues) await IsRefused(tool, $$"""{"{{name}}":{{value}}}""");
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task So_is_a_huge_name_and_so_are_many(string tool)
    {
        await IsRefused(tool, $$"""{"{{new string('n', Huge)}}":1}""");
        await IsRefused(tool, $$"""{{{string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"\"name-{number}\":1"))}}}""");
    }

    [Fact]
    public async Task The_longest_arguments_that_are_taken_make_no_reply_of_25_KB()
    {
        var models = new JsonArray([.. Enumerable.Range(0, 40).Select(number => (JsonNode)$"{number}{new string('x', 80)}")]);
        var hidden = new JsonArray([.. Enumerable.Range(0, 30).Select(number => (JsonNode)$"{number}{new string('\u200b', 20)}")]);
        (string Tool, JsonObject Arguments)[] calls =
        [
            ("envQuery", new() { ["alias"] = LongName }),
            ("checkEligibility", new() { ["model"] = LongName }),
            ("describeGroups", new() { ["groupName"] = LongGroup, ["model"] = LongName }),
            ("describeGroups", new() { ["model"] = LongName, ["catalog"] = true }),
            ("enableModel", new() { ["groupName"] = LongGroup, ["model"] = LongName }),
            ("enableModel", new() { ["model"] = LongName, ["confirmation"] = LongName }),
            ("createCustomGroup", new() { ["groupName"] = LongGroup, ["models"] = models.DeepClone(), ["remark"] = LongName, ["baseUrl"] = "https://api.example.com/".PadRight(2_048, 'a') }),
            ("createCustomGroup", new() { ["groupName"] = LongGroup, ["models"] = hidden, ["remark"] = LongName, ["baseUrl"] = "https://api.example.com/".PadRight(2_048, 'a') }),
            ("createCustomGroup", new() { ["groupName"] = LongName, ["models"] = models.DeepClone(), ["remark"] = LongName, ["apiKeyEnv"] = "CLOUDBASE_AI_KEY_".PadRight(256, 'A') }),
            ("createCustomGroup", new() { ["groupName"] = "custom-a", ["models"] = models.DeepClone(), ["remark"] = LongName, ["baseUrl"] = "http://a", ["apiKeyEnv"] = LongName }),
            ("generateSnippet", new() { ["groupName"] = LongGroup, ["model"] = LongName, ["method"] = "streamText" }),
            ("generateSnippet", new() { ["groupName"] = LongName, ["model"] = LongName, ["method"] = "streamText" }),
            ("deleteCustomGroup", new() { ["groupName"] = LongGroup, ["confirmation"] = LongName }),
        ];
        foreach (var (tool, arguments) in calls)
        {
            foreach (var env in (string[])["sandbox-1a2b3c", "sandbox-".PadRight(128, 'a')])
            {
                arguments["envId"] = env;
                var reply = await _session.Call(tool, arguments.ToJsonString(Raw));
                Assert.InRange(reply.Bytes, 1, ReplyBytes);
                Assert.False(reply.Code == "INVALID_ARGUMENT", reply.Text);
                ReplyRules.Check(reply);
            }
        }
    }

    [Fact]
    public async Task An_unknown_tool_is_named_in_short()
    {
        var refused = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () =>
            await ToolList.Box.Call(new() { Name = new string('t', Huge) }, default));
        Assert.InRange(refused.Message.Length, 1, 500);
    }

    public async Task InitializeAsync()
    {
        _session = await RawSession.Start(World.Load("both"));
        foreach (var path in (string[])["growthPlan", "tokenCredits", "custom"]) await _session.Call("checkEligibility", $$"""{"envId":"sandbox-1a2b3c","path":"{{path}}"}""");
        await _session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
    }

    public async Task DisposeAsync() => await _session.DisposeAsync();

    private async Task IsRefused(string tool, string arguments)
    {
        var reply = await _session.Call(tool, arguments);
        Assert.Equal("refused", reply.Status);
        Assert.InRange(reply.Bytes, 1, RefusalBytes);
        ReplyRules.Check(reply);
    }
}
