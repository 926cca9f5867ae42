using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Foreign text inside our own sentences: it hides nothing, breaks no line and has an end.</summary>
public sealed class SafeTextTests
{
    private static readonly string Longest = new('a', 64);

    [Theory]
    [InlineData("a b", "\"a b\"")]
    [InlineData("模型é", "\"模型é\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\u007f", "\"a\\u000Ab\\u007F\"")]
    [InlineData("\u200b\u2028\u2029", "\"\\u200B\\u2028\\u2029\"")]
    [InlineData("a\u00a0b\u3000", "\"a\\u00A0b\\u3000\"")]
    [InlineData("\ue000\u0378😀", "\"\\uE000\\u0378\\uD83D\\uDE00\"")]
    public void Quoted_text_shows_what_cannot_be_seen(string text, string quoted) => Assert.Equal(quoted, SafeText.Quoted(text));

    [Fact]
    public void Quoted_text_and_names_are_cut_after_64_characters()
    {
        Assert.Equal($"\"{Longest}\"", SafeText.Quoted(Longest));
        Assert.Equal($"\"{Longest}…\"", SafeText.Quoted(Longest + "b"));
        Assert.Equal(Longest, SafeText.Name(Longest));
        Assert.Equal($"\"{Longest}…\"", SafeText.Name(Longest + "b"));
        Assert.Equal("\"a b\"", SafeText.Name("a b"));
    }

    [Theory]
    [InlineData("a b\u00a0\ue000", "a b\u00a0\ue000")]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("\u200b\u2028\u2029c", "\\u200B\\u2028\\u2029c")]
    public void A_visible_text_stands_on_one_line(string text, string visible) => Assert.Equal(visible, SafeText.Visible(text));

    [Theory]
    [InlineData(null, null)]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc…")]
    [InlineData("ab😀", "ab…")]
    public void A_brief_text_is_cut_between_characters(string? text, string? brief) => Assert.Equal(brief, SafeText.Brief(text, 3));
}
