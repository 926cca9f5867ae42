using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Reading;
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
