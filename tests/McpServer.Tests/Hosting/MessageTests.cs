using System.Buffers;
using System.Text;
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
    public void A_request_is_read_with_its_id(string line, object id) => Assert.Equal(id, Assert.IsType<JsonRpcRequest>(Whole(line)).Id.Id);

    [Theory]
    [InlineData("")]
    [InlineData(" \r")]
    [InlineData("\uFEFF")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"},"error":7}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"a":1,"a":2}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/x","params":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/x","params":{"a":1,"a":2}}""")]
    public void What_is_never_answered_is_nothing(string line) => Assert.IsType<Incoming.Nothing>(Read(line));

    [Theory]
    [InlineData("nonsense", -32700, null)]
    [InlineData("""{"method":""", -32700, null)]
    [InlineData("""{"method":"ping","params":{"id":1},""", -32700, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping" """, -32700, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"} x""", -32700, null)]
    [InlineData("""{'jsonrpc':'2.0'}""", -32700, null)]
    [InlineData("[", -32700, null)]
    [InlineData("\0", -32700, null)]
    [InlineData("3", -32600, null)]
    [InlineData("null", -32600, null)]
    [InlineData("\"ping\"", -32600, null)]
    [InlineData("{}", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1e2,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","method":4}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":4}""", -32600, 1L)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", -32600, 1L)]
    [InlineData("""{"id":1,"method":"ping"}""", -32600, 1L)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", -32600, 1L)]
    [InlineData("""{"jsonrpc":2.0,"id":"a","method":"ping"}""", -32600, "a")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}""", -32600, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","meth\u006fd":"x"}""", -32600, 1L)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":7}""", -32602, 1L)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"name":1,"name":2}}""", -32602, 1L)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"name":1,"n\u0061me":2}}""", -32602, 1L)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":[{"b":{"c":1}},{"b":{"c":1,"d":[],"c":1}}]}}""", -32602, 1L)]
    public void What_is_no_message_is_refused_under_its_id_where_it_has_one(string line, int code, object? id)
    {
        var refused = Assert.IsType<Incoming.Refused>(Read(line));
        Assert.Equal((code, id), (refused.Code, refused.Id.Id));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":1,"b":{"a":1,"b":2},"c":[{"a":1},{"a":2}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":1,"A":2,"params":3}}""")]
    public void A_name_may_come_again_in_another_object(string line) => Whole(line);

    [Fact]
    public void A_name_that_comes_again_is_found_among_thousands()
    {
        var names = string.Join(',', Enumerable.Range(0, 5000).Select(number => $"\"m{number}\":1"));
        Whole($$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{{{{names}}}}}""");
        Assert.Equal("params.m4000 stands in the message twice.", Assert.IsType<Incoming.Refused>(Read($$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{{{{names}}},"m4000":2}}""")).Why);
    }

    [Fact]
    public void A_message_nested_too_deeply_still_has_an_id()
    {
        var line = $$"""{"jsonrpc":"2.0","params":{"a":{{new string('[', 5000)}}{{new string(']', 5000)}}},"id":1,"method":"ping"}""";
        Assert.Equal(1L, Assert.IsType<Incoming.Refused>(Read(line)).Id.Id);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"mmmm""", 7L)]
    [InlineData("""{"params":{"id":1,"a":[]},"id":"x","method":"mmmm""", "x")]
    [InlineData("""{"params":{"id":1,"a":"mmmm""", null)]
    [InlineData("""[{"id":1},"mmmm""", null)]
    [InlineData("mmmm", null)]
    [InlineData("", null)]
    public void What_is_too_long_is_refused_under_an_id_that_stands_at_its_begin(string begin, object? id)
    {
        var refused = Assert.IsType<Incoming.Refused>(Message.TooLong(Encoding.UTF8.GetBytes(begin)));
        Assert.Equal((-32600, id), (refused.Code, refused.Id.Id));
    }

    [Fact]
    public void A_batch_is_read_part_by_part()
    {
        var batch = Assert.IsType<Incoming.Batch>(Read("""[ {"jsonrpc":"2.0","id":1,"method":"ping"} , 7, {"jsonrpc":"2.0","id":2,"method":4}, {"jsonrpc":"2.0","method":"x"}, [] ]"""));
        Assert.Equal(["Whole", "Refused", "Refused", "Whole", "Refused"], batch.Parts.Select(part => part.GetType().Name));
    }

    [Fact]
    public void Bytes_that_are_no_Unicode_can_be_read_as_what_stands_for_them()
    {
        byte[] line = [.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{\"a\":\""u8, 0xC3, .. "\"}}"u8];
        Assert.Equal("\uFFFD", Assert.IsType<JsonRpcRequest>(Assert.IsType<Incoming.Whole>(Message.Read(line)).Message).Params!["a"]!.GetValue<string>());
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
            Message.Read(bytes);
            Message.TooLong(bytes);
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

    private static Incoming Read(string line) => Message.Read(Encoding.UTF8.GetBytes(line));

    private static JsonRpcMessage Whole(string line) => Assert.IsType<Incoming.Whole>(Read(line)).Message;
}
