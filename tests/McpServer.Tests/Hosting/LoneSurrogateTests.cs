using System.Text;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>Half a character in a message is found before anything reads it, and nothing else is touched.</summary>
public sealed class LoneSurrogateTests
{
    [Theory]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDFFF"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"\ud800":1}""", """{"\ufffd":1}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ude00\ud83d"}""", """{"a":"\ufffd\ufffd"}""")]
    [InlineData("""{"a":"\ud83dx\ude00"}""", """{"a":"\ufffdx\ufffd"}""")]
    [InlineData("""{"a":"\\ud800"}""", """{"a":"\\ud800"}""")]
    [InlineData("""{"a":"\\\ud800"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"a":"\n\u0041模型"}""", """{"a":"\n\u0041模型"}""")]
    [InlineData("""{"a":"\ud83""", """{"a":"\ud83""")]
    [InlineData("""{"a":"\ud83d\""", """{"a":"\ufffd\""")]
    [InlineData("\\", "\\")]
    [InlineData("", "")]
    public void Half_characters_become_U_FFFD_and_every_byte_keeps_its_place(string line, string mended)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        LoneSurrogates.Mend(bytes);
        Assert.Equal(mended, Encoding.UTF8.GetString(bytes));
    }
}
