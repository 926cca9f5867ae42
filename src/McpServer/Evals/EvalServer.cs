using System.IO.Pipelines;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals;

/// <summary>The real server on a sandbox of its own, joined by two pipes to a real client: fresh for each run.</summary>
internal sealed class EvalServer : IAsyncDisposable
{
    private static readonly CallLimits NoPauses = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly CloudAccess _access;
    private readonly Task _server;

    private EvalServer(Scenario scenario, Func<ServerSettings, CloudAccess, Toolbox> compose)
    {
        World = World.Load(scenario.World);
        Cloud = new SandboxCloud(World, TimeProvider.System);
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_SANDBOX" ? scenario.World : scenario.Variables.GetValueOrDefault(name));
        _access = new CloudAccess(settings, TimeProvider.System, Cloud, NoPauses);
        _server = McpHost.Run(compose(settings, _access), _toServer.Reader.AsStream(), _toClient.Writer.AsStream(), TimeProvider.System,
            CancellationToken.None);
    }

    /// <summary>The world as it began.</summary>
    public World World { get; }

    /// <summary>The world as it is.</summary>
    public SandboxCloud Cloud { get; }

    /// <summary>The agent's end.</summary>
    public McpClient Client { get; private set; } = null!;

    /// <summary>Starts a server.</summary>
    /// <param name="scenario">Its world and variables.</param>
    /// <param name="compose">How the tools are put together; null for the product's own way.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<EvalServer> Start(Scenario scenario, Func<ServerSettings, CloudAccess, Toolbox>? compose,
        CancellationToken cancel)
    {
        var server = new EvalServer(scenario, compose ?? ((settings, access) => Composition.Tools(settings, access, TimeProvider.System)));
        var transport = new StreamClientTransport(server._toServer.Writer.AsStream(), server._toClient.Reader.AsStream());
        server.Client = await McpClient.CreateAsync(transport, cancellationToken: cancel);
        return server;
    }

    /// <summary>Ends the client, then the server by the end of its input.</summary>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _toServer.Writer.CompleteAsync();
        await _server;
        _access.Dispose();
        Cloud.Dispose();
    }
}
