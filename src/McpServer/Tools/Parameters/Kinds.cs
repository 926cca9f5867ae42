using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Tools.Parameters;

/// <summary>The kinds of parameter.</summary>
internal static class Kinds
{
    private const int MostTexts = 100;

    /// <summary>The texts of a list together, as JSON that escapes what is not plain: corrected calls repeat them.</summary>
    private const int MostBytes = 4_000;

    /// <summary>A text that <paramref name="accepts"/> takes, without it any text, of at most <paramref name="longest"/> characters: replies repeat it.</summary>
    public static Parameter Text(string name, string description, string allowed = "a text", Func<string, bool>? accepts = null, int longest = Parameter.LongestName) => new(
        name, Schema("string", description), allowed,
        value => value.TryText(out var text) && text.Length <= longest && (accepts is null || accepts(text)))
    {
        Longest = longest,
    };

    /// <summary>One of a few words.</summary>
    public static Parameter OneOf(string name, string description, params string[] values)
    {
        var schema = Schema("string", description);
        schema["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return new(name, schema, "one of " + string.Join(", ", values.Select(value => $"\"{value}\"")),
            value => value.TryText(out var text) && values.Contains(text, StringComparer.Ordinal))
        {
            Mend = value => value.TryText(out var text) ? values.FirstOrDefault(known => known.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) : null,
        };
    }

    /// <summary>A whole number in a range.</summary>
    public static Parameter Whole(string name, string description, int min, int? max, int fallback)
    {
        var schema = Schema("integer", description);
        schema["minimum"] = min;
        if (max is not null) schema["maximum"] = max;
        schema["default"] = fallback;
        var top = max ?? int.MaxValue;
        return new(name, schema, max is null ? $"a whole number from {min}" : $"a whole number from {min} to {max}",
            value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= top)
        {
            Mend = value => Number(value) is { } number ? (JsonNode)(int)Math.Clamp(number, min, top) : null,
        };
    }

    /// <summary>true or false.</summary>
    public static Parameter Flag(string name, string description) => new(
        name, Schema("boolean", description), "true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False)
    {
        Mend = value => value.TryText(out var text) && bool.TryParse(text, out var flag) ? flag : null,
    };

    /// <summary>A list of one or more texts, each of which <paramref name="accepts"/> takes.</summary>
    public static Parameter Texts(string name, string description, string what, Func<string, bool> accepts)
    {
        var schema = Schema("array", description);
        schema["items"] = new JsonObject { ["type"] = "string" };
        schema["minItems"] = 1;
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a list of 1 to {MostTexts} {what}, {MostBytes:N0} bytes of JSON at most");
        return new(name, schema, allowed, value => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and <= MostTexts
            && value.EnumerateArray().All(item => item.TryText(out var text) && text.Length <= Parameter.LongestName && accepts(text))
            && value.EnumerateArray().Sum(item => JsonEncodedText.Encode(item.GetString()!).EncodedUtf8Bytes.Length) <= MostBytes)
        {
            Mend = value => value.TryText(out var text) && text.Length <= Parameter.LongestName && accepts(text) ? new JsonArray(text) : null,
        };
    }

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? Math.Truncate(number)
        : value.TryText(out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed
        : null;

    private static JsonObject Schema(string type, string description) => new() { ["type"] = type, ["description"] = description };
}
