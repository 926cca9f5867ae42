using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>Something a vendor has published that may change what a call needs. It advises; the live groups decide.</summary>
public sealed class Advisory
{
    private readonly string? _group;
    private readonly string? _model;
    private readonly string _english;
    private readonly string _chinese;

    private Advisory(JsonElement entry)
    {
        _group = Optional(entry, "group");
        _model = Optional(entry, "model");
        Floor = Optional(entry, "floor");
        Source = entry.GetProperty("source").GetString()!;
        Date = entry.GetProperty("date").GetString()!;
        _english = entry.GetProperty("en").GetString()!;
        _chinese = entry.GetProperty("zh").GetString()!;
    }

    /// <summary>The lowest base library, where the entry is about that.</summary>
    public string? Floor { get; }

    /// <summary>Where it is published.</summary>
    public string Source { get; }

    /// <summary>The day it was read there, for example <c>2026-11-22</c>.</summary>
    public string Date { get; }

    /// <summary>One sentence with its source and date.</summary>
    public string In(CommentLanguage language) => language.Pick(
        $"{_english} ({Source}, read {Date})", $"{_chinese}（{Source}，查阅于 {Date}）");

    /// <summary>True when it concerns a call of this group and model. Retirements are about managed models, not about a custom group's own.</summary>
    internal bool Concerns(GroupName? group, ModelId? model) => Concerns(group?.Path, model);

    /// <summary>A group's advisories are those of its path: all custom groups share theirs.</summary>
    internal bool Concerns(BillingPath? path, ModelId? model) => _group is not null
        ? path is not null && _group == (GroupName.Of(path)?.Text ?? GroupName.CustomPrefix)
        : path != BillingPath.Custom && model?.Text == _model;

    /// <summary>Reads the entries of the data file.</summary>
    internal static IReadOnlyList<Advisory> Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(entry => new Advisory(entry))];
    }

    private static string? Optional(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
