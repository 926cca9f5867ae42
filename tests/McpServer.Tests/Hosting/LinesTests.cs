using System.Text;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Tests.Hosting;

public sealed class LinesTests
{
    [Theory]
    [InlineData("a\nbb\n\nc", "a|bb||c")]
    [InlineData("\n", "")]
    [InlineData("a\r\nb", "a\r|b")]
    [InlineData("", null)]
    public void Lines_are_the_same_whatever_the_pieces(string text, string? lines)
    {
        for (var size = 1; size <= text.Length + 1; size++) Assert.Equal(lines, Cut(new Lines(), text, size));
    }

    [Theory]
    [InlineData("1234\n12345\n123\n", "1234|123")]
    [InlineData("12345678\n1\n12345", "1")]
    [InlineData("12345", null)]
    public void A_line_that_is_too_long_is_dropped_whole_and_the_next_is_not(string text, string? lines)
    {
        for (var size = 1; size <= text.Length + 1; size++) Assert.Equal(lines, Cut(new Lines(longest: 4), text, size));
    }

    private static string? Cut(Lines lines, string text, int size)
    {
        List<string> found = [];
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(size)) lines.Take(piece, line => found.Add(Encoding.UTF8.GetString(line)));
        lines.End(line => found.Add(Encoding.UTF8.GetString(line)));
        return found.Count == 0 ? null : string.Join('|', found);
    }
}
