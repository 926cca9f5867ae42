using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>
/// A parameter of a tool as one value: what it accepts, in which type, and how a wrong value is mended all come from here. What
/// clients see of it stands in the tool's schema file; a test compares the two.
/// </summary>
/// <param name="name">As the contract names it.</param>
/// <param name="shape">What the schema must say.</param>
internal abstract class Parameter(string name, ParameterShape shape)
{
    /// <summary>As the contract names it.</summary>
    public string Name { get; } = name;

    /// <summary>What the schema must say.</summary>
    public ParameterShape Shape { get; } = shape;

    /// <summary>The allowed values in words, for a refusal.</summary>
    public required Func<Wording, string> Allowed { get; init; }

    /// <summary>True when a call without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The other parameter without which this one is required; null for none.</summary>
    public string? RequiredUnless { get; init; }

    /// <summary>What stands in a corrected call when a required value is missing.</summary>
    public JsonNode? Fallback { get; init; }

    /// <summary>The call that brings a legal value, where a corrected call cannot hold one.</summary>
    public Func<JsonObject, Wording, NextCall>? Source { get; init; }

    /// <summary>Why a good value cannot stand beside the others, as the end of a sentence; null when it can.</summary>
    public Func<JsonObject, Wording, string?> Conflict { get; init; } = (_, _) => null;

    /// <summary>How a corrected call keeps a value that conflicts with the others; null where the value has to go.</summary>
    public Action<JsonObject>? Settle { get; init; }

    /// <summary>What is to be said of a wrong value beside what is allowed; null for nothing.</summary>
    public Func<JsonElement, Wording, string?> Hint { get; init; } = (_, _) => null;

    /// <summary>False for a value that may be a secret given in the wrong place: no reply and no trace repeats it.</summary>
    public Func<string, bool> MayRepeat { get; init; } = _ => true;

    /// <summary>True for the name of something: a text that is JSON, or a word for nothing, cannot be meant.</summary>
    public bool IsName { get; init; }

    /// <summary>True for sources and logs: a text of megabytes can be meant.</summary>
    public bool IsLong { get; init; }

    /// <summary>The value in its type; null when it is not allowed.</summary>
    /// <param name="value">Never null or undefined.</param>
    public abstract object? Parse(JsonElement value);

    /// <summary>The legal value that a wrong one was probably meant to be; null where there is none to guess.</summary>
    public abstract JsonNode? Mend(JsonElement value);

    /// <summary>True when a value as sent may stand in a reply or a trace.</summary>
    public bool Repeats(JsonElement value) =>
        value.ValueKind != JsonValueKind.String || (value.TryText(out var text) && MayRepeat(text));
}

/// <summary>A parameter with the type of its values.</summary>
/// <param name="name">As the contract names it.</param>
/// <param name="shape">What the schema must say.</param>
/// <param name="parse">Exact: no trimming, no case folding. Null for a value that is not allowed.</param>
/// <param name="mend">The legal value that a wrong one was probably meant to be.</param>
internal sealed class Parameter<T>(string name, ParameterShape shape, Func<JsonElement, object?> parse,
    Func<JsonElement, JsonNode?>? mend = null)
    : Parameter(name, shape)
{
    public override object? Parse(JsonElement value) => parse(value);

    public override JsonNode? Mend(JsonElement value) => mend?.Invoke(value);
}

/// <summary>What the schema of a parameter must say.</summary>
/// <param name="Type">The JSON type.</param>
internal sealed record ParameterShape(string Type)
{
    /// <summary>The allowed words; null where any text will do.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The lowest number; null for no limit.</summary>
    public int? Minimum { get; init; }

    /// <summary>The highest number; null for no limit.</summary>
    public int? Maximum { get; init; }

    /// <summary>The allowed words of a list's items; null where any text will do.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<string>? Members { get; init; }
}
