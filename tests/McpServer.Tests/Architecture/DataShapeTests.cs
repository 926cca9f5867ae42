using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>What a tool's file says of the members of data is what the types of its replies have. That each reply fits is OutputSchemaTests' to tell.</summary>
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
        ["checkCode"] = [ReplyJson.Default.CheckData],
        ["explainError"] = [ReplyJson.Default.ExplanationData],
    };

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (node is not JsonObject schema) return node;
            schema.Remove("required");
            if (context.Path.Length > 0) schema.Remove("properties");
            return node;
        },
    };

    public static TheoryData<string> Names => new(Types.Keys);

    /// <summary>What a member or a list's entries hold is left out: clients keep the whole of tools/list in a model's context.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_members_of_data_are_the_types_members(string tool)
    {
        var expected = new JsonObject(Types[tool]
            .SelectMany(type => ReplyJson.Default.Options.GetJsonSchemaAsNode(type.Type, Exporter)["properties"]!.AsObject())
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var file = JsonNode.Parse(Repository.Read($"src/McpServer/Tools/Schemas/{tool}.json"))!["outputSchema"]!["properties"]!["data"]!["properties"]!;
        Assert.True(JsonNode.DeepEquals(expected, file), $"The file says {file.ToJsonString()}, the types {expected.ToJsonString()}.");
    }

    [Fact]
    public void Every_tool_has_its_types() => Assert.Equal(ToolList.All.Select(tool => tool.Name).Order(StringComparer.Ordinal), Types.Keys.Order(StringComparer.Ordinal));

    /// <summary>The eight members of a reply, in the contract's order.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reply_has_the_eight_members(string tool)
    {
        var schema = JsonNode.Parse(Repository.Read($"src/McpServer/Tools/Schemas/{tool}.json"))!["outputSchema"]!;
        string[] members = ["status", "code", "cloud", "envId", "message", "next", "decision", "data"];
        Assert.Equal(members, schema["properties"]!.AsObject().Select(one => one.Key));
        Assert.Equal(members, schema["required"]!.AsArray().Select(one => one!.GetValue<string>()));
    }
}
