using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Processes;

/// <summary>A sandbox that several processes share over loopback HTTP, a handler of the test's own before it, and a folder for all that the processes keep.</summary>
internal sealed class SharedCloud : IAsyncDisposable
{
    public const string Env = "sandbox-1a2b3c";

    private readonly CancellationTokenSource _end = new();
    private readonly SandboxServer _server;
    private readonly HttpMessageHandler _plain = new SocketsHttpHandler { UseProxy = false };
    private readonly Task _running;

    private SharedCloud(HttpMessageHandler cloud, TextWriter output)
    {
        _server = new SandboxServer(cloud);
        _running = _server.RunAsync(0, output, _end.Token);
    }

    public TempFolder Folder { get; } = new();

    public string Url { get; private set; } = "";

    /// <summary>A writer that does not use this server.</summary>
    public PlainClient Other { get; private set; } = null!;

    public static SharedCloud Start(HttpMessageHandler cloud)
    {
        using var output = new StringWriter();
        var shared = new SharedCloud(cloud, output);
        shared.Url = output.ToString().Trim()["listening on ".Length..];
        shared.Other = new PlainClient(shared._plain, TimeProvider.System, shared.Url + "/");
        return shared;
    }

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
        await _end.CancelAsync();
        await _running;
        _server.Dispose();
        Other.Dispose();
        _plain.Dispose();
        _end.Dispose();
        Folder.Dispose();
    }
}
