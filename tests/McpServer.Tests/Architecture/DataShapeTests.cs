using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>What tools/list says of the members of data is what the types of the replies have. That each reply fits is OutputSchemaTests' to tell.</summary>
public sealed class DataShapeTests
{
    private static readonly Dictionary<string, JsonTypeInfo[]> Types = new()
    {
        ["envQuery"] = [ReplyJson.Default.EnvData, ReplyJson.Default.EnvListData],
        ["checkEligibility"] = [ReplyJson.Default.EligibilityData],
        ["describeGroups"] = [ReplyJson.Default.GroupsData],
        ["enableModel"] = [ReplyJson.Default.EnableData],
        ["createCustomGroup"] = [ReplyJson.Default.CustomGroupData],
        ["generateSnippet"] = [ReplyJson.Default.SnippetData],
        ["deleteCustomGroup"] = [ReplyJson.Default.DeletionData],
    };

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (node is not JsonObject schema) return node;
            schema.Remove("required");
            if (IsInList(context)) schema.Remove("properties");
            return node;
        },
    };

    [Fact]
    public void The_file_is_what_the_types_say()
    {
        var tools = Types.Select(tool => $"  \"{tool.Key}\": {Members(tool.Value).ToJsonString()}");
        Golden.Check("../../src/McpServer/Tools/data-shapes.json", $"{{\n{string.Join(",\n", tools)}\n}}\n");
    }

    [Fact]
    public void Every_tool_has_a_shape() => Assert.Equal(ToolList.All.Select(tool => tool.Name).Order(StringComparer.Ordinal), Types.Keys.Order(StringComparer.Ordinal));

    private static JsonObject Members(JsonTypeInfo[] types) => new(types
        .SelectMany(type => ReplyJson.Default.Options.GetJsonSchemaAsNode(type.Type, Exporter)["properties"]!.AsObject())
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>What a list's entries hold is left out: clients keep the whole of tools/list in a model's context.</summary>
    private static bool IsInList(JsonSchemaExporterContext context) => context.Path.Contains("items");
}
