using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>Arguments that passed the check: each is absent or of the type of its parameter.</summary>
/// <param name="parsed">The values by parameter.</param>
/// <param name="sent">The values as they count, for a call to be repeated.</param>
internal sealed class ArgumentSet(IReadOnlyDictionary<Parameter, object> parsed,
    IReadOnlyDictionary<Parameter, JsonElement> sent)
{
    /// <summary>The value; null when it was left out.</summary>
    public T? Get<T>(Parameter<T> parameter)
        where T : class => (T?)parsed.GetValueOrDefault(parameter);

    /// <summary>The value, else the default.</summary>
    public T Get<T>(Parameter<T> parameter, T otherwise)
        where T : notnull => parsed.TryGetValue(parameter, out var value) ? (T)value : otherwise;

    /// <summary>The value of a parameter that a call cannot leave out.</summary>
    public T Require<T>(Parameter<T> parameter)
        where T : notnull => (T)parsed[parameter];

    /// <summary>True when the call has a value for it.</summary>
    public bool Has(Parameter parameter) => parsed.ContainsKey(parameter);

    /// <summary>The same arguments, for a call to be repeated.</summary>
    public JsonObject All() => new(sent.Where(pair => pair.Key.Repeats(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key.Name, pair.Value.ToNode())));

    /// <summary>The same arguments with one text replaced, for a corrected call.</summary>
    public JsonObject With(Parameter parameter, string value)
    {
        var copy = All();
        copy[parameter.Name] = value;
        return copy;
    }
}
