using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>The dated facts of <c>advisories.json</c>.</summary>
public static class Advisories
{
    /// <summary>Every entry, in the file's order.</summary>
    public static readonly IReadOnlyList<Advisory> All = Load();

    /// <summary>What is known of a group and of a model, a sentence each; empty when neither is given.</summary>
    public static IReadOnlyList<string> For(GroupName? group, ModelId? model, CommentLanguage language) =>
        [.. All.Where(advisory => advisory.Concerns(group, model)).Select(advisory => advisory.In(language))];

    /// <summary>The same for a path, where no custom group is named yet.</summary>
    public static IReadOnlyList<string> OfPath(BillingPath path, ModelId? model, CommentLanguage language) =>
        [.. All.Where(advisory => advisory.Concerns(path, model)).Select(advisory => advisory.In(language))];

    /// <summary>The lowest base library a group's calls work on.</summary>
    public static string FloorOf(GroupName group) => All.First(advisory => advisory.Floor is not null && advisory.Concerns(group, null)).Floor!;

    private static IReadOnlyList<Advisory> Load()
    {
        using var json = typeof(Advisories).Assembly.GetManifestResourceStream("advisories.json")
            ?? throw new InvalidOperationException("advisories.json is not embedded.");
        return Advisory.Read(json);
    }
}
