using System.Globalization;
using System.Text.Json.Nodes;
using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>
/// Real sources with random changes, and random sources, the same ones in every run: each gets an answer. FUZZ_SOURCES
/// sets how many.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "{", "}", "[", "]", "<", ">", "</", "/>", "`", "${", "\"", "'", "/", "//", "/*", "*/", "\\", "=>", "=", ";", ",", ":", "?", "?.", "...", "!", "@", "#",
        "await ", "async ", "for await (const e of ", "class A extends A {", "function f() {", "const ", "let ", "enum A {", "type A = ", "as any", "<any>", "import x from './page';",
        "export * from './page';", "wx.cloud.extend.AI", ".createModel(", ".streamText({", ".generateText({", "data: {", "this.", "a = { ...a };", "a = [...a];", "this.setData({ [a]: a });",
        "\u0000", "\uFEFF", "\u2028", "\ud800", "好", "\r", "\n", "0x", "1n", "<script setup lang=\"ts\">", "<template>", "// #ifdef MP", "// #endif", "// @ts-ignore\n",
    ];

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SOURCES"), CultureInfo.InvariantCulture, out var count) ? count : 1_500;

    [Fact]
    public void A_mutated_source_gets_an_answer()
    {
        var sources = Sources();
        var verdicts = new HashSet<string>();
        for (var run = 0; run < Count; run++)
        {
            var random = new Random(run);
            var (text, language) = sources[run % sources.Count];
            for (var changes = 1 + random.Next(4); changes > 0; changes--) text = Changed(text, sources[random.Next(sources.Count)].Text, random);
            verdicts.Add(Check(text, random.Next(5) == 0 ? SourceLanguage.All[random.Next(SourceLanguage.All.Count)] : language, run));
        }

        Assert.Equal(3, verdicts.Count);
    }

    [Fact]
    public void A_random_source_gets_an_answer()
    {
        for (var run = 0; run < Count; run++)
        {
            var random = new Random(-1 - run);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Check(text, SourceLanguage.All[run % SourceLanguage.All.Count], run);
        }
    }

    private static string Check(string text, SourceLanguage language, int run)
    {
        try
        {
            return CheckTexts.Verdict(Checker.Check([new CheckedSource("page", text, language)], CheckTexts.Facts));
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"run {run}, {language.Name}: {text}", error);
        }
    }

    private static string Changed(string text, string other, Random random)
    {
        var (from, length) = (random.Next(text.Length + 1), random.Next(40));
        var to = Math.Min(text.Length, from + length);
        return random.Next(6) switch
        {
            0 => text[..from] + Pieces[random.Next(Pieces.Length)] + text[from..],
            1 => text[..from] + text[to..],
            2 => text[..to] + text[from..],
            3 => text[..from],
            4 => text[..from] + other[random.Next(other.Length)..] + text[from..],
            _ => text[..from] + Pieces[random.Next(Pieces.Length)] + text[to..],
        };
    }

    /// <summary>The field code, and the cases, which are short and hold what matters.</summary>
    private static List<(string Text, SourceLanguage Language)> Sources()
    {
        var folder = Path.Combine(Golden.Project(), "Checking");
        var files = Directory.GetFiles(Path.Combine(folder, "FieldCode"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => SourceLanguage.OfPath(path) is not null).Select(path => (File.ReadAllText(path), SourceLanguage.OfPath(path)!));
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "code-cases.json")))!["cases"]!.AsArray()
            .Select(one => ((string)one!["code"]!, SourceLanguage.OfPath("." + (string)one["lang"]!)!));
        return [.. files, .. cases];
    }
}
