using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Every JavaScript cell, guarded and run over every runtime case.</summary>
public sealed class RuntimeCaseTests
{
    [Theory]
    [InlineData("call")]
    [InlineData("module")]
    [InlineData("page")]
    public void Every_cell_meets_every_case(string form) =>
        Assert.Empty(Cells.Of(SnippetLanguage.JavaScript).Where(cell => cell.Shape.Form.Text == form).AsParallel().SelectMany(Broken));

    private static IEnumerable<string> Broken(Cell cell)
    {
        var request = cell.Request();
        var snippet = cell.Write();
        var objection = SnippetGuard.Objection(snippet, request.Models);
        return (objection is null ? Judge.Broken(snippet.Files, request) : [objection]).Select(broken => $"{cell} {broken}");
    }
}
