using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Says what is wrong with a request's parameters, naming the member. The SDK answers those with "An error occurred"
/// and nothing to mend it by.
/// </summary>
internal static class RequestForm
{
    /// <summary>More of a client's name tells nothing: the SDK repeats it in every line of its log.</summary>
    private const int LongestName = 64;

    /// <summary>Deprecated by 2026-07-28, and still a method of the revisions before it.</summary>
    private const string SetLevel = "logging/setLevel";

    /// <summary>Where a request names its revision, since 2026-07-28: that revision has no initialize.</summary>
    private const string Revision = "io.modelcontextprotocol/protocolVersion";

    private static readonly string[] Levels = ["debug", "info", "notice", "warning", "error", "critical", "alert", "emergency"];

    /// <summary>The problem; null when the request can be handed on.</summary>
    public static (McpErrorCode Code, string Why)? Problem(JsonRpcRequest request)
    {
        if (request.Method.Length > LongestName || SafeText.Visible(request.Method) != request.Method)
        {
            return (McpErrorCode.MethodNotFound, $"Method {SafeText.Quoted(request.Method)} is not available.");
        }

        var parameters = request.Params as JsonObject;
        if (request.Method == RequestMethods.Initialize && SaysItsVersion(parameters))
        {
            return (McpErrorCode.MethodNotFound, "initialize is not a method of a revision that stands in _meta. Call server/discover.");
        }

        return (Meta(parameters?["_meta"]) ?? OfMethod(request.Method, parameters)) is { } why
            ? (McpErrorCode.InvalidParams, why) : null;
    }

    /// <summary>The names by which a client calls itself, cut to a length that can stand in a log.</summary>
    public static void ShortenNames(JsonRpcRequest request)
    {
        if (request.Params is not JsonObject parameters) return;
        if (request.Method == RequestMethods.Initialize) Shorten(parameters["clientInfo"] as JsonObject);
        Shorten((parameters["_meta"] as JsonObject)?["io.modelcontextprotocol/clientInfo"] as JsonObject);
    }

    /// <summary>What the checks above do not know, the SDK finds when it reads the parameters.</summary>
    public static McpMessageHandler Checked(McpMessageHandler next) => async (context, cancel) =>
    {
        try
        {
            await next(context, cancel);
        }
        catch (JsonException problem) when (context.JsonRpcMessage is JsonRpcRequest)
        {
            throw new McpProtocolException(
                $"params{problem.Path?.TrimStart('$')} has a wrong type, a wrong value, or lacks a member.",
                McpErrorCode.InvalidParams);
        }
    };

    private static string? OfMethod(string method, JsonObject? parameters) => method switch
    {
        RequestMethods.Initialize =>
            Need(parameters, "params", "protocolVersion", JsonValueKind.String)
            ?? Need(parameters, "params", "capabilities", JsonValueKind.Object)
            ?? Need(parameters, "params", "clientInfo", JsonValueKind.Object)
            ?? Need(parameters!["clientInfo"], "params.clientInfo", "name", JsonValueKind.String)
            ?? Need(parameters["clientInfo"], "params.clientInfo", "version", JsonValueKind.String),
        RequestMethods.ToolsCall => Call(parameters),
        RequestMethods.PromptsGet => Need(parameters, "params", "name", JsonValueKind.String),
        SetLevel when !SaysItsVersion(parameters) =>
            Levels.Contains(TextOf(parameters?["level"]), StringComparer.Ordinal)
                ? null : $"params.level must be one of {string.Join(", ", Levels)}.",
        _ => parameters?["cursor"] is not { } cursor || TextOf(cursor) is ""
            ? null : "params.cursor is not from an answer of this server: its lists have one page. Leave it out.",
    };

    private static string? Call(JsonObject? call) => call is null
        ? "tools/call takes params, an object: {\"name\": \"envQuery\", \"arguments\": {}}."
        : call["name"]?.GetValueKind() != JsonValueKind.String
            ? "params.name must be the name of a tool, as tools/list gives it."
            : call["arguments"] is not (null or JsonObject)
                ? "params.arguments must be an object, for example {\"envId\": \"…\"}; a text that holds JSON is none."
                : null;

    private static string? Meta(JsonNode? meta) => meta switch
    {
        null => null,
        JsonObject members when members["progressToken"] is { } token && !IsId(token) =>
            "params._meta.progressToken must be a string or an integer.",
        JsonObject => null,
        _ => "params._meta must be an object.",
    };

    private static string? Need(JsonNode? from, string path, string member, JsonValueKind kind) =>
        (from as JsonObject)?[member]?.GetValueKind() == kind
        ? null : $"{path}.{member} must be {(kind == JsonValueKind.String ? "a string" : "an object")}.";

    private static bool IsId(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String || (node is JsonValue value && value.TryGetValue<long>(out _));

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Since 2026-07-28 each request does, and what was removed there is not available, whatever its parameters are.</summary>
    private static bool SaysItsVersion(JsonObject? parameters) =>
        (parameters?["_meta"] as JsonObject)?[Revision] is not null;

    private static void Shorten(JsonObject? client)
    {
        foreach (var member in (string[])["name", "title", "version"])
        {
            if (TextOf(client?[member]) is { Length: > LongestName } name)
                client![member] = SafeText.Brief(name, LongestName);
        }
    }
}
