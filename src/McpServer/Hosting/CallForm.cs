using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>Says what is wrong with a tools/call that is no such call. The SDK answers those with "An error occurred" and nothing to mend it by.</summary>
internal static class CallForm
{
    public static McpMessageHandler Checked(McpMessageHandler next) => (context, cancel) =>
        context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall } request && Problem(request.Params) is { } problem
            ? throw new McpProtocolException(problem, McpErrorCode.InvalidParams)
            : next(context, cancel);

    private static string? Problem(JsonNode? parameters) => parameters is not JsonObject call
        ? "tools/call takes params, an object: {\"name\": \"envQuery\", \"arguments\": {}}."
        : call["name"]?.GetValueKind() != JsonValueKind.String
            ? "params.name must be the name of a tool, as tools/list gives it."
            : call["arguments"] is not (null or JsonObject)
                ? "params.arguments must be an object, for example {\"envId\": \"…\"}; a text that holds JSON is none."
                : null;
}
