using System.Text;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Each snippet whole, in a file that a reviewer reads. UPDATE_GOLDEN=1 rewrites the files; the diff is the review.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string, string> Cells()
    {
        var data = new TheoryData<string, string>();
        foreach (var shape in SnippetShape.All)
        {
            foreach (var comments in CommentLanguage.All) data.Add(shape.ToString(), comments.Text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_snippet_is_what_was_reviewed(string shape, string comments)
    {
        var written = Render(SnippetShape.All.Single(one => one.ToString() == shape), CommentLanguage.Find(comments)!);
        var path = SourceTree.Path($"Golden/{shape}.{comments}.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    [Fact]
    public void No_golden_is_left_over()
    {
        var expected = Cells().Select(row => $"{row[0]}.{row[1]}.md").Order(StringComparer.Ordinal);
        var found = Directory.EnumerateFiles(SourceTree.Path("Golden")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }

    private static string Render(SnippetShape shape, CommentLanguage comments)
    {
        var snippet = SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), shape, comments);
        var page = new StringBuilder();
        foreach (var file in snippet.Files)
        {
            page.Append("## ").Append(file.Path).Append("\n\n```").Append(file.Language).Append('\n').Append(file.Content).Append("```\n\n");
        }

        page.Append("## selfVerify\n\n");
        foreach (var line in snippet.SelfVerify) page.Append("- ").Append(line).Append('\n');
        return page.ToString();
    }
}
