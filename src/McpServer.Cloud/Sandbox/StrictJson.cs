using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// JSON of which every text can be read: no comments, no trailing commas, no key twice, no broken UTF-8, no half
/// surrogate pair.
/// </summary>
internal static class StrictJson
{
    /// <summary>The one value of a text.</summary>
    /// <exception cref="JsonException">With line and column, both from 0, where they are known.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        CheckTexts(json.Span);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }

    /// <summary>The parser itself decodes names and values only when they are asked for.</summary>
    private static void CheckTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            var before = json[..(int)reader.TokenStartIndex];
            throw new JsonException(
                "a text with broken UTF-8 or half a surrogate pair", path: null,
                before.Count((byte)'\n'), before.Length - 1 - before.LastIndexOf((byte)'\n'));
        }
    }
}
