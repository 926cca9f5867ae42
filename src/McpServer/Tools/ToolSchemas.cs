using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CloudBaseAi.Tools.Replies;
using ModelContextProtocol.Protocol;
using Shape = ModelContextProtocol.Protocol.Tool;

namespace CloudBaseAi.Tools;

/// <summary>Writes a tool's schemas from its parameters and from the types of its reply.</summary>
internal static class ToolSchemas
{
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
    private static JsonObject Output(Tool tool)
    {
        var data = new JsonObject();
        foreach (var shape in tool.DataShapes)
        {
            foreach (var (name, schema) in ReplyJson.Default.Options.GetJsonSchemaAsNode(shape.Type, Exporter)["properties"]!.AsObject()) data[name] = schema!.DeepClone();
        }

        return new JsonObject
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
                ["data"] = new JsonObject { ["type"] = "object", ["properties"] = data },
            },
            ["required"] = new JsonArray("status", "code", "cloud", "envId", "message", "next", "decision", "data"),
        };
    }

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

    /// <summary>What a list's entries hold is left out: clients keep the whole of tools/list in a model's context.</summary>
    private static bool IsInList(JsonSchemaExporterContext context) => context.Path.Contains("items");

    private static JsonObject OrNull(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonElement Element(JsonObject schema) => JsonSerializer.SerializeToElement(schema, ReplyJson.Default.JsonObject);
}
