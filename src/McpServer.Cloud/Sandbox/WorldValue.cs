using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// A value of a world file and where it stands, so that every complaint can name the place. A complaint never shows a
/// value: whoever sets the path of a world by mistake may have named a file of secrets.
/// </summary>
/// <param name="Element">The value.</param>
/// <param name="Path">For example <c>groups.sandbox-1a2b3c[0].Status</c>; empty for the whole file.</param>
internal readonly record struct WorldValue(JsonElement Element, string Path)
{
    /// <summary>Longer names of members are cut in <see cref="Path"/>, which every value beneath repeats.</summary>
    private const int MostShown = 60;

    /// <summary>The complaint that something else was expected here.</summary>
    public WorldException Wrong(string expected) => Problem($"expected {expected}, found {Found()}");

    /// <summary>The complaint in the caller's words.</summary>
    public WorldException Problem(string what) => new(Path.Length == 0 ? what : $"{Path}: {what}");

    /// <summary>Text that is not empty: names and ids.</summary>
    public string Name()
    {
        var text = Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("text");
        return text.Length > 0 ? text : throw Problem("expected text that is not empty");
    }

    /// <summary>Refuses all but text and null.</summary>
    public void TextOrNull()
    {
        if (Element.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) throw Wrong("text or null");
    }

    /// <summary>Refuses all but true, false and null.</summary>
    public void TruthOrNull()
    {
        if (Element.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
            throw Wrong("true or false");
    }

    /// <summary>Refuses objects and lists.</summary>
    public void Scalar()
    {
        if (Element.ValueKind is JsonValueKind.Object or JsonValueKind.Array) throw Wrong("a single value");
    }

    /// <summary>Refuses all but the named texts.</summary>
    public string OneOf(params ReadOnlySpan<string> allowed)
    {
        if (Element.ValueKind == JsonValueKind.String && allowed.Contains(Element.GetString()!))
            return Element.GetString()!;
        throw Wrong(string.Join(" or ", allowed.ToArray().Select(one => $"\"{one}\"")));
    }

    /// <summary>The entries of a list.</summary>
    public IEnumerable<WorldValue> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array) throw Wrong("a list");
        var path = Path;
        return Element.EnumerateArray().Select((item, index) => new WorldValue(item, $"{path}[{index}]"));
    }

    /// <summary>The entries of a list; none for null.</summary>
    public IEnumerable<WorldValue> ItemsOrNull() => Element.ValueKind == JsonValueKind.Null ? [] : Items();

    /// <summary>The names and values of an object.</summary>
    public IEnumerable<KeyValuePair<string, WorldValue>> Members()
    {
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong("an object");
        var path = Path;
        return Element.EnumerateObject().Select(member => KeyValuePair.Create(
            member.Name,
            new WorldValue(member.Value, path.Length == 0 ? Shown(member.Name) : $"{path}.{Shown(member.Name)}")));
    }

    /// <summary>An object's member; null when it is absent.</summary>
    public WorldValue? Find(string name)
    {
        foreach (var member in Members())
        {
            if (member.Key == name) return member.Value;
        }

        return null;
    }

    /// <summary>An object's member that must be there.</summary>
    public WorldValue Need(string name) =>
        Find(name) ?? throw new WorldException((Path.Length == 0 ? name : $"{Path}.{name}") + ": missing");

    /// <summary>Refuses keys that are not of the schema, and offers the one that begins most alike.</summary>
    public void Only(params ReadOnlySpan<string> keys)
    {
        var known = keys.ToArray();
        foreach (var (name, value) in Members())
        {
            if (known.Contains(name, StringComparer.Ordinal)) continue;
            var near = known.MaxBy(key => Alike(key, name))!;
            var guess = Alike(near, name) >= 3 ? $"unknown key; did you mean {near}? " : "unknown key. ";
            throw value.Problem($"{guess}Keys here: {string.Join(", ", known)}");
        }
    }

    private static int Alike(string a, string b) =>
        a.Zip(b).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();

    /// <summary>A name as a complaint shows it: cut, and without characters that could forge a line.</summary>
    private static string Shown(string name)
    {
        var start = name.Length > MostShown ? name[..MostShown] + "…" : name;
        return start.Any(char.IsControl) ? string.Concat(start.Select(c => char.IsControl(c) ? '?' : c)) : start;
    }

    private string Found() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
