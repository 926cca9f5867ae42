using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>A correct snippet with one known mistake put in.</summary>
internal static class Mutation
{
    /// <summary>The files with one text replaced by another in the one place where it stands.</summary>
    public static IReadOnlyList<SnippetFile> Apply(IReadOnlyList<SnippetFile> files, string correct, string mistaken)
    {
        var hit = Assert.Single(files, file => file.Content.Contains(correct, StringComparison.Ordinal));
        return [.. files.Select(file => file == hit ? file with { Content = file.Content.Replace(correct, mistaken, StringComparison.Ordinal) } : file)];
    }
}
