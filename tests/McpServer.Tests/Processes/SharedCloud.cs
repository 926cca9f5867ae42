using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Processes;

/// <summary>A sandbox that several processes share over loopback HTTP, a handler of the test's own before it, and a folder for all that the processes keep.</summary>
internal sealed class SharedCloud : IAsyncDisposable
{
    public const string Env = "sandbox-1a2b3c";

    private readonly SandboxServer _server;
    private readonly HttpMessageHandler _plain = new SocketsHttpHandler { UseProxy = false };

    private SharedCloud(HttpMessageHandler cloud)
    {
        _server = new SandboxServer(cloud, 0);
        _server.Start();
        Other = new PlainClient(_plain, TimeProvider.System, Url + "/");
    }

    public TempFolder Folder { get; } = new();

    public string Url => _server.Url;

    /// <summary>A writer that does not use this server.</summary>
    public PlainClient Other { get; }

    public static SharedCloud Start(HttpMessageHandler cloud) => new(cloud);

    /// <summary>A server process on this cloud; <paramref name="more"/> goes before what it gets by default.</summary>
    public Task<ServerProcess> Server(params IEnumerable<(string Name, string Value)> more)
    {
        var variables = new Dictionary<string, string>
        {
            ["TCB_BASE_URL"] = Url,
            ["TENCENTCLOUD_SECRET_ID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = SandboxKeys.SecretKey,
            ["HOME"] = Folder.Path,
            ["XDG_STATE_HOME"] = Path.Combine(Folder.Path, "state"),
        };
        foreach (var (name, value) in more) variables[name] = value;
        return ServerProcess.Start(variables);
    }

    /// <summary>The entries of a group's Models[] as the cloud holds them.</summary>
    public async Task<IReadOnlyList<JsonElement>> Models(string group) => (await Other.Models(Env, group))!;

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _server.Dispose();
        Other.Dispose();
        _plain.Dispose();
        Folder.Dispose();
    }
}
