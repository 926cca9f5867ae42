using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>The kinds of parameters.</summary>
internal static class Parameters
{
    /// <summary>The most characters of a text that is a name.</summary>
    public const int LongestName = ModelId.MaxLength;

    /// <summary>The most items of a list.</summary>
    public const int MostItems = 100;

    /// <summary>The texts of a list together, as JSON that escapes what is not plain: corrected calls repeat them.</summary>
    public const int MostListBytes = 4_000;

    /// <summary>Reads a text into its type.</summary>
    public delegate bool Reader<T>(string text, [NotNullWhen(true)] out T? value);

    /// <summary>A text of some type.</summary>
    public static Parameter<T> Text<T>(string name, Reader<T> read, Func<Wording, string> allowed,
        int longest = LongestName)
        where T : class
    {
        object? Parse(JsonElement value) =>
            value.TryText(out var text) && text.Length <= longest && read(text, out var parsed) ? parsed : null;
        return new(name, new("string"), Parse) { Allowed = allowed };
    }

    /// <summary>Any text.</summary>
    public static Parameter<string> Text(string name, Func<Wording, string> allowed, bool isName = false) =>
        new(name, new("string"), AnyText()) { Allowed = allowed, IsName = isName };

    /// <summary>Reads any text of at most so many characters.</summary>
    public static Func<JsonElement, object?> AnyText(int longest = LongestName) =>
        value => value.TryText(out var text) && text.Length <= longest ? text : null;

    /// <summary>One of a few values, each with a word.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The values.</param>
    /// <param name="word">The word of a value.</param>
    /// <param name="shortWord">What people write for it, if anything: a corrected call has the word.</param>
    public static Parameter<T> OneOf<T>(
        string name, IReadOnlyList<T> values, Func<T, string> word, Func<T, string>? shortWord = null)
        where T : notnull
    {
        var words = values.Select(word).ToList();
        object? Parse(JsonElement value) =>
            value.TryText(out var text) && words.IndexOf(text) is >= 0 and var at ? values[at] : null;
        JsonNode? Mend(JsonElement value) => MendWord(words)(value)
            ?? (shortWord is not null && MendWord([.. values.Select(shortWord)])(value)?.GetValue<string>() is { } meant
                ? words[values.ToList().FindIndex(one => shortWord(one) == meant)] : null);
        return new(name, new("string") { Values = words }, Parse, Mend) { Allowed = say => say.OneOf(words) };
    }

    /// <summary>The word that one in other capitals, or with blanks around it, was meant to be.</summary>
    public static Func<JsonElement, JsonNode?> MendWord(IReadOnlyList<string> words) => value =>
        value.TryText(out var text)
            ? words.FirstOrDefault(known => known.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>One of a few words.</summary>
    public static Parameter<string> OneOf(string name, IReadOnlyList<string> words) => OneOf(name, words, word => word);

    /// <summary>A whole number in a range.</summary>
    public static Parameter<int> Whole(string name, int min, int max = int.MaxValue)
    {
        var shape = new ParameterShape("integer") { Minimum = min, Maximum = max == int.MaxValue ? null : max };
        object? Parse(JsonElement value) =>
            value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min
                && number <= max ? number : null;
        JsonNode? Mend(JsonElement value) => Number(value) is { } number ? (int)Math.Clamp(number, min, max) : null;
        return new(name, shape, Parse, Mend) { Allowed = say => say.WholeNumber(min, shape.Maximum) };
    }

    /// <summary>true or false.</summary>
    public static Parameter<bool> Flag(string name)
    {
        object? Parse(JsonElement value) =>
            value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
        JsonNode? Mend(JsonElement value) =>
            value.TryText(out var text) && bool.TryParse(text, out var flag) ? flag : null;
        return new(name, new("boolean"), Parse, Mend) { Allowed = say => say.TrueOrFalse };
    }

    /// <summary>A list of one or more texts of some type.</summary>
    public static Parameter<IReadOnlyList<T>> List<T>(string name, Reader<T> read, Func<Wording, string> what,
        bool areNames = false)
        where T : class
    {
        // A text with a comma may be one name or several.
        JsonNode? Mend(JsonElement value) =>
            value.TryText(out var text) && text.Length <= LongestName && !text.Contains(',') && read(text, out _)
                ? new JsonArray(text) : null;
        return new(name, new("array"), value => Items(value, read), Mend)
        { Allowed = say => say.ListOf(what(say), MostItems, MostListBytes), IsName = areNames };
    }

    private static List<T>? Items<T>(JsonElement value, Reader<T> read)
        where T : class
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 or > MostItems) return null;
        var (items, bytes) = (new List<T>(), 0);
        foreach (var item in value.EnumerateArray())
        {
            if (!item.TryText(out var text) || text.Length > LongestName || !read(text, out var parsed)) return null;
            if ((bytes += JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length) > MostListBytes) return null;
            items.Add(parsed);
        }

        return items;
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? Math.Truncate(number)
        : value.TryText(out var text)
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed
        : null;
}
