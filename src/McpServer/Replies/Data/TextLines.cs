using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>The lines of a text block. Sentences are this server's own words and stand as they are; what others named is quoted as JSON.</summary>
internal static class TextLines
{
    /// <summary>A name and a value, unless there is no value.</summary>
    public static IEnumerable<string> Fact(string name, string? value)
    {
        if (value is not null) yield return $"{name}: {Quoted(value)}";
    }

    /// <summary>A name and a value that is a number or a truth.</summary>
    public static IEnumerable<string> Fact(string name, int value) => [$"{name}: {value}"];

    /// <summary>A name and a value that is a number or a truth.</summary>
    public static IEnumerable<string> Fact(string name, bool value) => [$"{name}: {(value ? "true" : "false")}"];

    /// <summary>A name, then a line for each item, unless there is none.</summary>
    public static IEnumerable<string> List(string name, IEnumerable<string>? items)
    {
        var first = true;
        foreach (var item in items ?? [])
        {
            if (first) yield return $"{name}:";
            first = false;
            yield return $"- {SafeText.Visible(item)}";
        }
    }

    /// <summary>A text that somebody else chose, as a JSON string with nothing invisible in it.</summary>
    public static string Quoted(string text) => Json(json => json.WriteStringValue(text));

    /// <summary>Several such texts as a JSON list.</summary>
    public static string Quoted(IEnumerable<string> texts) => $"[{string.Join(",", texts.Select(Quoted))}]";

    /// <summary>A value as JSON on one line.</summary>
    public static string Json<T>(T value, JsonTypeInfo<T> shape) =>
        Json(json => JsonSerializer.Serialize(json, value, shape));

    /// <summary>JSON on one line.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReplyJson.Readable)) write(writer);

        // The encoder leaves zero-width and bidirectional marks as they are.
        return SafeText.Visible(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
