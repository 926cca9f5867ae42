using System.Text;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// Each template once in JavaScript and once in TypeScript, with and without options, in files that a reviewer reads.
/// UPDATE_GOLDEN=1 rewrites the files; the diff is the review. That every other cell works is for the tests that run it.
/// </summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("call-generateText-javascript+none", "en")]
    [InlineData("call-streamText-callbacks-javascript+parameters", "zh")]
    [InlineData("module-streamText-eventStream-typescript+none", "en")]
    [InlineData("page-streamText-textStream-javascript+all", "zh")]
    [InlineData("page-generateText-typescript+none", "en")]
    public void A_snippet_is_what_was_reviewed(string name, string comments)
    {
        var written = Render(Cells.Find(name), Language.Find(comments)!);
        var path = SourceTree.Path($"Golden/{name}.{comments}.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    [Fact]
    public void No_golden_is_left_over() => Assert.Equal(5, Directory.EnumerateFiles(SourceTree.Path("Golden")).Count());

    /// <summary>Files that other goldens hold word for word are named only.</summary>
    private static string Render(Cell cell, Language comments)
    {
        var snippet = SnippetWriter.Write(cell.Request(), comments);
        var page = new StringBuilder();
        foreach (var file in snippet.Example is { } example ? [.. snippet.Files, example] : snippet.Files)
        {
            page.Append("## ").Append(file.Path).Append(file.Write == FileWrite.Merge ? " (merge)" : "").Append("\n\n");
            if (cell.Shape.Delivery == Delivery.Whole && cell.Shape.Form == SnippetForm.Page && IsElsewhere(file.Path)) page.Append("As in the other goldens.\n\n");
            else page.Append("```").Append(file.Language).Append('\n').Append(file.Content).Append("```\n\n");
        }

        page.Append("## selfVerify\n\n");
        foreach (var line in new Wording(comments).SelfVerify(cell.Request().Models.Env, cell.Shape)) page.Append("- ").Append(line).Append('\n');
        return page.ToString();
    }

    private static bool IsElsewhere(string path) => path.EndsWith(".d.ts", StringComparison.Ordinal) || path.EndsWith("ai-errors.ts", StringComparison.Ordinal)
        || path.EndsWith(".wxss", StringComparison.Ordinal);
}
