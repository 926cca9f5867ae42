using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// Parses a reply without its secrets. DescribeAIModels can carry the API keys of custom groups; they are dropped while
/// the bytes are copied, so no parsed object ever holds one.
/// </summary>
internal static class SecretScrubber
{
    private static readonly string[] Secrets = ["Secret", "SecretId", "SecretKey", "ApiKey"];

    /// <summary>The JSON without members named <c>Secret</c>, <c>SecretId</c>, <c>SecretKey</c> or <c>ApiKey</c>, in any case and at any depth.</summary>
    /// <exception cref="JsonException">No complete JSON text in UTF-8, an object with two members of one name, or a string that is no Unicode text.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> raw)
    {
        if (!Utf8.IsValid(raw)) throw new JsonException("not UTF-8");
        var copy = new ArrayBufferWriter<byte>(Math.Max(raw.Length, 1));
        using (var writer = new Utf8JsonWriter(copy))
        {
            var reader = new Utf8JsonReader(raw);
            while (reader.Read()) Copy(raw, ref reader, writer);
        }

        return JsonElement.Parse(copy.WrittenSpan, new JsonDocumentOptions { AllowDuplicateProperties = false });
    }

    private static void Copy(ReadOnlySpan<byte> raw, ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName:
                var name = Decoded(ref reader);
                if (Secrets.Contains(name, StringComparer.OrdinalIgnoreCase)) reader.Skip();
                else writer.WritePropertyName(name);
                break;
            default:
                if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true }) Decoded(ref reader);
                writer.WriteRawValue(raw[(int)reader.TokenStartIndex..(int)reader.BytesConsumed], skipInputValidation: true);
                break;
        }
    }

    /// <summary>An escape can spell half a surrogate pair, which no later reader could decode.</summary>
    private static string Decoded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("a string that is no Unicode text");
        }
    }
}
