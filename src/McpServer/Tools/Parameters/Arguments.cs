using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Parameters;

/// <summary>Arguments that passed the check: each is absent or of its parameter's kind.</summary>
internal sealed class Arguments(IReadOnlyList<Parameter> parameters, IReadOnlyDictionary<string, JsonElement> values)
{
    /// <summary>The environment named in the call; null when none was.</summary>
    public EnvId? EnvId => Domain.Names.EnvId.TryParse(Text("envId"), out var id) ? id : null;

    /// <summary>The model named in the call; null when none was.</summary>
    public ModelId? Model => ModelId.TryParse(Text("model"), out var id) ? id : null;

    /// <summary>The same arguments, for a call to be repeated.</summary>
    public JsonObject All() => Without(null);

    /// <summary>The same arguments with one text replaced, for a corrected call.</summary>
    public JsonObject With(string name, string value)
    {
        var copy = Without(name);
        copy[name] = value;
        return copy;
    }

    /// <summary>The same arguments but one, for a corrected call.</summary>
    public JsonObject Without(string? name) => new(values
        .Where(pair => pair.Key != name && parameters.First(parameter => parameter.Name == pair.Key).Repeats(pair.Value))
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToNode())));

    public string? Text(string name) => values.TryGetValue(name, out var value) ? value.GetString() : null;

    public int? Whole(string name) => values.TryGetValue(name, out var value) ? value.GetInt32() : null;

    public bool Flag(string name) => values.TryGetValue(name, out var value) && value.GetBoolean();

    public IReadOnlyList<string> Texts(string name) =>
        values.TryGetValue(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
