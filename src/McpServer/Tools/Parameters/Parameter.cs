using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools.Parameters;

/// <summary>A tool's parameter as one value: its schema, what it accepts, and how a wrong value is mended all come from here.</summary>
/// <param name="Name">As the contract names it.</param>
/// <param name="Schema">What tools/list shows.</param>
/// <param name="Allowed">The allowed values in words, for a refusal.</param>
/// <param name="Accepts">Exact: no trimming, no case folding; never called with null.</param>
internal sealed record Parameter(string Name, JsonObject Schema, string Allowed, Func<JsonElement, bool> Accepts)
{
    /// <summary>Longer than any real name of a model, group or environment.</summary>
    public const int LongestName = ModelId.MaxLength;

    /// <summary>The most characters a text may have; null for what is no text.</summary>
    public int? Longest { get; init; }

    /// <summary>True when a call without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The legal value a wrong one was probably meant to be; null where there is none to guess.</summary>
    public Func<JsonElement, JsonNode?> Mend { get; init; } = _ => null;

    /// <summary>Why a good value cannot stand beside the others, as the end of a sentence; null when it can.</summary>
    public Func<JsonObject, string?> Conflict { get; init; } = _ => null;

    /// <summary>What stands in a corrected call when a required value is missing.</summary>
    public JsonNode? Fallback { get; init; }

    /// <summary>The call that brings a legal value, where a corrected call cannot hold one.</summary>
    public Func<JsonObject, NextCall>? Source { get; init; }

    /// <summary>False for a value that may be a secret given in the wrong place: no reply and no trace repeats it.</summary>
    public Func<string, bool> MayRepeat { get; init; } = _ => true;

    /// <summary>True when a value as sent may stand in a reply or a trace.</summary>
    public bool Repeats(JsonElement value) => value.ValueKind != JsonValueKind.String || (value.TryText(out var text) && MayRepeat(text));

    /// <summary>The same parameter, required.</summary>
    public Parameter Required(string? fallback = null) => this with { IsRequired = true, Fallback = fallback };
}
