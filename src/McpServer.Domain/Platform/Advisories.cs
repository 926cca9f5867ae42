using System.Text.Json;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Platform;

/// <summary>The dated facts of <c>advisories.json</c>. They advise; the live groups decide.</summary>
public static class Advisories
{
    private static readonly (IReadOnlyList<Advisory> Notes, IReadOnlyList<Retirement> Retirements) File = Load();

    /// <summary>What is known of kinds of groups, in the file's order.</summary>
    public static IReadOnlyList<Advisory> All => File.Notes;

    /// <summary>The models that retire, in the file's order.</summary>
    public static IReadOnlyList<Retirement> Retirements => File.Retirements;

    /// <summary>What is known of a kind of group, a sentence each.</summary>
    public static IReadOnlyList<string> For(Provider provider, Language language) =>
        [.. All.Where(advisory => advisory.Provider == provider.Key).Select(advisory => advisory.In(language))];

    /// <summary>The retirement of a managed model; null when none is announced.</summary>
    public static Retirement? RetirementOf(ModelId model) => Retirements.FirstOrDefault(one => one.Model == model);

    /// <summary>The lowest base library on which calls of a group work, for example <c>3.7.1</c>.</summary>
    public static string FloorOf(GroupName group) =>
        All.First(advisory => advisory.Floor is not null && advisory.Provider == group.Provider.Key).Floor!;

    private static (IReadOnlyList<Advisory>, IReadOnlyList<Retirement>) Load()
    {
        using var stream = typeof(Advisories).Assembly.GetManifestResourceStream("advisories.json")
            ?? throw new InvalidOperationException("advisories.json is not embedded.");
        using var json = JsonDocument.Parse(stream);
        return ([.. json.RootElement.GetProperty("groups").EnumerateArray().Select(Advisory.From)],
            [.. json.RootElement.GetProperty("retirements").EnumerateArray().Select(Retired)]);
    }

    private static Retirement Retired(JsonElement entry) => new(
        ModelId.TryParse(entry.GetProperty("model").GetString(), out var id) ? id : throw new InvalidOperationException("A model id cannot be read."),
        entry.TryGetProperty("retired", out var day) ? Day(day.GetString()!) : null,
        [.. entry.GetProperty("successors").EnumerateArray().Select(one => one.GetString()!)],
        entry.GetProperty("source").GetString()!,
        entry.GetProperty("read").GetString()!);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
