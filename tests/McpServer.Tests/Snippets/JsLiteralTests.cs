using CloudBaseAi.Domain.Snippets;
using CsCheck;
using Jint;

namespace CloudBaseAi.Tests.Snippets;

public sealed class JsLiteralTests
{
    private static readonly string[] Hostile = ["\"", "\\", "'", "`", "${", "</script", "<!--", "*/", "//", "\n", "\r", "\u2028", "\u2029", "\\u0022"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['\0', '\uD7FF'].Select(c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at])).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Any_text_evaluates_to_itself_and_stands_on_one_visible_line() => Texts.Sample(
        text =>
        {
            var literal = JsLiteral.Of(text);
            Assert.Equal(text, new Engine().Evaluate(literal).AsString());
            Assert.DoesNotContain("<", literal, StringComparison.Ordinal);
            Assert.DoesNotContain(literal, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E'));
        },
        iter: 2000,
        threads: 1);

    [Theory]
    [InlineData("deepseek/deepseek-flash", "\"deepseek/deepseek-flash\"")]
    [InlineData("模型-中文", "\"模型-中文\"")]
    [InlineData("it's ${x}", "\"it's ${x}\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("</script>", "\"\\u003C/script>\"")]
    [InlineData("a\u2028", "\"a\\u2028\"")]
    public void What_needs_no_escape_stays_readable(string text, string literal) => Assert.Equal(literal, JsLiteral.Of(text));
}
