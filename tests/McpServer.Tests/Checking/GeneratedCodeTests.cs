using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tests.Snippets;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Whatever the writer writes is legal, by the same notion of legality.</summary>
public sealed class GeneratedCodeTests
{
    public static TheoryData<string> AllCells => [.. SnippetLanguage.All.SelectMany(Cells.Of).Select(cell => cell.ToString())];

    [Theory]
    [MemberData(nameof(AllCells))]
    public void A_snippet_is_legal_with_every_set_of_options(string cell)
    {
        var files = ExpectTogether(Cells.Find(cell).Write());
        foreach (var file in files) Assert.NotEqual("illegal", CheckTexts.Verdict(CheckTexts.Check(file)));
    }

    [Theory]
    [MemberData(nameof(Cells.Targets), MemberType = typeof(Cells))]
    public void A_snippet_is_legal_for_every_group_and_model(string group, string model)
    {
        foreach (var shape in SnippetShape.All)
            ExpectTogether(SnippetWriter.Write(new Cell(shape, "all").Request(group, model), Language.English));
    }

    [Fact]
    public void A_snippet_with_Chinese_comments_is_legal()
    {
        foreach (var shape in SnippetShape.All)
            ExpectTogether(SnippetWriter.Write(new Cell(shape, "all").Request(), Language.Chinese));
    }

    private static (string Path, string Content)[] ExpectTogether(Snippet snippet)
    {
        var files = snippet.Files.Append(snippet.Example).OfType<SnippetFile>()
            .Where(file => file.Language is "javascript" or "typescript").Select(file => (file.Path, file.Content)).ToArray();
        Assert.NotEmpty(files);
        var outcome = CheckTexts.Check(files);
        Assert.DoesNotContain(outcome.Findings, finding => finding.Rule != Rule.RetiredModel);
        Assert.Empty(outcome.Unread);
        Assert.NotEmpty(outcome.Calls);
        return files;
    }
}
