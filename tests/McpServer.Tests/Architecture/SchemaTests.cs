using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>What tools/list shows, a reviewed file a tool, and small enough to be read by a model each time.</summary>
public sealed class SchemaTests
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly ListToolsResult List = ToolList.Box.List();

    public static TheoryData<string> Names => new(List.Tools.Select(tool => tool.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_is_shown_as_reviewed(string name) => Golden.Check($"Schemas/{name}.json", Indented(List.Tools.Single(tool => tool.Name == name)));

    [Fact]
    public void No_file_is_left_of_a_tool_that_is_gone() => Assert.Equal(
        List.Tools.Select(tool => tool.Name + ".json").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Golden.Project(), "Schemas")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_tools_stand_in_the_order_of_the_work() => Assert.Equal(
        ["envQuery", "checkEligibility", "describeGroups", "enableModel", "createCustomGroup", "generateSnippet"], List.Tools.Select(tool => tool.Name).Take(6));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_has_a_short_description_objects_for_schemas_and_all_four_hints(string name)
    {
        var tool = List.Tools.Single(tool => tool.Name == name);
        Assert.InRange(tool.Description!.Length, 40, 399);
        Assert.Equal(("object", "object"), (tool.InputSchema.GetProperty("type").GetString(), tool.OutputSchema!.Value.GetProperty("type").GetString()));
        Assert.False(tool.InputSchema.GetProperty("additionalProperties").GetBoolean());
        var hints = tool.Annotations!;
        Assert.All((bool?[])[hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint], hint => Assert.NotNull(hint));
    }

    [Fact]
    public void What_a_model_sees_of_all_tools_stays_under_6000_bytes() => Assert.InRange(
        List.Tools.Sum(tool => Encoding.UTF8.GetByteCount(tool.Name) + Encoding.UTF8.GetByteCount(tool.Description!) + Encoding.UTF8.GetByteCount(tool.InputSchema.GetRawText())), 1000, 5999);

    [Fact]
    public void The_whole_list_stays_under_12500_bytes() => Assert.InRange(
        JsonSerializer.SerializeToUtf8Bytes(List, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ListToolsResult))).Length, 1000, 12499);

    private static string Indented(Tool tool)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) JsonSerializer.SerializeToElement(tool, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool))).WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
