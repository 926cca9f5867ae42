using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>A tool call.</summary>
internal sealed record Call(string Tool, JsonObject Arguments)
{
    /// <summary>Comparable, for example <c>envQuery {}</c>.</summary>
    public string Key => $"{Tool} {Arguments.ToJsonString()}";

    /// <summary>An argument's text; null when it is absent or no text.</summary>
    public string? Text(string name) =>
        Arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The same call with some arguments replaced.</summary>
    public Call Over(JsonObject? others)
    {
        var arguments = Arguments.DeepClone().AsObject();
        foreach (var (name, value) in others ?? []) arguments[name] = value?.DeepClone();
        return this with { Arguments = arguments };
    }

    /// <summary>The same call without one argument.</summary>
    public Call Without(string name)
    {
        var arguments = Arguments.DeepClone().AsObject();
        arguments.Remove(name);
        return this with { Arguments = arguments };
    }
}
