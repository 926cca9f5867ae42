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
        for (var size = 1; size <= text.Length + 1; size++) Assert.Equal(lines, Cut(text, size));
    }

    [Theory]
    [InlineData("1234\n12345\n123\n", "1234|!1234|123")]
    [InlineData("12345678\n1\n12345", "!1234|1|!1234")]
    [InlineData("12345", "!1234")]
    public void A_line_that_is_too_long_is_told_by_its_begin_and_the_next_is_whole(string text, string? lines)
    {
        for (var size = 1; size <= text.Length + 1; size++) Assert.Equal(lines, Cut(text, size, 4));
    }

    private static string? Cut(string text, int size, int longest = Lines.Longest)
    {
        List<string> found = [];
        var lines = new Lines(line => found.Add(Encoding.UTF8.GetString(line)), begin => found.Add("!" + Encoding.UTF8.GetString(begin)), longest);
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(size)) lines.Take(piece);
        lines.End();
        return found.Count == 0 ? null : string.Join('|', found);
    }
}
