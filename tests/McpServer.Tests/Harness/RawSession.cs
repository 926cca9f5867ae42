using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Hosting;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Harness;

/// <summary>The real server on two pipes, written to by hand: for JSON that no well-behaved client would send. One call after the other.</summary>
internal sealed class RawSession : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    private readonly CloudAccess _access;
    private readonly StreamReader _replies;
    private readonly Task _server;
    private int _calls;

    private RawSession(World world, Dictionary<string, string> variables)
    {
        variables["CLOUDBASE_AI_SANDBOX"] = world.Name;
        var settings = new ServerSettings(name => variables.GetValueOrDefault(name));
        _access = new CloudAccess(settings, _time, new SandboxCloud(world, _time));
        _replies = new StreamReader(_toClient.Reader.AsStream());
        _server = McpHost.Run(Composition.Tools(settings, _access, _time), _toServer.Reader.AsStream(), _toClient.Writer.AsStream(), _time, CancellationToken.None);
    }

    public static async Task<RawSession> Start(World world, Dictionary<string, string>? variables = null)
    {
        var session = new RawSession(world, variables ?? []);
        await session.Exchange("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}""");
        await session.Send("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return session;
    }

    /// <summary>Calls a tool with arguments that go over the pipe as they stand.</summary>
    public async Task<ReplyView> Call(string tool, string arguments = "{}")
    {
        var result = await Exchange("tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");
        return new ReplyView(tool, [], result.Deserialize<CallToolResult>(McpJsonUtilities.DefaultOptions)!, Encoding.UTF8.GetByteCount(result.GetRawText()));
    }

    /// <summary>Sends the reply's next call as it stands.</summary>
    public Task<ReplyView> Follow(ReplyView reply) => Send(reply.Next!);

    /// <summary>Sends a next call as it stands.</summary>
    public Task<ReplyView> Send(JsonNode next) => Call(next["tool"]!.GetValue<string>(), next["arguments"]!.ToJsonString());

    public async ValueTask DisposeAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await _server;
        _access.Dispose();
    }

    private async Task<JsonElement> Exchange(string method, string parameters)
    {
        await Send($$"""{"jsonrpc":"2.0","id":{{++_calls}},"method":"{{method}}","params":{{parameters}}}""");
        using var reply = JsonDocument.Parse(await _replies.ReadLineAsync() ?? throw new EndOfStreamException("The server said nothing."));
        Assert.True(reply.RootElement.TryGetProperty("result", out var result), $"{parameters}: {reply.RootElement}");
        return result.Clone();
    }

    private async Task Send(string line) => await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(line.ReplaceLineEndings(" ") + "\n"));
}
