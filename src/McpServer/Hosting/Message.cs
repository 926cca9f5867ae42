using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>JSON-RPC messages as lines.</summary>
internal static class Message
{
    /// <summary>Messages that one array may hold.</summary>
    public const int LargestBatch = 100;

    private static readonly JsonTypeInfo<JsonRpcMessage> Shape =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>What a line holds. Whatever its bytes are, this throws nothing.</summary>
    public static Incoming Read(ReadOnlySpan<byte> line)
    {
        var json = Trimmed(line);
        if (json.IsEmpty) return Incoming.Nothing.Instance;
        json = Legible(json);
        try
        {
            return json[0] == '[' ? Batch(json) : One(json);
        }
        catch (JsonException)
        {
            return new Incoming.Refused(default, (int)McpErrorCode.ParseError, "The line is not valid JSON.");
        }
    }

    /// <summary>What the sender of a line that is too long is told, under the line's id where that stands before what was dropped.</summary>
    /// <param name="begin">The line's begin.</param>
    public static Incoming TooLong(ReadOnlySpan<byte> begin)
    {
        var id = default(RequestId);
        var reader = new Utf8JsonReader(Legible(Trimmed(begin)), isFinalBlock: false, new JsonReaderState(AnyDepth));
        try
        {
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (id.Id is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isId = reader.ValueTextEquals("id"u8);
                    if (!reader.Read() || (!isId && !reader.TrySkip())) break;
                    if (isId) id = Envelope.IdOf(ref reader);
                }
            }
        }
        catch (JsonException)
        {
            // Broken before its id.
        }

        return new Incoming.Refused(id, (int)McpErrorCode.InvalidRequest, $"A message may have {Lines.Longest / 1024 / 1024} MB at most.");
    }

    /// <summary>Writes the message and its line feed. Few characters are escaped: replies are full of code, of calls as JSON, and of Chinese.</summary>
    public static void Write(JsonRpcMessage message, IBufferWriter<byte> to)
    {
        using (var writer = new Utf8JsonWriter(to, ReplyJson.Readable)) JsonSerializer.Serialize(writer, message, Shape);
        to.Write("\n"u8);
    }

    /// <summary>Writes several messages as one array and a line feed.</summary>
    public static void Write(IReadOnlyList<JsonRpcMessage> messages, IBufferWriter<byte> to)
    {
        using (var writer = new Utf8JsonWriter(to, ReplyJson.Readable))
        {
            writer.WriteStartArray();
            foreach (var message in messages) JsonSerializer.Serialize(writer, message, Shape);
            writer.WriteEndArray();
        }

        to.Write("\n"u8);
    }

    private static Incoming One(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        reader.Read();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        var envelope = isObject ? Envelope.Of(ref reader) : default;
        reader.Skip();
        if (reader.Read() || !isObject)
            return new Incoming.Refused(default, (int)McpErrorCode.InvalidRequest, "A message is a JSON object.");
        var isUnanswered = envelope.IsAnswer || envelope.IsNotification;
        if (!envelope.IsAnswer && envelope.Problem is { } problem) return Refused(problem.Code, problem.Why);

        if (Repeated.IsPossible(json) && Repeated.Find(json) is { } path)
        {
            return Refused(McpErrorCode.InvalidParams, $"{SafeText.Name(path)} stands in the message twice.");
        }

        try
        {
            return new Incoming.Whole(JsonSerializer.Deserialize(json, Shape)!, json.Length);
        }
        catch (JsonException)
        {
            return Refused(McpErrorCode.InvalidRequest, "The message is nested too deeply.");
        }

        Incoming Refused(McpErrorCode code, string why) =>
            isUnanswered ? Incoming.Nothing.Instance : new Incoming.Refused(envelope.Id, (int)code, why);
    }

    private static Incoming Batch(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        var parts = new List<Incoming>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            if (parts.Count <= LargestBatch) parts.Add(One(json[begin..(int)reader.BytesConsumed]));
        }

        reader.Read();
        return new Incoming.Batch(parts);
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
