using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>Requests whose parameters are not the method's: the error names the member, and nothing is an internal error.</summary>
public sealed class RequestFormTests
{
    private const string Client = """{"name":"x","version":"1"}""";

    [Theory]
    [InlineData("initialize", "{}", "params.protocolVersion")]
    [InlineData("initialize", """{"protocolVersion":7,"capabilities":{},"clientInfo":""" + Client + "}", "params.protocolVersion")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","clientInfo":""" + Client + "}", "params.capabilities")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":[],"clientInfo":""" + Client + "}", "params.capabilities")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":{}}""", "params.clientInfo")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"version":"1"}}""", "params.clientInfo.name")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"x","version":null}}""", "params.clientInfo.version")]
    [InlineData("initialize", """{"protocolVersion":"2025-06-18","capabilities":{"roots":7},"clientInfo":""" + Client + "}", "capabilities.roots")]
    [InlineData("tools/list", """{"cursor":7}""", "params.cursor")]
    [InlineData("tools/list", """{"cursor":"page-2"}""", "params.cursor")]
    [InlineData("tools/list", """{"cursor":{}}""", "params.cursor")]
    [InlineData("tools/list", """{"_meta":7}""", "params._meta")]
    [InlineData("tools/list", """{"_meta":[]}""", "params._meta")]
    [InlineData("ping", """{"_meta":"x"}""", "params._meta")]
    [InlineData("tools/call", """{"name":"envQuery","_meta":{"progressToken":{}}}""", "progressToken")]
    [InlineData("tools/call", """{"name":"envQuery","_meta":{"progressToken":1.5}}""", "progressToken")]
    [InlineData("tools/call", """{"name":"envQuery","arguments":{"a":1,"a":1}}""", "params.arguments.a")]
    [InlineData("prompts/get", "null", "params.name")]
    [InlineData("prompts/get", "{}", "params.name")]
    [InlineData("prompts/get", """{"name":5}""", "params.name")]
    [InlineData("prompts/get", """{"name":"add-ai-chat","arguments":"x"}""", "params.arguments")]
    [InlineData("logging/setLevel", "{}", "params.level")]
    [InlineData("logging/setLevel", """{"level":"loud"}""", "params.level")]
    [InlineData("logging/setLevel", """{"level":3}""", "params.level")]
    public async Task The_member_is_named(string method, string parameters, string member)
    {
        var error = (await Transcript.Of(Wire.Lines(Wire.Request("7", method, parameters)))).Answer("7")["error"]!;
        Assert.Equal(-32602, error["code"]!.GetValue<int>());
        Assert.Contains(member, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>Whatever the method is, nothing said of it is an error of the client's, or none at all.</summary>
    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("server/discover")]
    [InlineData("tools/list")]
    [InlineData("tools/call")]
    [InlineData("prompts/list")]
    [InlineData("prompts/get")]
    [InlineData("logging/setLevel")]
    [InlineData("resources/read")]
    [InlineData("completion/complete")]
    [InlineData("subscriptions/listen")]
    public async Task A_request_without_parameters_is_never_an_error_of_the_server(string method)
    {
        var code = (await Transcript.Of(Wire.Lines(Wire.Request("7", method, "null")))).Answer("7")["error"]?["code"]?.GetValue<int>();
        Assert.Contains(code, (int?[])[null, -32600, -32601, -32602]);
    }

    [Theory]
    [InlineData("""{"cursor":null}""")]
    [InlineData("""{"cursor":""}""")]
    [InlineData("""{"_meta":null}""")]
    [InlineData("""{"_meta":{"progressToken":"t"}}""")]
    [InlineData("null")]
    public async Task What_clients_send_without_need_is_let_pass(string parameters) =>
        Assert.NotNull((await Transcript.Of(Wire.Lines(Wire.Request("7", "tools/list", parameters)))).Answer("7")["result"]);

    [Theory]
    [InlineData("\\u001b[2J", "\\u001B[2J")]
    [InlineData("a\\u202eb", "a\\u202Eb")]
    [InlineData("a\\u0000", "a\\u0000")]
    public async Task A_method_that_would_upset_a_terminal_is_refused_in_visible_characters(string method, string shown)
    {
        var error = (await Transcript.Of(Wire.Lines(Wire.Request("7", method)))).Answer("7")["error"]!;
        Assert.Equal(-32601, error["code"]!.GetValue<int>());
        Assert.Contains(shown, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000_000, -32601)]
    [InlineData(20_000_000, -32600)]
    public async Task A_method_of_megabytes_is_not_repeated(int length, int code)
    {
        var heard = await Transcript.Of(Wire.Lines(Wire.Request("7", new string('m', length)), Wire.Request("8", "ping")));
        Assert.Equal(code, heard.Answer("7")["error"]!["code"]!.GetValue<int>());
        Assert.InRange(heard.Lines.Sum(line => line.Length), 1, 1000);
        Assert.NotNull(heard.Answer("8")["result"]);
    }
}
