using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>Reading what a caller sent.</summary>
internal static class JsonText
{
    /// <summary>Characters of a text that is no source and no log.</summary>
    private const int Most = 64 * 1024;

    /// <summary>The text, unless the value is no string or holds a lone surrogate, or U+FFFD, which is what is left of one.</summary>
    public static bool TryText(this JsonElement value, [NotNullWhen(true)] out string? text)
    {
        text = TextOf(value);
        return text is not null && !text.Contains('\uFFFD');
    }

    /// <summary>
    /// The value itself, or the begin of a text that is longer than any name or prompt: it is refused whatever follows,
    /// and everyone who looks at it would copy megabytes.
    /// </summary>
    public static JsonElement Cut(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(value).Length > Most
            && TextOf(value) is { } text
            ? JsonElement.Parse(JsonValue.Create(SafeText.Brief(text, Most)).ToJsonString())
            : value;

    /// <summary>A value that a parameter accepted, as part of a call.</summary>
    public static JsonNode? ToNode(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Object => JsonObject.Create(value),
        _ => JsonValue.Create(value),
    };

    /// <summary>The value that a text is the JSON of; null when it is not the JSON of one value.</summary>
    public static JsonElement? TryParse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
