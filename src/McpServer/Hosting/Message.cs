using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CloudBaseAi.Tools.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>A JSON-RPC message as a line.</summary>
internal static class Message
{
    private static readonly JsonTypeInfo<JsonRpcMessage> Shape = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The message; null where a line is no object: whatever else it holds has no id that an answer could carry.</summary>
    /// <exception cref="JsonException">The object is no message.</exception>
    public static JsonRpcMessage? Read(ReadOnlySpan<byte> line)
    {
        var json = Trimmed(line);
        return json.StartsWith("{"u8) ? JsonSerializer.Deserialize(Legible(json), Shape) : null;
    }

    /// <summary>The id of an object that is no message, where it comes before what is broken.</summary>
    public static RequestId? Id(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(Legible(Trimmed(line)), new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId) return reader.TokenType == JsonTokenType.String ? new(reader.GetString()!) : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? new(number) : null;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Broken before its id.
        }

        return null;
    }

    /// <summary>Writes the message and its line feed. Few characters are escaped: replies are full of code, of calls as JSON, and of Chinese.</summary>
    public static void Write(JsonRpcMessage message, IBufferWriter<byte> to)
    {
        using (var writer = new Utf8JsonWriter(to, ReplyJson.Readable)) JsonSerializer.Serialize(writer, message, Shape);
        to.Write("\n"u8);
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line)
    {
        line = line.Trim("\r \t"u8);
        while (line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..].TrimStart("\r \t"u8);
        return line;
    }

    /// <summary>Half characters, raw or as escapes, parse and then throw when they are read: each becomes U+FFFD, which argument checks refuse.</summary>
    private static ReadOnlySpan<byte> Legible(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        if (json.IndexOf("\\u"u8) < 0) return json;
        var copy = json.ToArray();
        LoneSurrogates.Mend(copy);
        return copy;
    }
}
