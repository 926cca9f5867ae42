using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The fields of a request, or of an object within it, read as strictly as the API may: a field that is not defined is
/// UnknownParameter, a mistyped one (null too) InvalidParameter, an absent one MissingParameter.
/// </summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, JsonElement> fields;
    private readonly string path;
    private readonly bool camel;

    private Parameters(JsonElement element, string path, bool camel = false)
    {
        if (element.ValueKind != JsonValueKind.Object) throw CloudRefusal.Invalid(path.TrimEnd('.'), "an object");
        (this.path, this.camel, Element) = (path, camel, element);
        fields = element.EnumerateObject().ToDictionary(
            field => field.Name, field => field.Value, StringComparer.Ordinal);
    }

    /// <summary>The object as it came.</summary>
    public JsonElement Element { get; }

    /// <summary>The fields of a request body.</summary>
    /// <exception cref="CloudRefusal">InvalidParameter: not one JSON object in UTF-8 with each key once.</exception>
    public static Parameters Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = StrictJson.Parse(body);
            return root.ValueKind == JsonValueKind.Object
                ? new Parameters(root, "")
                : throw new JsonException("not an object");
        }
        catch (JsonException)
        {
            throw new CloudRefusal("InvalidParameter", "The request body is not a JSON object.");
        }
    }

    /// <summary>The same fields, spelt in camelCase on the wire.</summary>
    public Parameters InCamelCase() => new(Element, path, camel: true);

    /// <summary>Refuses fields that are not defined.</summary>
    public void Only(params IEnumerable<string> defined)
    {
        var known = defined.ToHashSet(StringComparer.Ordinal);
        Only(known, camel ? known.Select(Wire).ToHashSet(StringComparer.Ordinal) : known);
    }

    /// <summary>
    /// The same in PascalCase, for many objects against one set: a request may hold as many as fit into it.
    /// </summary>
    public void Only(HashSet<string> defined) => Only(defined, defined);

    /// <summary>A text that has to be there and not be empty.</summary>
    public string Text(string name) => TextOrNull(name) switch
    {
        null => throw CloudRefusal.Missing(path + Wire(name)),
        "" => throw CloudRefusal.Invalid(path + Wire(name), "text that is not empty"),
        var text => text,
    };

    /// <summary>A text; null when absent.</summary>
    public string? TextOrNull(string name) => Find(name) is { } value ? Decode(value, path + Wire(name)) : null;

    /// <summary>A whole number in a range; null when absent.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least
            && number <= most
            ? number
            : throw CloudRefusal.Invalid(path + Wire(name), $"a whole number from {least} to {most}");
    }

    /// <summary>True or false; null when absent.</summary>
    public bool? Truth(string name) => Find(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw CloudRefusal.Invalid(path + Wire(name), "true or false"),
    };

    /// <summary>A list of texts; null when absent.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Items(name)?.Select((item, index) => Decode(item, $"{path}{Wire(name)}.{index}")).ToList();

    /// <summary>A list of objects; null when absent.</summary>
    public IReadOnlyList<Parameters>? Objects(string name) =>
        Items(name)?.Select((item, index) => new Parameters(item, $"{path}{Wire(name)}.{index}.", camel)).ToList();

    /// <summary>An object; null when absent.</summary>
    public Parameters? Object(string name) =>
        Find(name) is { } value ? new Parameters(value, $"{path}{Wire(name)}.", camel) : null;

    private void Only(HashSet<string> defined, HashSet<string> spelt)
    {
        foreach (var field in fields.Keys.Where(field => !spelt.Contains(field)))
        {
            throw defined.Contains(field)
                ? CloudRefusal.Invalid(path + field, Wire(field))
                : CloudRefusal.Unknown(path + field);
        }
    }

    private static string Decode(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw CloudRefusal.Invalid(field, "text");

    private List<JsonElement>? Items(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : throw CloudRefusal.Invalid(path + Wire(name), "a list");
    }

    private JsonElement? Find(string name) => fields.TryGetValue(Wire(name), out var value) ? value : null;

    private string Wire(string name) => camel ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
}
