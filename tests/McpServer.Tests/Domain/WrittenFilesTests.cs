using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tests.Snippets;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The files of a snippet, beside what was reviewed of them.</summary>
public sealed class WrittenFilesTests
{
    [Theory]
    [InlineData("call-generateText-javascript+none", "en")]
    [InlineData("call-streamText-callbacks-javascript+parameters", "zh")]
    [InlineData("module-streamText-eventStream-typescript+none", "en")]
    [InlineData("page-streamText-textStream-javascript+all", "zh")]
    public void Every_file_stands_in_the_golden_with_its_path_and_its_language(string name, string comments)
    {
        var golden = SourceTree.Read($"Golden/{name}.{comments}.md");
        var snippet = SnippetWriter.Write(Cells.Find(name).Request(), Language.Find(comments)!);
        SnippetFile[] files = [.. snippet.Files, .. snippet.Example is { } example ? [example] : Array.Empty<SnippetFile>()];
        Assert.All(files, file => Assert.Contains(
            $"## {file.Path}{(file.Write == FileWrite.Merge ? " (merge)" : "")}\n\n```{file.Language}\n{file.Content}```\n", golden, StringComparison.Ordinal));
        Assert.Equal(golden.Split("\n```\n").Length - 1, files.Length);
    }

    [Fact]
    public void A_function_in_TypeScript_comes_with_the_declarations_it_needs() => Assert.Equal(
        ["ask-ai.ts", "wx-cloud-ai.d.ts"],
        SnippetWriter.Write(Cells.Find("call-generateText-typescript+none").Request(), Language.English).Files.Select(file => file.Path));
}
