using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Whatever stands in a source, there is an answer.</summary>
public sealed class SturdinessTests
{
    private const string Call = "const m = wx.cloud.extend.AI.createModel('cloudbase');\n";

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("{", "}")]
    [InlineData("function f(){", "}")]
    [InlineData("x=(a)=>(", ")")]
    [InlineData("x=`${", "}`")]
    [InlineData("<a>", "</a>")]
    [InlineData("x<(", ")")]
    [InlineData("type A=[", "]")]
    public void Ten_thousand_levels_get_an_answer(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        foreach (var language in SourceLanguage.All) Check(Call + nested, language);
    }

    [Theory]
    [InlineData("+")]
    [InlineData("||")]
    [InlineData(".")]
    [InlineData(",")]
    public void Long_chains_get_an_answer(string sign)
    {
        var chain = "wx.cloud.extend.AI.createModel(" + string.Join(sign, Enumerable.Repeat("a", 300_000)) + ");";
        foreach (var language in new[] { SourceLanguage.JavaScript, SourceLanguage.TypeScript }) Check(chain, language);
    }

    /// <summary>What is exported may be declared below. Declared nowhere it is an error, and in TypeScript perhaps a type.</summary>
    [Theory]
    [InlineData("export { f };\nfunction f() {}", "legal", "legal")]
    [InlineData("export { a as b, c };\nconst a = 1, c = 2;", "legal", "legal")]
    [InlineData("export { f as default };\nexport const f = 1;", "legal", "legal")]
    [InlineData("export { f };", "illegal", "legal")]
    [InlineData("export { f, f };", "illegal", "unverifiable")]
    [InlineData("interface F {}\nexport { F };", "illegal", "legal")]
    public void A_name_may_be_exported_before_it_is_known(string exports, string js, string ts)
    {
        var code = exports + "\nwx.cloud.extend.AI.createModel('cloudbase').generateText({ model: 'hy3', messages: [] });";
        Assert.Equal((js, ts), (CheckTexts.Verdict(CheckTexts.Js(code)), CheckTexts.Verdict(CheckTexts.Ts(code))));
    }

    /// <summary>The parser compares each name with all others of its scope: without a limit these take it minutes.</summary>
    [Theory]
    [InlineData("const v$=1;", "", "")]
    [InlineData("v$,", "let ", "z;")]
    [InlineData("v$,", "const [", "z]=a;")]
    [InlineData("v$,", "let {", "z}=a;")]
    [InlineData("class v${}", "", "")]
    [InlineData("import v$ from 'a';", "", "")]
    [InlineData("v$ as w$,", "import {", "z} from 'a';")]
    [InlineData("let v$;", "function f(){", "}")]
    public void Names_without_end_in_one_scope_cannot_be_judged(string piece, string open, string close)
    {
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(at => piece.Replace("$", $"{at}", StringComparison.Ordinal)));
        foreach (var language in new[] { SourceLanguage.JavaScript, SourceLanguage.TypeScript })
        {
            var outcome = Checker.Check([new CheckedSource("page", open + names + close + Call, language)], CheckTexts.Facts);
            Assert.Equal(Verdict.Unverifiable, outcome.Verdict);
        }
    }

    [Theory]
    [InlineData("function f$(){let a,b,c;{let d;}}")]
    [InlineData("var v$=1;")]
    [InlineData("f(([a,b],{c})=>{const d=a;});")]
    public void Names_of_many_scopes_are_no_obstacle(string piece)
    {
        var code = string.Concat(Enumerable.Range(0, 10_000).Select(at => piece.Replace("$", $"{at}", StringComparison.Ordinal)));
        Assert.Equal("legal", CheckTexts.Verdict(CheckTexts.Js(code + Call)));
    }

    [Theory]
    [InlineData("let a = {}; a = { ...a, x: 1 }; wx.cloud.extend.AI.createModel(a.p).generateText(a);")]
    [InlineData("var a = { ...b }, b = { ...a }; wx.cloud.extend.AI.createModel(a.p).streamText({ data: a, ...b });")]
    [InlineData("let a = []; a = [...a, 'cloudbase']; for (const p of a) wx.cloud.extend.AI.createModel(p);")]
    [InlineData("class A extends B {} class B extends A {} wx.cloud.extend.AI.createModel(new A().p);")]
    [InlineData("const a = { get p() { return this.p; } }; wx.cloud.extend.AI.createModel(a.p);")]
    [InlineData("export * from './page'; import { p } from './page'; wx.cloud.extend.AI.createModel(p);")]
    [InlineData("export { p } from './page'; import { p as q } from './page'; wx.cloud.extend.AI.createModel(q);")]
    [InlineData("module.exports = { ...require('./page') }; wx.cloud.extend.AI.createModel(require('./page').p);")]
    public void What_leads_to_itself_gets_an_answer(string code)
    {
        Check(code, SourceLanguage.JavaScript);
        Assert.NotNull(CheckTexts.Check(("a.js", code.Replace("./page", "./b")), ("b.js", code.Replace("./page", "./a"))));
    }

    [Fact]
    public void A_scope_with_tens_of_thousands_of_names_is_refused_before_they_are_compared()
    {
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"const a{i} = 1;\n"));
        Assert.Equal([UnreadReason.TooComplex], CheckTexts.Js(names).Unread.Select(unread => unread.Reason));
        var blocks = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{{ let a = 1, b = 2, c = 3, d = 4, e = 5, f = {i}; }}\n"));
        Assert.Empty(CheckTexts.Js(blocks).Unread);
    }

    [Fact]
    public void A_truncated_file_gets_an_answer_wherever_it_ends()
    {
        var folder = Path.Combine(Golden.Project(), "Checking", "FieldCode");
        foreach (var path in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories))
        {
            if (SourceLanguage.OfPath(path) is not { } language) continue;
            var text = File.ReadAllText(path);
            for (var length = 0; length < text.Length; length += 23) Check(text[..length], language);
        }
    }

    private static void Check(string code, SourceLanguage language) =>
        Assert.NotNull(Checker.Check([new CheckedSource("page", code, language)], CheckTexts.Facts));
}
