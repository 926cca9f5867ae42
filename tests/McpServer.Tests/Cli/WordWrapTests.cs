using CloudBaseAi.Cli.Terminals;

namespace CloudBaseAi.Tests.Cli;

/// <summary>Lines of a terminal.</summary>
public sealed class WordWrapTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("a very-long-word b", 6, "a|very-long-word|b")]
    [InlineData("  indented by two", 12, "  indented|by two")]
    [InlineData("", 10, "")]
    [InlineData("{\"a\":1,\"b\":2}", 8, "{\"a\":1,|\"b\":2}")]
    [InlineData("https://x.example/a,b", 5, "https://x.example/a,b")]
    [InlineData("小程序成长计划。", 8, "小程序成|长计划。")]
    [InlineData("四个汉字。五", 8, "四个汉|字。五")]
    [InlineData("有：\"glm-5\"、\"hy3\"。", 14, "有：\"glm-5\"、|\"hy3\"。")]
    public void Lines_break_at_words(string line, int width, string pieces) => Assert.Equal(pieces, string.Join('|', WordWrap.Wrap(line, width)));

    [Fact]
    public void What_follows_is_indented() => Assert.Equal(["1. one", "   two", "   three"], WordWrap.Wrap("1. one two three", 8, "   "));

    [Theory]
    [InlineData(100, "120", 100)]
    [InlineData(null, "120", 120)]
    [InlineData(null, "many", 80)]
    [InlineData(null, "-5", 80)]
    [InlineData(null, null, 80)]
    [InlineData(null, "3", 40)]
    public void The_width_is_the_terminals_else_COLUMNS_else_80(int? terminal, string? columns, int width) => Assert.Equal(width, Terminal.Width(terminal, columns));
}
