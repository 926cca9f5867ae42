using System.Text;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>Input no well-behaved client sends: what follows it is answered, and the end of input is the end.</summary>
public sealed class BrokenInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"nobody"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/nonsense","params":[]}""")]
    public async Task What_asks_nothing_is_passed_over(string line)
    {
        var heard = await Transcript.Of(Wire.Lines(Wire.Initialize(), Wire.Initialized, line, Wire.Call("9", "envQuery")));
        Assert.Equal(["\"start\"", "9"], heard.Ids);
        Assert.Equal("ok", heard.Answer("9")["result"]!["structuredContent"]!["status"]!.GetValue<string>());
    }

    /// <summary>JSON-RPC has one answer for text that is no JSON, and one for JSON that is no message; neither has an id to go by.</summary>
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":""", -32700)]
    [InlineData("nonsense", -32700)]
    [InlineData("\0", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\",}", -32700)]
    [InlineData("[{]", -32700)]
    [InlineData("7", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"}]""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":-0.1,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":123456789012345678901234567890,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":[1],"method":"ping"}""", -32600)]
    public async Task What_is_no_message_is_told_so_and_the_next_is_answered(string line, int code)
    {
        var heard = await Transcript.Of(Wire.Lines(Wire.Initialize(), Wire.Initialized, line, Wire.Call("9", "envQuery")));
        Assert.Equal(["\"start\"", "9", "null"], heard.Ids);
        Assert.Equal(code, heard.Frames.Single(frame => frame["id"] is null)["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Ten_thousand_brackets_are_no_deeper_than_one()
    {
        var heard = await Transcript.Of(Wire.Lines(new string('[', 10_000), new string('[', 10_000) + new string(']', 10_000), Wire.Request("9", "ping")));
        Assert.Equal(["9", "null", "null"], heard.Ids);
    }

    [Fact]
    public async Task Bytes_that_are_no_Unicode_harm_nothing_even_first()
    {
        byte[] utf16 = [0xFF, 0xFE, 0x0A], half = [.. "{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":{\"a\":\""u8, 0xC3, .. "\"}}\n"u8];
        Assert.Equal(["\"start\"", "9", "null"], (await Transcript.Of([.. utf16, .. Wire.Lines(Wire.Initialize()), .. half, .. Wire.Lines(Wire.Request("9", "ping"))])).Ids);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":4}""")]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":2.0,"id":7,"method":"ping"}""")]
    [InlineData("""{"id":7,"method":"ping"}""")]
    public async Task A_request_that_is_none_is_told_so_under_its_id(string line) =>
        Assert.Equal(-32600, (await Transcript.Of(Wire.Lines(line))).Answer("7")["error"]!["code"]!.GetValue<int>());

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task Other_line_ends_and_byte_order_marks_change_nothing(string end, string mark)
    {
        string[] messages = [Wire.Initialize(), Wire.Initialized, Wire.Request("1", "tools/list"), Wire.Call("2", "envQuery")];
        var plain = await Transcript.Of(Wire.Lines(messages));
        var other = await Transcript.Of(Encoding.UTF8.GetBytes(string.Concat(messages.Select(message => mark + message + end))));
        Assert.Equal(plain.Lines.Order(StringComparer.Ordinal), other.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_last_line_needs_no_line_feed() =>
        Assert.Equal(["1"], (await Transcript.Of(Encoding.UTF8.GetBytes(Wire.Call("1", "envQuery")))).Ids);

    [Fact]
    public async Task Ids_come_back_as_they_were_and_as_often()
    {
        string[] ids = ["1", "\"1\"", "1", "9007199254740993", "-5", "\"a b\"", "0"];
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await Transcript.Of(Wire.Lines(ids.Select(id => Wire.Call(id, "envQuery"))))).Ids);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}""", "params")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":[]}""", "params")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{}}""", "params.name")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":7}}""", "params.name")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"envQuery","arguments":"{}"}}""", "params.arguments")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"envQuery","arguments":[]}}""", "params.arguments")]
    public async Task A_call_that_is_none_is_told_what_is_wrong(string line, string says)
    {
        var error = (await Transcript.Of(Wire.Lines(line))).Answer("7")["error"]!;
        Assert.Equal(-32602, error["code"]!.GetValue<int>());
        Assert.Contains(says, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_may_be_null_or_absent()
    {
        var heard = await Transcript.Of(Wire.Lines(
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"envQuery","arguments":null}}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"envQuery"}}"""));
        Assert.All(heard.Frames, frame => Assert.Equal("ok", frame["result"]!["structuredContent"]!["status"]!.GetValue<string>()));
    }
}
