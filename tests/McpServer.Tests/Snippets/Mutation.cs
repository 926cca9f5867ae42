using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>A snippet with one mistake in it.</summary>
internal static class Mutation
{
    /// <summary>The files with one text replaced by another in the one file that holds it.</summary>
    public static IReadOnlyList<SnippetFile> Apply(IReadOnlyList<SnippetFile> files, string correct, string mistaken)
    {
        var mutant = TryApply(files, correct, mistaken);
        Assert.NotNull(mutant);
        return mutant;
    }

    /// <summary>The same; null where no file holds the text.</summary>
    public static IReadOnlyList<SnippetFile>? TryApply(IReadOnlyList<SnippetFile> files, string correct, string mistaken)
    {
        if (files.SingleOrDefault(file => file.Content.Contains(correct, StringComparison.Ordinal)) is not { } hit) return null;
        return [.. files.Select(file => file == hit ? file with { Content = file.Content.Replace(correct, mistaken, StringComparison.Ordinal) } : file)];
    }
}
