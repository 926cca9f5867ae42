using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Hosting;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Harness;

/// <summary>A real MCP client joined by two pipes to the real server, on a sandbox world of its own.</summary>
internal sealed class Session : IAsyncDisposable
{
    public const string Env = Ids.Here;

    /// <summary>When every test begins.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private static readonly CallLimits NoPauses = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly LastLine _output;
    private readonly CloudAccess _access;
    private readonly Task _server;

    private Session(Dictionary<string, string> variables, HttpMessageHandler? handler, FakeTimeProvider? time)
    {
        Variables = variables;
        Time = time ?? new FakeTimeProvider(Now);
        Counter = new CountingHandler(handler ?? new SandboxCloud(World.Load(variables["CLOUDBASE_AI_SANDBOX"]), Time));
        var settings = new ServerSettings(name => Variables.GetValueOrDefault(name)) { Names = () => Variables.Keys };
        _access = new CloudAccess(settings, Time, Counter, NoPauses);
        _output = new LastLine(_toClient.Writer.AsStream());
        _server = McpHost.Run(Composition.Tools(settings, _access, Time), _toServer.Reader.AsStream(), _output, Time, CancellationToken.None);
    }

    /// <summary>The clock of everything the server does.</summary>
    public FakeTimeProvider Time { get; }

    public Dictionary<string, string> Variables { get; }

    /// <summary>Counts the cloud requests by action.</summary>
    public CountingHandler Counter { get; }

    public McpClient Client { get; private set; } = null!;

    /// <summary>The same cloud for a writer that is not this server.</summary>
    public ICloudBase OtherWriter => new CloudAccess(new ServerSettings(name => Variables.GetValueOrDefault(name)), Time, Counter.Inner, NoPauses).Api;

    public static async Task<Session> Start(
        string world, string? protocol = null, Dictionary<string, string>? variables = null, HttpMessageHandler? handler = null,
        FakeTimeProvider? time = null, Func<ElicitRequestParams, ElicitResult>? person = null)
    {
        var session = new Session(new Dictionary<string, string>(variables ?? []) { ["CLOUDBASE_AI_SANDBOX"] = world }, handler, time);
        session.Client = await McpClient.CreateAsync(
            new StreamClientTransport(session._toServer.Writer.AsStream(), session._toClient.Reader.AsStream()),
            Options(protocol, person));
        return session;
    }

    private static McpClientOptions Options(string? protocol, Func<ElicitRequestParams, ElicitResult>? person)
    {
        var options = new McpClientOptions { ProtocolVersion = protocol };
        if (person is null) return options;
        options.Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new(), Url = new() } };
        options.Handlers = new McpClientHandlers { ElicitationHandler = (question, _) => ValueTask.FromResult(person(question!)) };
        return options;
    }

    /// <summary>Calls a tool; arguments as JSON text, for example <c>{"envId":"x"}</c>.</summary>
    public async Task<ReplyView> Call(string tool, string arguments = "{}") => await Call(tool, JsonNode.Parse(arguments)!.AsObject());

    public async Task<ReplyView> Call(string tool, JsonObject arguments)
    {
        var result = await Client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
        return new ReplyView(tool, arguments, result, _output.ResultBytes);
    }

    /// <summary>The cloud's own answer to a request that no method of the port sends.</summary>
    public async Task<string> Raw(string action, string body)
    {
        var keys = new FixedCredentials(new Credentials(SandboxKeys.SecretId, SandboxKeys.SecretKey, null, "a test"));
        using var transport = new SignedTransport(() => CloudSettings.Default, keys, _ => new Kept(Counter.Inner), Time, NoPauses);
        return (await transport.Call(action, Encoding.UTF8.GetBytes(body), default)).GetRawText();
    }

    /// <summary>Sends the reply's next call as it stands.</summary>
    public Task<ReplyView> Follow(ReplyView reply) => Call(reply.Next!["tool"]!.GetValue<string>(), reply.Next["arguments"]!.DeepClone().AsObject());

    /// <summary>Takes one option of the reply's decision, by its number from 1.</summary>
    public Task<ReplyView> Choose(ReplyView reply, int number)
    {
        var next = reply.Options[number - 1]!["next"]!;
        return Call(next["tool"]!.GetValue<string>(), next["arguments"]!.DeepClone().AsObject());
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _toServer.Writer.CompleteAsync();
        await _server;
        _access.Dispose();
    }

    /// <summary>A handler that outlives the client that is given it.</summary>
    private sealed class Kept(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
    }
}
