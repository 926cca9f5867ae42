using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Tool = CloudBaseAi.Tools.Tool;

namespace CloudBaseAi.Dispatch;

/// <summary>
/// What clients see of the tools: the reviewed files in <c>Tools/Schemas</c>, as they stand. A test holds them equal to the parameters
/// and to the data of replies.
/// </summary>
internal static class ToolSchemas
{
    /// <summary>tools/list.</summary>
    public static ListToolsResult Of(IReadOnlyList<Tool> tools) =>
        new() { Tools = [.. tools.Select(tool => Read(tool.Name))] };

    private static ModelContextProtocol.Protocol.Tool Read(string name)
    {
        using var file = typeof(ToolSchemas).Assembly.GetManifestResourceStream($"schemas/{name}.json")
            ?? throw new InvalidOperationException($"There is no schema of {name}.");
        var shape = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ModelContextProtocol.Protocol.Tool>)
            McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ModelContextProtocol.Protocol.Tool));
        return JsonSerializer.Deserialize(file, shape)
            ?? throw new InvalidOperationException($"The schema of {name} is empty.");
    }
}
