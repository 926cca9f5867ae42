using System.Buffers;
using System.Text.Json;

namespace CloudBaseAi.Replies;

/// <summary>The structured half of a reply: always the same eight members, on refusals too.</summary>
internal static class ReplyBody
{
    /// <summary>The reply as programs read it, and its size in bytes.</summary>
    public static (JsonElement Body, int Bytes) Of(Reply reply, string cloud, string? envId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReplyJson.Readable))
        {
            json.WriteStartObject();
            json.WriteString("status", StatusText(reply.Status));
            json.WriteString("code", reply.Code);
            json.WriteString("cloud", cloud);
            json.WriteString("envId", envId);
            json.WriteString("message", reply.Message);
            json.WritePropertyName("next");
            if (reply.Next is { } next) JsonSerializer.Serialize(json, next, ReplyJson.Default.NextCall);
            else json.WriteNullValue();
            json.WritePropertyName("decision");
            if (reply.Decision is { } decision) JsonSerializer.Serialize(json, decision, ReplyJson.Default.Decision);
            else json.WriteNullValue();
            json.WritePropertyName("data");
            if (reply.Data is { } data) data.ToJson().WriteTo(json);
            else json.WriteRawValue("{}");
            json.WriteEndObject();
        }

        return (JsonElement.Parse(buffer.WrittenSpan), buffer.WrittenCount);
    }

    /// <summary>The status as it stands in replies.</summary>
    public static string StatusText(ReplyStatus status) => status switch
    {
        ReplyStatus.Ok => "ok",
        ReplyStatus.Decision => "decision",
        ReplyStatus.Refused => "refused",
        ReplyStatus.Failed => "failed",
    };
}
