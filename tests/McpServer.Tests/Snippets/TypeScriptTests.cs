using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The TypeScript cells, checked by the compiler beside both typings.</summary>
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
            if (!cell.IsWhole && cell.Shape.Delivery != Delivery.Callbacks) continue;
            foreach (var typings in Typings.Take(cell.IsWhole ? 2 : 1)) cases.Add($"{cell} {typings}", Case(typings, Sources(cell.Write())));
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

    private static IEnumerable<SnippetShape> Shapes() => SnippetShape.All.Where(shape => shape.Language == SnippetLanguage.TypeScript);

    private static Snippet Write(ReadinessProof proof, SnippetShape shape) => SnippetWriter.Write(proof, shape, Language.English);

    private static JsonObject Sources(Snippet snippet) =>
        new(snippet.Files.Append(snippet.Example).OfType<SnippetFile>().Select(file => KeyValuePair.Create<string, JsonNode?>(file.Path, file.Content)));

    private static JsonObject Case(string typings, JsonObject files) => new()
    {
        ["typings"] = typings,
        ["files"] = new JsonObject(files.Where(file => file.Key.EndsWith(".ts", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, file.Value?.DeepClone()))),
    };
}
