using System.Text.RegularExpressions;
using CloudBaseAi.Tests.Architecture;

namespace CloudBaseAi.Tests.Docs;

/// <summary>The pages that people read, and what stands in them.</summary>
internal static partial class Pages
{
    /// <summary>Every page, by its path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Repository.Files().Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.At(""), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal) && !path.StartsWith("src/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The fenced blocks of a page in one language; an empty language for blocks without one.</summary>
    public static IEnumerable<string> Blocks(string page, string language) =>
        Fences().Matches(Repository.Read(page)).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    /// <summary>What stands in single backticks outside fenced blocks.</summary>
    public static IEnumerable<string> Inline(string page) =>
        Quoted().Matches(Fences().Replace(Repository.Read(page), "")).Select(match => match.Groups[1].Value);

    /// <summary>Links to other files of the repository, without anchors.</summary>
    public static IEnumerable<string> Links(string page) => LinkTargets().Matches(Fences().Replace(Repository.Read(page), ""))
        .Select(match => match.Groups[1].Value.Split('#')[0]).Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 2000)]
    private static partial Regex Fences();

    [GeneratedRegex("`([^`\n]+)`", RegexOptions.None, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.None, 2000)]
    private static partial Regex LinkTargets();
}
