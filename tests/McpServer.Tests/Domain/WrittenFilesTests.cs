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
        Assert.All([.. snippet.Files, .. snippet.Example is { } example ? [example] : Array.Empty<SnippetFile>()], file => Assert.Contains(
            $"## {file.Path}{(file.Write == FileWrite.Merge ? " (merge)" : "")}\n\n```{file.Language}\n{file.Content}```\n", golden, StringComparison.Ordinal));
    }
}
