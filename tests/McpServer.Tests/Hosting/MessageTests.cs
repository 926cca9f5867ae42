using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;
using CsCheck;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>What is taken for a request must be what the SDK answers: one too many and the end waits in vain, one too few and an answer is lost.</summary>
public sealed class MessageTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['\0', '\uD7FF'].Select(c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.OneOf("\"", "\\", "\\u0022", "\\\\", "\n", "\r", "\u2028", "<", "模")).Array[0, 12].Select(string.Concat);

    public static TheoryData<string, object> Requests => new()
    {
        { """{"jsonrpc":"2.0","id":1,"method":"ping"}""", 1L },
        { """{"jsonrpc":"2.0","id":"1","method":"ping"}""", "1" },
        { """{"method":"ping","params":{"id":9,"a":[{"id":8}]},"id":-7,"jsonrpc":"2.0"}""", -7L },
        { """{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}""", 9007199254740993 },
        { """{"jsonrpc":"2.0","id":"a\u0062\n","method":"ping"}""", "ab\n" },
        { """{"jsonrpc":"2.0","id":"","method":"id"}""", "" },
        { """{"jsonrpc":"2.0","id":"\ud800","method":"ping"}""", "\uFFFD" },
        { "\uFEFF \uFEFF{\r\"jsonrpc\":\"2.0\",\"id\":1,\r\"method\":\"ping\"} \r", 1L },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_read_with_its_id(string line, object id) => Assert.Equal(id, Assert.IsType<JsonRpcRequest>(Read(line)).Id.Id);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""")]
    public void What_is_no_object_is_nothing(string line) => Assert.Null(Read(line));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"ping"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}""", null)]
    [InlineData("""{"method":""", null)]
    [InlineData("""{"method":"ping","params":{"id":1},""", null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":4}""", 1L)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", 1L)]
    [InlineData("""{"jsonrpc":2.0,"id":"a","method":"ping"}""", "a")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping" """, 1L)]
    public void What_is_no_message_throws_and_may_have_an_id(string line, object? id)
    {
        Assert.ThrowsAny<JsonException>(() => Read(line));
        Assert.Equal(id, Message.Id(Encoding.UTF8.GetBytes(line))?.Id);
    }

    [Fact]
    public void A_message_nested_too_deeply_still_has_an_id()
    {
        var line = $$"""{"jsonrpc":"2.0","params":{{new string('[', 5000)}}{{new string(']', 5000)}},"id":1,"method":"ping"}""";
        Assert.ThrowsAny<JsonException>(() => Read(line));
        Assert.Equal(1L, Message.Id(Encoding.UTF8.GetBytes(line))?.Id);
    }

    [Fact]
    public void Bytes_that_are_no_Unicode_can_be_read_as_what_stands_for_them()
    {
        byte[] line = [.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{\"a\":\""u8, 0xC3, .. "\"}}"u8];
        Assert.Equal("\uFFFD", Assert.IsType<JsonRpcRequest>(Message.Read(line)).Params!["a"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("a \"b\" <c> 模型 é \\ '", "\"a \\\"b\\\" <c> 模型 é \\\\ '\"")]
    [InlineData("\n\t\u0001\u2028", "\"\\n\\t\\u0001\\u2028\"")]
    public void Readable_text_is_not_escaped_without_need(string text, string written)
    {
        Assert.Equal($$"""{"result":{"text":{{written}}},"id":1,"jsonrpc":"2.0"}""" + "\n", Written(text));
    }

    /// <summary>Anything else that is thrown would end the session.</summary>
    [Fact]
    public void Whatever_a_line_holds_is_a_message_or_none() => Gen.Select(Gen.Int[0, Requests.Count - 1], Gen.Select(Gen.Int[0, 80], Gen.Byte).Array[1, 4]).Sample(
        (request, changes) =>
        {
            var bytes = Encoding.UTF8.GetBytes((string)Requests.ElementAt(request)[0]);
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            try
            {
                Message.Read(bytes);
            }
            catch (JsonException)
            {
                Message.Id(bytes);
            }
        },
        iter: 20_000,
        threads: 1);

    [Fact]
    public void Any_text_is_read_as_it_was_from_a_single_line() => Texts.Sample(
        text =>
        {
            var line = Written(text);
            Assert.Equal(text, JsonNode.Parse(line)!["result"]!["text"]!.GetValue<string>());
            Assert.DoesNotContain(line[..^1], c => char.IsControl(c) || c is '\u2028' or '\u2029');
        },
        iter: 2000,
        threads: 1);

    private static string Written(string text)
    {
        var line = new ArrayBufferWriter<byte>();
        Message.Write(new JsonRpcResponse { Id = new(1), Result = new JsonObject { ["text"] = text } }, line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private static JsonRpcMessage? Read(string line) => Message.Read(Encoding.UTF8.GetBytes(line));
}
