using System.Text;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>The server as clients start it: what is on its standard output, and how it ends.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Standard_output_holds_frames_and_nothing_else_even_while_it_logs()
    {
        await using var server = RawProcess.Sandbox();
        await server.Write(Wire.Lines(
            Wire.Initialize(), Wire.Initialized, Wire.Request("1", "no/such/method"), Wire.Call("2", "noSuchTool"), "nonsense",
            Wire.Call("3", "envQuery"), Wire.Request("4", "tools/list"), Wire.Request("5", "tools/call", "[]"), Wire.Request("6", "ping")));
        var ended = await server.End();
        Assert.Equal(["\"start\"", "1", "2", "3", "4", "5", "6", "null"], ended.Ids().Order(StringComparer.Ordinal));
        Assert.Contains("noSuchTool", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public async Task All_that_was_asked_before_the_end_of_input_is_answered()
    {
        await using var server = RawProcess.Sandbox();
        var ids = Enumerable.Range(1, 300).Select(id => $"{id}").ToList();
        await server.Write(Wire.Lines([Wire.Initialize(), Wire.Initialized, .. ids.Select((id, i) => i % 3 == 0 ? Wire.Request(id, "tools/list") : Wire.Call(id, "envQuery"))]));
        var ended = await server.End();
        Assert.Equal(ids.Append("\"start\"").Order(StringComparer.Ordinal), ended.Ids().Order(StringComparer.Ordinal));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
    }

    [Fact]
    public async Task A_call_in_flight_at_the_end_of_input_is_answered()
    {
        await using var cloud = new HeldCloud();
        await using var server = await cloud.Server();
        var ending = server.End();
        Assert.False(ending.IsCompleted);
        cloud.Release();
        var ended = await ending;
        Assert.Equal(["\"start\"", "1"], ended.Ids());
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public async Task A_cancelled_call_holds_up_nothing()
    {
        await using var cloud = new HeldCloud();
        await using var server = await cloud.Server();
        await server.Write(Wire.Lines(Wire.Cancel("1"), Wire.Request("2", "ping")));
        var ended = await server.End();
        Assert.Equal(["\"start\"", "2"], ended.Ids());
        Assert.Equal(0, ended.ExitCode);
    }

    [UnixFact]
    public async Task SIGTERM_ends_an_idle_server()
    {
        await using var server = RawProcess.Sandbox();
        await server.Write(Wire.Lines(Wire.Initialize()));
        await server.Line();
        Assert.Equal(0, (await server.Terminate()).ExitCode);
    }

    [UnixFact]
    public async Task SIGTERM_ends_a_server_with_a_call_in_flight()
    {
        await using var cloud = new HeldCloud();
        await using var server = await cloud.Server();
        var ended = await server.Terminate();
        Assert.Equal(["\"start\""], ended.Ids());
        Assert.Equal(0, ended.ExitCode);
    }

    /// <summary>More than its input's pipe holds, so it reads when the last is written; no more than it takes before it waits for its client.</summary>
    [UnixFact]
    public async Task SIGTERM_ends_a_server_whose_client_does_not_read()
    {
        await using var server = RawProcess.Sandbox(reads: false);
        var requests = Enumerable.Range(1000, 1170).Select(id => Wire.Request($"{id}", "tools/list"));
        await server.Write(Wire.Lines([Wire.Initialize(), Wire.Initialized, .. requests]));
        Assert.Equal(0, (await server.Terminate()).ExitCode);
    }

    [Fact]
    public async Task A_client_that_went_away_is_not_waited_for()
    {
        await using var server = RawProcess.Sandbox(reads: false);
        server.CloseOutput();
        await server.Write(Wire.Lines([Wire.Initialize(), .. Enumerable.Range(1, 20).Select(id => Wire.Request($"{id}", "tools/list"))]));
        Assert.Equal(0, (await server.End()).ExitCode);
    }

    [Fact]
    public async Task Ten_megabytes_a_byte_order_mark_broken_JSON_and_a_batch_do_no_harm()
    {
        await using var server = RawProcess.Sandbox();
        var large = new string('x', 10_000_000);
        string[] messages =
        [
            "\uFEFF" + Wire.Initialize(), Wire.Initialized, Wire.Call("1", "envQuery", $$"""{"alias":"{{large}}"}"""), "{\"jsonrpc\":", $"[{Wire.Call("9", "envQuery")}]",
            Wire.Call("2", "generateSnippet", $$"""{"envId":"sandbox-1a2b3c","groupName":"{{large}}","model":"glm-5","method":"streamText"}"""), Wire.Call("3", "envQuery"),
        ];
        await server.Write(Encoding.UTF8.GetBytes(string.Join("\r\n", messages)));
        var ended = await server.End();
        var codes = ended.Frames().Where(frame => frame["id"] is { } id && id.ToJsonString() != "\"start\"").ToDictionary(
            frame => frame["id"]!.ToJsonString(), frame => frame["result"]!["structuredContent"]!["code"]?.GetValue<string>());
        Assert.Equal(new Dictionary<string, string?> { ["1"] = "INVALID_ARGUMENT", ["2"] = "INVALID_ARGUMENT", ["3"] = null }, codes);
        Assert.Equal(2, ended.Frames().Count(frame => frame["id"] is null));
        Assert.InRange(ended.Output.Length, 1, 20_000);
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(2, ended.Errors.Count(c => c == '\n'));
    }
}
