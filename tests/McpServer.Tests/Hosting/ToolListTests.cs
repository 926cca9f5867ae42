using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>What a client gets for tools/list, and what a model therefore carries on every turn.</summary>
public sealed class ToolListTests
{
    private const int MostSeenByModel = 8000;
    private const int MostInAll = 17000;

    private static readonly string[] OrderOfWork =
    [
        "envQuery", "checkEligibility", "describeGroups", "enableModel", "createCustomGroup", "generateSnippet",
        "deleteCustomGroup", "checkCode", "explainError",
    ];

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Protocols => ["2025-06-18", "2025-11-25", "2026-07-28"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Tools_stand_in_the_order_of_the_work(string protocol)
    {
        var names = (await List(protocol)).Select(tool => Text(tool, "name")).ToList();
        Assert.Equal(OrderOfWork.Where(names.Contains), names);
        Assert.Equal(OrderOfWork[..6], names.Intersect(OrderOfWork[..6]));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Every_tool_says_what_it_does_takes_and_returns(string protocol) => Assert.All(await List(protocol), tool =>
    {
        Assert.NotEmpty(Text(tool, "title"));
        Assert.InRange(Text(tool, "description").Length, 40, 399);
        Assert.NotEmpty(Text(tool["_meta"]!, "anthropic/searchHint"));
        Assert.Equal("object", Text(tool["inputSchema"]!, "type"));
        Assert.False(tool["inputSchema"]!["additionalProperties"]!.GetValue<bool>());
        Assert.Equal("object", Text(tool["outputSchema"]!, "type"));
        Assert.All(tool["inputSchema"]!["properties"]!.AsObject(), parameter => Assert.NotEmpty(Text(parameter.Value!, "description")));
    });

    /// <summary>In the order read-only, destructive, idempotent, open-world.</summary>
    [Theory]
    [InlineData("envQuery", true, false)]
    [InlineData("checkEligibility", true, false)]
    [InlineData("describeGroups", true, false)]
    [InlineData("enableModel", false, false)]
    [InlineData("createCustomGroup", false, false)]
    [InlineData("generateSnippet", true, false)]
    [InlineData("deleteCustomGroup", false, true)]
    public async Task All_four_hints_are_set(string name, bool readOnly, bool destructive)
    {
        var hints = (await List("2025-06-18")).Single(tool => Text(tool, "name") == name)["annotations"]!.AsObject();
        Assert.Equal((readOnly, destructive), (hints["readOnlyHint"]!.GetValue<bool>(), hints["destructiveHint"]!.GetValue<bool>()));
        Assert.True(hints.ContainsKey("idempotentHint"));
        Assert.True(hints["openWorldHint"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task A_model_sees_less_than_8000_bytes(string protocol) =>
        Assert.InRange((await List(protocol)).Sum(tool => Bytes(Text(tool, "name")) + Bytes(Text(tool, "description")) + Size(tool["inputSchema"]!)), 1, MostSeenByModel - 1);

    /// <summary>The line as it comes over the wire.</summary>
    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task The_whole_answer_is_less_than_17000_bytes(string protocol) => Assert.InRange(Bytes(await Line(protocol)), 1, MostInAll - 1);

    private static async Task<IEnumerable<JsonNode>> List(string protocol) => JsonNode.Parse(await Line(protocol))!["result"]!["tools"]!.AsArray().OfType<JsonNode>();

    private static async Task<string> Line(string protocol)
    {
        var heard = await Transcript.Of(protocol == "2026-07-28"
            ? Wire.Lines(Wire.ModernRequest("1", "tools/list"))
            : Wire.Lines(Wire.Initialize(protocol), Wire.Initialized, Wire.Request("1", "tools/list")));
        return heard.Lines.Single(line => JsonNode.Parse(line)!["id"]!.ToJsonString() == "1");
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static int Size(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact)) node.WriteTo(writer);
        return (int)buffer.Length;
    }
}
