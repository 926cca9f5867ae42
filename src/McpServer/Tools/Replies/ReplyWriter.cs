using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tools.Replies;

/// <summary>The one place where a reply becomes text for a model and an object for a program, and where its size is known.</summary>
internal static class ReplyWriter
{
    /// <summary>No reply takes more than 25 KB: clients cut off or set aside what is larger. The rest is for what the protocol adds.</summary>
    private const int MostBytes = 24_800;

    /// <summary>Longer lists fit in no reply.</summary>
    private const int MostItems = 1_000;

    private static readonly JsonTypeInfo Result = McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolResult));

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    /// <summary>The reply, its lists cut as far as its size asks for and no further.</summary>
    public static CallToolResult Write(Reply reply, string cloud, string? envId)
    {
        var whole = Whole(reply, cloud, envId);
        if (reply.Shorter is not { } shorter || Bytes(whole) <= MostBytes) return whole;
        var (fits, most) = (0, MostItems);
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            if (Bytes(Whole(shorter(middle), cloud, envId)) <= MostBytes) fits = middle;
            else most = middle - 1;
        }

        return Whole(shorter(fits), cloud, envId);
    }

    private static CallToolResult Whole(Reply reply, string cloud, string? envId)
    {
        var data = reply.Data?.ToJson() ?? Empty;
        var body = new ReplyBody(reply.Status, reply.Code, cloud, envId, reply.Message, reply.Next, reply.Decision, data);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = TextBlock.Of(body) }],
            StructuredContent = JsonSerializer.SerializeToElement(body, ReplyJson.Default.ReplyBody),
            IsError = reply.IsError,
        };
    }

    /// <summary>What goes over the wire, where characters stand as they are.</summary>
    private static long Bytes(CallToolResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, ReplyJson.Readable);
        JsonSerializer.Serialize(writer, result, Result);
        return writer.BytesCommitted + writer.BytesPending;
    }
}
