using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// The TypeScript cells without their types, run and judged like the JavaScript ones, which are of the same templates and run
/// with each option alone too.
/// </summary>
public sealed class ErasedCodeTests
{
    [NodeFact]
    public async Task Erased_code_meets_every_case()
    {
        var cells = Cells.Of(SnippetLanguage.TypeScript).Where(cell => cell.IsWhole).ToList();
        var sources = new JsonObject();
        foreach (var cell in cells)
        {
            var snippet = cell.Write();
            Assert.Null(SnippetGuard.Objection(snippet, cell.Request().Models));
            foreach (var file in snippet.Files) sources.Add($"{cell}/{file.Path}", file.Content);
        }

        var erased = await Node.Run("transpile.cjs", sources);
        Assert.Empty(cells.Select(cell => (cell, files: FilesUnder($"{cell}/", erased))).AsParallel()
            .SelectMany(one => Judge.Broken(one.files, one.cell.Request()).Select(broken => $"{one.cell} {broken}")));
    }

    private static SnippetFile[] FilesUnder(string folder, JsonObject files) => [.. files
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
        .Select(file => new SnippetFile(file.Key[folder.Length..], "javascript", file.Value!.GetValue<string>(), FileWrite.Create))];
}
