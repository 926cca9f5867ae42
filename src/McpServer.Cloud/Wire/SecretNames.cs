using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>The members whose values are secrets wherever they stand, in any case.</summary>
internal static class SecretNames
{
    private static readonly string[] Keys = ["SecretId", "SecretKey", "ApiKey"];

    /// <summary>True for a member that holds a secret, or an object of secrets.</summary>
    public static bool Contains(string name) =>
        name.Equals("Secret", StringComparison.OrdinalIgnoreCase)
            || Keys.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts under SecretId, SecretKey and ApiKey, at any depth beneath them.</summary>
    /// <exception cref="JsonException">No complete JSON text, or a string that is no Unicode text.</exception>
    public static IReadOnlyList<string> Values(ReadOnlySpan<byte> json)
    {
        List<string> values = [];
        var reader = new Utf8JsonReader(json);
        int? key = null;
        while (reader.Read())
        {
            var ends = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject;
            if (ends && reader.CurrentDepth <= key) key = null;
            if (reader.TokenType == JsonTokenType.String && key is not null) values.Add(Text(ref reader));
            if (reader.TokenType != JsonTokenType.PropertyName || key is not null) continue;
            if (Keys.Contains(Text(ref reader), StringComparer.OrdinalIgnoreCase)) key = reader.CurrentDepth;
        }

        return values;
    }

    /// <summary>
    /// The text of a token: an escape can spell half a surrogate pair, which no later reader could decode.
    /// </summary>
    public static string Text(ref Utf8JsonReader reader)
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
