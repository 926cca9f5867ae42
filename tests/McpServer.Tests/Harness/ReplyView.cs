using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Harness;

/// <summary>A reply as a program and as a model sees it.</summary>
internal sealed class ReplyView(string tool, JsonObject arguments, CallToolResult result, int bytes = 0)
{
    public string Tool { get; } = tool;

    public JsonObject Arguments { get; } = arguments;

    public CallToolResult Result { get; } = result;

    /// <summary>What the whole result took on the wire, where one call came after the other.</summary>
    public int Bytes { get; } = bytes;

    public JsonObject Body { get; } = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!.AsObject();

    public string Text => string.Concat(Result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    public string Status => Body["status"]!.GetValue<string>();

    public string? Code => Body["code"]?.GetValue<string>();

    public string Message => Body["message"]!.GetValue<string>();

    public JsonObject? Next => Body["next"]?.AsObject();

    public JsonObject Data => Body["data"]!.AsObject();

    public JsonArray Options => Body["decision"]?["options"]?.AsArray() ?? [];

    /// <summary>Status and code in one word, for example <c>refused GROUP_OFF</c>.</summary>
    public string Verdict => Code is null ? Status : $"{Status} {Code}";
}
