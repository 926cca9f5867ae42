using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Docs;

/// <summary>docs/evals.md: written by hand around parts that are generated and checked, each between two marks.</summary>
internal static class Page
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "evals.md");

    private static readonly Lock OneWriter = new();

    /// <summary>Compares a generated part with the page, or writes it there.</summary>
    public static void Check(string part, string generated)
    {
        lock (OneWriter)
        {
            var text = System.IO.File.ReadAllText(File);
            var (from, to) = Bounds(text, part);
            if (Repository.Updates) System.IO.File.WriteAllText(File, text[..from] + generated + text[to..]);
            else Assert.Equal(text[from..to], generated);
        }
    }

    /// <summary>The block of code that follows a mark.</summary>
    public static string Example(string name)
    {
        var text = System.IO.File.ReadAllText(File);
        var mark = text.IndexOf($"<!-- example: {name} -->", StringComparison.Ordinal);
        Assert.True(mark >= 0, $"docs/evals.md has no example {name}.");
        var open = text.IndexOf('\n', text.IndexOf("```", mark, StringComparison.Ordinal)) + 1;
        return text[open..text.IndexOf("```", open, StringComparison.Ordinal)];
    }

    private static (int From, int To) Bounds(string text, string part)
    {
        var (open, close) = ($"<!-- {part}: generated -->\n", $"<!-- /{part} -->");
        var (from, to) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"docs/evals.md has no part {part}.");
        return (from + open.Length, to);
    }
}
