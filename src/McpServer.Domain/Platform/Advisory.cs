using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Platform;

/// <summary>Something the vendor has published about a kind of group that may change what a call needs.</summary>
/// <param name="Provider">The kind's key.</param>
/// <param name="Floor">The lowest base library, where the entry is about that; else null.</param>
/// <param name="English">One sentence.</param>
/// <param name="Chinese">The same sentence.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Read">The day it was read there, for example <c>2026-11-22</c>.</param>
public sealed record Advisory(string Provider, string? Floor, string English, string Chinese,
    string Source, string Read)
{
    /// <summary>The sentence with its source and date.</summary>
    public string In(Language language) =>
        language.Pick($"{English} ({Source}, read {Read})", $"{Chinese}（{Source}，查阅于 {Read}）");

    internal static Advisory From(JsonElement entry) => new(
        entry.GetProperty("group").GetString()!,
        entry.TryGetProperty("floor", out var floor) ? floor.GetString() : null,
        entry.GetProperty("en").GetString()!,
        entry.GetProperty("zh").GetString()!,
        entry.GetProperty("source").GetString()!,
        entry.GetProperty("read").GetString()!);
}
