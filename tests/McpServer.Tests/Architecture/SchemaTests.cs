using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>The reviewed file of each tool is what clients see, and it says what the tool's parameters do.</summary>
public sealed class SchemaTests
{
    private static readonly ListToolsResult List = ToolList.Box.List();

    public static TheoryData<string> Names => new(ToolList.All.Select(tool => tool.Name));

    [Fact]
    public void Every_tool_has_a_file_and_every_file_a_tool() => Assert.Equal(
        ToolList.All.Select(tool => tool.Name).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.At("src/McpServer/Tools/Schemas")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_tools_stand_in_the_order_of_the_work() => Assert.Equal(
        ["envQuery", "checkEligibility", "describeGroups", "enableModel", "createCustomGroup", "generateSnippet"], List.Tools.Select(tool => tool.Name).Take(6));

    /// <summary>A member that the protocol does not know would be dropped on the way.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_file_is_served_as_it_stands(string name)
    {
        var served = JsonSerializer.SerializeToNode(Served(name), McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool)));
        Assert.True(JsonNode.DeepEquals(File(name), served), served!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parameters_are_the_tools(string name)
    {
        var (schema, parameters) = (File(name)["inputSchema"]!, ToolList.Named(name).Parameters);
        Assert.Equal("object", schema["type"]!.GetValue<string>());
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(parameters.Select(one => one.Name), schema["properties"]!.AsObject().Select(one => one.Key));
        Assert.Equal(parameters.Where(one => one.IsRequired).Select(one => one.Name), Texts(schema["required"]) ?? []);
        Assert.All(parameters, one => SaysTheSame(one.Shape, schema["properties"]![one.Name]!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_values_and_ranges_of_a_parameter_stand_in_its_description_too(string name) => Assert.All(ToolList.Named(name).Parameters, one =>
    {
        var description = File(name)["inputSchema"]!["properties"]![one.Name]!["description"]!.GetValue<string>();
        var said = (one.Shape.Values ?? []).Concat(one.Shape.Items ?? []).Concat(one.Shape.Members ?? []).Concat(new[] { one.Shape.Minimum, one.Shape.Maximum }.OfType<int>().Select(number => $"{number}"));
        Assert.All(said, word => Assert.Contains(word, description, StringComparison.Ordinal));
        Assert.NotEmpty(description);
    });

    [Theory]
    [InlineData("describeGroups")]
    [InlineData("enableModel")]
    [InlineData("generateSnippet")]
    [InlineData("explainError")]
    public void The_shapes_of_a_group_name_stand_in_its_description(string name)
    {
        var description = File(name)["inputSchema"]!["properties"]!["groupName"]!["description"]!.GetValue<string>();
        Assert.All(ProviderSet.Standard.Shapes, kind => Assert.Contains(kind.Shape, description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_has_a_title_a_short_description_a_search_hint_and_all_four_hints(string name)
    {
        var tool = Served(name);
        Assert.NotEmpty(tool.Title!);
        Assert.InRange(tool.Description!.Length, 40, 399);
        Assert.NotEmpty(tool.Meta!["anthropic/searchHint"]!.GetValue<string>());
        Assert.Equal("object", tool.OutputSchema!.Value.GetProperty("type").GetString());
        var hints = tool.Annotations!;
        Assert.All((bool?[])[hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint], hint => Assert.NotNull(hint));
    }

    [Fact]
    public void What_a_model_sees_of_all_tools_stays_under_8000_bytes() => Assert.InRange(
        List.Tools.Sum(tool => Encoding.UTF8.GetByteCount(tool.Name) + Encoding.UTF8.GetByteCount(tool.Description!) + Size(File(tool.Name)["inputSchema"]!)), 1000, 7999);

    [Fact]
    public void The_whole_list_stays_under_17000_bytes() => Assert.InRange(
        JsonSerializer.SerializeToUtf8Bytes(List, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ListToolsResult))).Length, 1000, 16999);

    private static void SaysTheSame(ParameterShape shape, JsonNode schema)
    {
        Assert.Equal(shape.Type, schema["type"]!.GetValue<string>());
        Assert.Equal(shape.Values, Texts(schema["enum"]));
        Assert.Equal((shape.Minimum, shape.Maximum), (schema["minimum"]?.GetValue<int>(), schema["maximum"]?.GetValue<int>()));
        Assert.Equal(shape.Type == "array", schema["items"] is not null);
        Assert.Equal(shape.Items, Texts(schema["items"]?["enum"]));
        var ofMembers = schema["items"]?["properties"] is null ? schema : schema["items"]!;
        Assert.Equal(shape.Members, ofMembers["properties"]?.AsObject().Select(member => member.Key));
        if (schema["items"] is { } items) Assert.Equal(items == ofMembers ? "object" : "string", items["type"]!.GetValue<string>());
        if (ofMembers["properties"] is not null) Assert.False(ofMembers["additionalProperties"]!.GetValue<bool>());
    }

    private static List<string>? Texts(JsonNode? list) => list?.AsArray().Select(one => one!.GetValue<string>()).ToList();

    private static JsonObject File(string name) => JsonNode.Parse(Repository.Read($"src/McpServer/Tools/Schemas/{name}.json"))!.AsObject();

    private static Tool Served(string name) => List.Tools.Single(tool => tool.Name == name);

    private static int Size(JsonNode node) => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(JsonElement.Parse(node.ToJsonString()), McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonElement))));
}
