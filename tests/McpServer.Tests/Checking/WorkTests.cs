using System.Text;
using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Reading;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Twice the source takes twice the work. Work is counted, not timed; what would take more is refused.</summary>
public sealed class WorkTests
{
    private const string Call = "wx.cloud.extend.AI.createModel";

    /// <summary>By name: one piece of a source for each number, and what stands around them.</summary>
    private static readonly Dictionary<string, (string Before, Func<int, string> Piece, string After)> Shapes = new()
    {
        ["assignments to one variable"] = ("let a;", i => $"a = 'x{i}';", $"{Call}(a);"),
        ["assignments that are read at once"] = ("let a;", i => $"a = 'x{i}'; {Call}(a);", ""),
        ["assignments of a variable to itself"] = ("let a = '';", i => "a = a + 'x';", $"{Call}(a);"),
        ["assignments to one member"] = ("const a = {};", i => $"a.b = 'x{i}';", $"{Call}(a.b);"),
        ["assignments by a computed name"] = ("const a = {};", i => $"a[b{i}] = 'x'; {Call}(a.c{i});", ""),
        ["members of one table that are read"] = ("const a = {", i => $"k{i}: 'cloudbase',", $"}}; {Call}(a.k1);"),
        ["calls in a chain"] = ("a", i => ".b()", ";"),
        ["calls of createModel"] = ("", i => $"{Call}('cloudbase').generateText({{ model: 'hy3', messages: [] }});", ""),
        ["calls of one wrapper"] = ($"function ask(g) {{ return {Call}(g); }}", i => "ask('cloudbase');", ""),
        ["setData of one name"] = ("Page({ data: { g: 'cloudbase' },", i => $"f{i}() {{ this.setData({{ g: 'x{i}' }}); {Call}(this.data.g); }},", "});"),
        ["spreads of one object"] = ($"const a = {{ b: 1 }}; {Call}('cloudbase').generateText({{", i => "...a,", "});"),
        ["spreads in a chain"] = ("let a0 = {};", i => $"let a{i + 1} = {{ ...a{i} }};", $"{Call}('cloudbase').generateText(a9);"),
        ["spreads that double"] = ("let a0 = {};", i => $"let a{i + 1} = {{ ...a{i}, ...a{i} }};", $"{Call}('cloudbase').generateText(a9);"),
        ["streams that are shown"] = ($"const m = {Call}('cloudbase');",
            i => $"async function f{i}() {{ const r = await m.streamText({{ data: {{ model: 'hy3', messages: [] }} }}); for await (const t of r.textStream) p.setData({{ t }}); }}", ""),
        ["loops over one helper"] = ($"const m = {Call}('cloudbase'); function g(e) {{ return e; }}",
            i => $"async function f{i}() {{ const r = await m.streamText({{ data: {{ model: 'hy3', messages: [] }} }}); for await (const e of r.eventStream) g(e); }}", ""),
        ["functions that call each other twice"] = ("", i => $"function f{i}(a) {{ return f{i + 1}(a + 'x') + f{i + 1}(a + 'y'); }}", $"{Call}(f0('a'));"),
        ["classes that extend each other"] = ("class A0 {}", i => $"class A{i + 1} extends A{i} {{ f() {{ return this.a; }} }}", $"{Call}(new A9().a);"),
        ["calls that are given one object"] = ($"const m = {Call}('cloudbase'); const a = {{ data: {{}} }};", i => $"a.b{i} = 1; m.streamText(a);", ""),
        ["calls that are given one object's data"] = ($"const m = {Call}('cloudbase'); const a = {{}};", i => $"a.b{i} = 1; m.streamText({{ data: a }});", ""),
        ["items that are pushed"] = ("const a = [];", i => $"a.push('x{i}');", $"for (const b of a) {Call}(b);"),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_grows_with_the_source(string name)
    {
        var (small, large) = (Work(name, 400), Work(name, 800));
        Assert.True(large <= (small * 5 / 2) + 200, $"{small}, then {large}");
    }

    /// <summary>What is made of memory counts what no rule counts: a rule that looks at all files for each makes four times as much.</summary>
    [Theory]
    [InlineData("a.js", "const ai = wx.cloud.extend.AI.createModel('cloudbase'); ai.streamText({ data: { model: 'hy3', messages: [] }, onEvent: (event) => event.data });")]
    [InlineData("a.ts", "const ai = (wx as any).cloud.extend.AI.createModel('cloudbase');\n// @ts-ignore\nai.generateText({ model: 'hy3', messages: [] } as any);")]
    [InlineData("a.ts", "import { b } from './b'; export const c = b.extend.AI.createModel('cloudbase') as any; c.generateText({ model: 'hy3', messages: [] });")]
    public void Memory_grows_with_the_number_of_files(string name, string text)
    {
        Memory(name, text, 10);
        var (small, large) = (Memory(name, text, 300), Memory(name, text, 600));
        Assert.True(large < small * 5 / 2, $"{small}, then {large} bytes");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_large_source_gets_an_answer(string name) => Assert.NotNull(Checker.Check([Source(name, 4_000)], CheckTexts.Facts));

    private static long Memory(string name, string text, int count)
    {
        var language = SourceLanguage.OfPath(name)!;
        List<CheckedSource> sources = [.. Enumerable.Range(0, count).Select(i => new CheckedSource($"f{i}/{name}", text, language))];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Checker.WorkOn(sources, CheckTexts.Facts);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Work(string name, int count) => Checker.WorkOn([Source(name, count)], CheckTexts.Facts);

    private static CheckedSource Source(string name, int count)
    {
        var (before, piece, after) = Shapes[name];
        var text = new StringBuilder(before);
        for (var i = 0; i < count; i++) text.Append(piece(i)).Append('\n');
        return new CheckedSource("page.js", text.Append(after).ToString(), SourceLanguage.JavaScript);
    }
}
