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
    [InlineData("export { f };", "illegal", "unverifiable")]
    [InlineData("export { f, f };", "illegal", "unverifiable")]
    [InlineData("{ export { f }; }", "illegal", "unverifiable")]
    [InlineData("interface F {}\nexport { F };", "illegal", "unverifiable")]
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
        var names = string.Concat(Enumerable.Range(0, 60_000).Select(at => piece.Replace("$", $"{at}", StringComparison.Ordinal)));
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
