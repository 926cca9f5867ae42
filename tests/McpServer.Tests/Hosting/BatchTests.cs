using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>Several messages in one array: protocol 2025-03-26 asks servers to take them, and no other revision has them.</summary>
public sealed class BatchTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":7,"method":"ping"}""";
    private const string Notice = """{"jsonrpc":"2.0","method":"notifications/x"}""";

    [Theory]
    [InlineData($"[{Ping}]", "7")]
    [InlineData($$"""[{{Ping}},{"jsonrpc":"2.0","id":"a","method":"tools/list"},{{Notice}}]""", "7,\"a\"")]
    [InlineData($$"""[{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"envQuery"} },{{Ping}}]""", "1,7")]
    [InlineData($"[1,{Ping}]", "null,7")]
    [InlineData("[1,2]", "null,null")]
    [InlineData($$"""[{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":1} },{{Ping}}]""", "1,7")]
    [InlineData($$"""[{"jsonrpc":"2.0","id":1,"method":"no/such"},{{Ping}},{{Ping}}]""", "1,7,7")]
    [InlineData($"[[],{Ping}]", "null,7")]
    public async Task Its_answers_come_in_one_array(string batch, string ids)
    {
        var answers = Assert.IsType<JsonArray>(Assert.Single(await Answers("2025-03-26", batch)));
        Assert.Equal(ids.Split(',').Order(StringComparer.Ordinal), answers.Select(answer => answer!["id"]?.ToJsonString() ?? "null").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData($"[{Notice}]")]
    [InlineData($$"""[{{Notice}},{"jsonrpc":"2.0","id":1,"result":{} }]""")]
    public async Task Where_nothing_is_asked_nothing_is_answered(string batch) => Assert.Empty(await Answers("2025-03-26", batch));

    [Theory]
    [InlineData("2025-03-26", "[]")]
    [InlineData("2024-11-05", $"[{Ping}]")]
    [InlineData("2025-06-18", $"[{Ping}]")]
    [InlineData("2025-11-25", $"[{Ping}]")]
    [InlineData("2025-11-25", "[]")]
    public async Task What_cannot_be_a_batch_is_one_error(string revision, string batch)
    {
        var answer = Assert.IsType<JsonObject>(Assert.Single(await Answers(revision, batch)));
        Assert.Null(answer["id"]);
        Assert.Equal(-32600, answer["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Its_size_is_bounded()
    {
        string Of(int count) => $"[{string.Join(',', Enumerable.Repeat(Ping, count))}]";
        Assert.Equal(100, Assert.IsType<JsonArray>(Assert.Single(await Answers("2025-03-26", Of(100)))).Count);
        Assert.IsType<JsonObject>(Assert.Single(await Answers("2025-03-26", Of(101))));
    }

    [Fact]
    public async Task Initialize_cannot_be_part_of_one()
    {
        var answers = Assert.IsType<JsonArray>(Assert.Single(await Answers("2025-03-26", $"[{Wire.Initialize().Replace("start", "again", StringComparison.Ordinal)},{Ping}]")));
        Assert.Equal(-32600, answers.Single(answer => answer!["id"]!.ToJsonString() == "\"again\"")!["error"]!["code"]!.GetValue<int>());
    }

    /// <summary>The lines beside the answer to initialize.</summary>
    private static async Task<IReadOnlyList<JsonNode>> Answers(string revision, string batch)
    {
        var lines = await Transcript.LinesOf(Wire.Lines(Wire.Initialize(revision), Wire.Initialized, batch));
        return [.. lines.Select(line => JsonNode.Parse(line)!).Where(node => node is not JsonObject answer || answer["id"]?.ToJsonString() != "\"start\"")];
    }
}
