using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Teeth;

/// <summary>Takes the next call, and the calls of options, out of a reply: text and object.</summary>
internal static partial class NoNext
{
    public static CallToolResult Filter(CallToolResult reply)
    {
        var body = JsonNode.Parse(reply.StructuredContent!.Value.GetRawText())!.AsObject();
        body["next"] = null;
        foreach (var option in body["decision"]?["options"]?.AsArray() ?? []) option!["next"] = null;
        return new CallToolResult
        {
            Content = [.. reply.Content.OfType<TextContentBlock>().Select(block => new TextContentBlock { Text = Calls().Replace(block.Text, "") })],
            StructuredContent = System.Text.Json.JsonDocument.Parse(body.ToJsonString()).RootElement,
            IsError = reply.IsError,
        };
    }

    [GeneratedRegex(@"(\nnext: | → ).*")]
    private static partial Regex Calls();
}
