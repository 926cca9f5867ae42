using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// The TypeScript cells: checked by the compiler beside both typings, then erased, run and judged like the JavaScript ones,
/// which are of the same templates and run with each option alone too.
/// </summary>
public sealed class TypeScriptTests
{
    private static readonly string[] Typings = ["miniprogram-api-typings", "@types/wechat-miniprogram"];

    private static readonly (string Group, string Model)[] Targets =
        [("hunyuan-exp", "hunyuan-2.0-instruct-20251111"), ("cloudbase", "deepseek/deepseek-flash"), ("custom-x", "a\"b\\c ${x}</script>\u2028'`")];

    [NodeFact]
    public async Task Every_cell_type_checks_beside_both_typings()
    {
        var cases = new JsonObject();
        foreach (var cell in Cells.Of(SnippetLanguage.TypeScript))
        {
            // An option alone adds lines that "all" holds too, and the error file and the page are the same for every stream.
            if (!IsWhole(cell) && cell.Shape.Delivery != Delivery.Callbacks) continue;
            foreach (var typings in Typings.Take(IsWhole(cell) ? 2 : 1)) cases.Add($"{cell} {typings}", Case(typings, Sources(cell.Write())));
        }

        foreach (var (group, model) in Targets)
        {
            foreach (var shape in Shapes().Where(one => one.Form == SnippetForm.Module)) cases.Add($"{shape} {group}", Case(Typings[0], Sources(Write(Proofs.Of(group, model), shape))));
        }

        foreach (var (name, diagnostics) in await Node.Run("check-types.cjs", cases)) Assert.True(diagnostics!.AsObject().Count == 0, $"{name}: {diagnostics}");
    }

    [NodeFact]
    public async Task The_declarations_accept_right_uses_and_reject_every_wrong_one()
    {
        var declarations = Write(Proofs.Of("cloudbase", "m"), Shapes().First()).Files.Single(file => file.Path.EndsWith(".d.ts", StringComparison.Ordinal));
        var cases = new JsonObject();
        foreach (var typings in Typings)
        {
            var files = new JsonObject { [declarations.Path] = declarations.Content };
            foreach (var (use, at) in TypeUses.Right.Concat(TypeUses.Wrong).Select((use, at) => (use, at))) files.Add($"use-{at}.ts", TypeUses.Module(use));
            cases.Add(typings, Case(typings, files));
        }

        foreach (var (typings, found) in await Node.Run("check-types.cjs", cases))
        {
            for (var at = 0; at < TypeUses.Right.Count; at++) Assert.False(found!.AsObject().ContainsKey($"use-{at}.ts"), $"{typings} rejects {TypeUses.Right[at]}: {found}");
            for (var at = 0; at < TypeUses.Wrong.Count; at++)
                Assert.True(found!.AsObject().ContainsKey($"use-{TypeUses.Right.Count + at}.ts"), $"{typings} accepts {TypeUses.Wrong[at]}");
        }
    }

    [NodeFact]
    public async Task Erased_code_meets_every_case()
    {
        var cells = Cells.Of(SnippetLanguage.TypeScript).Where(IsWhole).ToList();
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

    [Fact]
    public void No_any_no_cast_no_suppression()
    {
        foreach (var snippet in Cells.Of(SnippetLanguage.TypeScript).Select(cell => cell.Write()))
        {
            foreach (var file in snippet.Files.Append(snippet.Example).OfType<SnippetFile>().Where(file => file.Language == "typescript"))
            {
                var words = file.Content.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(line => line.Split(Separators)).ToHashSet();
                Assert.Empty(words.Intersect(["any", "as", "enum", "satisfies"]));
                Assert.DoesNotContain("@ts-", file.Content, StringComparison.Ordinal);
                Assert.DoesNotContain("eslint-disable", file.Content, StringComparison.Ordinal);
            }
        }
    }

    private static readonly char[] Separators = [.. " .,;:()<>[]{}|&?!=\"'`/"];

    /// <summary>What holds every line of its shape, or the fewest.</summary>
    private static bool IsWhole(Cell cell) => cell.Options is "none" or "all";

    private static IEnumerable<SnippetShape> Shapes() => SnippetShape.All.Where(shape => shape.Language == SnippetLanguage.TypeScript);

    private static SnippetFile[] FilesUnder(string folder, JsonObject files) => [.. files
        .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
        .Select(file => new SnippetFile(file.Key[folder.Length..], "javascript", file.Value!.GetValue<string>(), FileWrite.Create))];

    private static Snippet Write(ReadinessProof proof, SnippetShape shape) => SnippetWriter.Write(proof, shape, Language.English);

    private static JsonObject Sources(Snippet snippet) =>
        new(snippet.Files.Append(snippet.Example).OfType<SnippetFile>().Select(file => KeyValuePair.Create<string, JsonNode?>(file.Path, file.Content)));

    private static JsonObject Case(string typings, JsonObject files) => new()
    {
        ["typings"] = typings,
        ["files"] = new JsonObject(files.Where(file => file.Key.EndsWith(".ts", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, file.Value?.DeepClone()))),
    };
}
