using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;
using CsCheck;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>A line says the same in fewer bytes, and stays one line of JSON.</summary>
public sealed class NeedlessEscapeTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['\0', '\uD7FF'].Select(c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.OneOf("\"", "\\", "\\u0022", "\\\\", "\n", "\r", "\u2028", "<", "模")).Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("""{"a":"\u0022b\u0022"}""", """{"a":"\"b\""}""")]
    [InlineData("""{"a":"\u005C"}""", """{"a":"\\"}""")]
    [InlineData("""{"\u6A21":"\u578B \u003C\u0027\u0060\u002B\u0026"}""", """{"模":"型 <'`+&"}""")]
    [InlineData("""{"a":"\uD83D\uDE00"}""", """{"a":"😀"}""")]
    [InlineData("""{"a":"\n\t\\\"\/"}""", """{"a":"\n\t\\\"\/"}""")]
    [InlineData("""{"a":"\\u0022"}""", """{"a":"\\u0022"}""")]
    [InlineData("""{"a":"\u0000\u000A\u007F\u0085\u2028\u2029"}""", """{"a":"\u0000\u000A\u007F\u0085\u2028\u2029"}""")]
    [InlineData("""{"a":"\uD83D\u0022\uDE00"}""", """{"a":"\uD83D\"\uDE00"}""")]
    [InlineData("""{"a":"\uD83""", """{"a":"\uD83""")]
    [InlineData("\\", "\\")]
    [InlineData("", "")]
    public void What_JSON_does_not_ask_to_be_escaped_is_written_as_it_is(string line, string plain) => Assert.Equal(plain, Dropped(line));

    [Fact]
    public void Any_text_is_read_as_it_was_from_a_single_line() => Texts.Sample(
        text =>
        {
            var line = new JsonArray(text).ToJsonString();
            var plain = Dropped(line);
            Assert.Equal(text, JsonDocument.Parse(plain).RootElement[0].GetString());
            Assert.DoesNotContain(plain, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.True(Encoding.UTF8.GetByteCount(plain) <= Encoding.UTF8.GetByteCount(line));
        },
        iter: 2000,
        threads: 1);

    private static string Dropped(string line)
    {
        var plain = new ArrayBufferWriter<byte>();
        NeedlessEscapes.Drop(Encoding.UTF8.GetBytes(line), plain);
        return Encoding.UTF8.GetString(plain.WrittenSpan);
    }
}
