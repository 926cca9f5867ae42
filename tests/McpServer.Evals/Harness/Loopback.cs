using CloudBaseAi.Cloud.Sandbox;
using ModelContextProtocol.Client;

namespace CloudBaseAi.Evals.Tests.Harness;

/// <summary>A sandbox that listens on 127.0.0.1 in this process, for servers in processes of their own.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FirstLine _said = new();
    private readonly SandboxServer _server;
    private readonly Task _serving;

    public Loopback(string world)
    {
        World = World.Load(world);
        Cloud = new SandboxCloud(World, TimeProvider.System);
        _server = new SandboxServer(Cloud);
        _serving = _server.RunAsync(0, _said, _stop.Token);
    }

    public World World { get; }

    public SandboxCloud Cloud { get; }

    /// <summary>A client of a server that is a process, and whose cloud is this sandbox. Only the variables given here and the way to find programs are passed on.</summary>
    public async Task<McpClient> Spawn(string command, string[] arguments, params (string Name, string Value)[] variables)
    {
        var url = (await _said.Line)["listening on ".Length..];
        var environment = new Dictionary<string, string?>
        {
            ["TCB_BASE_URL"] = url,
            ["TENCENTCLOUD_SECRET_ID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = SandboxKeys.SecretKey,
            ["TENCENTCLOUD_SECRETID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRETKEY"] = SandboxKeys.SecretKey,
            ["CLOUDBASE_AI_SANDBOX"] = null,
            ["CLOUDBASE_ENV_ID"] = null,
        };
        foreach (var (name, value) in variables) environment[name] = value.Replace("{url}", url, StringComparison.Ordinal);
        return await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = command, Arguments = arguments, EnvironmentVariables = environment }));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _server.Dispose();
        Cloud.Dispose();
        _stop.Dispose();
        await _said.DisposeAsync();
    }

    /// <summary>Hands on the first line written.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override Task WriteLineAsync(string? value)
        {
            _line.TrySetResult(value ?? "");
            return Task.CompletedTask;
        }
    }
}
