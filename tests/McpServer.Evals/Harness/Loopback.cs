using CloudBaseAi.Cloud.Sandbox;
using ModelContextProtocol.Client;

namespace CloudBaseAi.Evals.Tests.Harness;

/// <summary>A sandbox that listens on 127.0.0.1 in this process, for servers in processes of their own.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly SandboxServer _server;

    public Loopback(string world)
    {
        World = World.Load(world);
        Cloud = new SandboxCloud(World, TimeProvider.System);
        _server = new SandboxServer(Cloud, 0);
        _server.Start();
    }

    public World World { get; }

    public SandboxCloud Cloud { get; }

    /// <summary>A client of a server that is a process, and whose cloud is this sandbox. Only the variables given here and the way to find programs are passed on.</summary>
    public async Task<McpClient> Spawn(string command, string[] arguments, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["TCB_BASE_URL"] = _server.Url,
            ["TENCENTCLOUD_SECRET_ID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = SandboxKeys.SecretKey,
            ["TENCENTCLOUD_SECRETID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRETKEY"] = SandboxKeys.SecretKey,
            ["CLOUDBASE_AI_SANDBOX"] = null,
            ["CLOUDBASE_ENV_ID"] = null,
        };
        foreach (var (name, value) in variables) environment[name] = value.Replace("{url}", _server.Url, StringComparison.Ordinal);
        return await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = command, Arguments = arguments, EnvironmentVariables = environment }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _server.Dispose();
        Cloud.Dispose();
    }
}
