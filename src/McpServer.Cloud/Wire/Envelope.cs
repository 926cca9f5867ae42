using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>The envelope of every reply: <c>{"Response":{…,"RequestId"}}</c>, refusals included.</summary>
internal static class Envelope
{
    private const int MaxIdentifier = 128;

    /// <summary>The object under Response.</summary>
    /// <param name="action">The action that was called.</param>
    /// <param name="reply">The whole reply.</param>
    /// <param name="failure">Makes the failure of an error reply.</param>
    /// <exception cref="CloudException">What failure made, or Protocol when this is no envelope.</exception>
    public static JsonElement Open(string action, JsonElement reply, Func<CloudError, CloudException> failure)
    {
        if (reply.ValueKind != JsonValueKind.Object || !reply.TryGetProperty("Response", out var response)
            || response.ValueKind != JsonValueKind.Object)
        {
            throw new CloudException(
                FailureKind.Protocol, action,
                ("The answer is JSON, but not this API's. Check TCB_BASE_URL and any proxy.",
                    "返回内容是 JSON，但不是该 API 的格式。请检查 TCB_BASE_URL 和代理。"));
        }

        if (!response.TryGetProperty("Error", out var error) || error.ValueKind == JsonValueKind.Null) return response;
        if (error.ValueKind != JsonValueKind.Object || Identifier(error, "Code") is not { } code)
        {
            throw new CloudException(
                FailureKind.Protocol, action,
                ("The answer is an error without a readable code.", "返回了错误，但没有可读的错误码。"),
                requestId: RequestId(response));
        }

        var message = error.TryGetProperty("Message", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
        throw failure(new CloudError(code, message, RequestId(response)));
    }

    /// <summary>The cloud's id of the request; null when absent or not of an identifier's characters.</summary>
    public static string? RequestId(JsonElement response) => Identifier(response, "RequestId");

    /// <summary>An identifier in which a secret was hidden stays one, so that a refusal stays a refusal.</summary>
    private static string? Identifier(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString()?.Replace(
            Redaction.Mark, "hidden", StringComparison.Ordinal) is { Length: > 0 and <= MaxIdentifier } text
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') ? text : null;
}
