using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Tools.Replies;
using ModelContextProtocol.Protocol;
using Shape = ModelContextProtocol.Protocol.Tool;

namespace CloudBaseAi.Tools;

/// <summary>Writes a tool's schemas from its parameters and from the shape of its reply.</summary>
internal static class ToolSchemas
{
    /// <summary>The members of data by tool. A test writes the file from the types of the replies: to ask them would take a tenth of the start.</summary>
    private static readonly JsonObject DataShapes = Load();

    /// <summary>The tool as tools/list shows it, all four hints set.</summary>
    public static Shape Describe(Tool tool) => new()
    {
        Name = tool.Name,
        Description = tool.Description,
        InputSchema = Element(Input(tool)),
        OutputSchema = Element(Output(tool)),
        Annotations = new ToolAnnotations
        {
            ReadOnlyHint = tool.Hints == Hints.ReadOnly,
            DestructiveHint = tool.Hints == Hints.Destructive,
            IdempotentHint = true,
            OpenWorldHint = true,
        },
    };

    private static JsonObject Input(Tool tool)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(tool.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Schema.DeepClone()))),
            ["additionalProperties"] = false,
        };
        var required = tool.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        return schema;
    }

    /// <summary>The reply of the contract; data holds the tool's own members on success and may lack them on refusals.</summary>
    private static JsonObject Output(Tool tool) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["status"] = new JsonObject { ["enum"] = new JsonArray("ok", "decision", "refused", "failed") },
            ["code"] = OrNull("string"),
            ["cloud"] = new JsonObject { ["enum"] = new JsonArray("tencent", "sandbox") },
            ["envId"] = OrNull("string"),
            ["message"] = new JsonObject { ["type"] = "string" },
            ["next"] = OrNull("object"),
            ["decision"] = OrNull("object"),
            ["data"] = new JsonObject { ["type"] = "object", ["properties"] = DataShapes[tool.Name]!.DeepClone() },
        },
        ["required"] = new JsonArray("status", "code", "cloud", "envId", "message", "next", "decision", "data"),
    };

    private static JsonObject OrNull(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonElement Element(JsonObject schema) => JsonSerializer.SerializeToElement(schema, ReplyJson.Default.JsonObject);

    private static JsonObject Load()
    {
        using var file = typeof(ToolSchemas).Assembly.GetManifestResourceStream("tools/data-shapes")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
