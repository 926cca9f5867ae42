using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Tests.Harness;

/// <summary>The server as clients start it: a process of its own, spoken to by lines, all it writes kept. Its environment is what the test gives it and nothing else.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _owed = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private int _calls;

    private ServerProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = Read();
    }

    /// <summary>All of stdout and stderr, once <see cref="Stop"/> has returned.</summary>
    public string Written => _output + _errors.Result;

    public static async Task<ServerProcess> Start(IReadOnlyDictionary<string, string> variables)
    {
        var start = Command();
        foreach (var (name, value) in variables) start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!);
        await server.Request("initialize", JsonNode.Parse("""{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""")!.AsObject());
        await server.Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
        return server;
    }

    /// <summary>How the program is started: as it was built, or the native one that CLOUDBASE_AI_TEST_PROGRAM names. It knows no variable but what .NET needs.</summary>
    public static ProcessStartInfo Command(params string[] arguments)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var (file, first) = Environment.GetEnvironmentVariable("CLOUDBASE_AI_TEST_PROGRAM") is { Length: > 0 } native
            ? (native, (string[])[])
            : (Path.Combine(root, "dotnet"), [typeof(McpHost).Assembly.Location]);
        var start = new ProcessStartInfo(file, [.. first, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = root;
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>Calls a tool; the reply's structured content.</summary>
    public async Task<JsonObject> Call(string tool, string arguments)
    {
        var answer = await Request("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = JsonNode.Parse(arguments) });
        return answer["result"]!["structuredContent"]!.DeepClone().AsObject();
    }

    /// <summary>Calls what a part of a reply says: its next, or an option's.</summary>
    public Task<JsonObject> Follow(JsonNode next) => Call(next["tool"]!.GetValue<string>(), next["arguments"]!.ToJsonString());

    /// <summary>Closes stdin; the exit code.</summary>
    public async Task<int> Stop()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        await _errors;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task<JsonObject> Request(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _calls);
        var answer = _owed[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(Patience);
    }

    private async Task Send(JsonObject message)
    {
        await _writing.WaitAsync();
        try
        {
            await _process.StandardInput.WriteAsync(message.ToJsonString() + "\n");
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _output.Append(line).Append('\n');
            var message = JsonNode.Parse(line)!.AsObject();
            if (message["id"] is { } id && _owed.TryRemove(id.GetValue<int>(), out var answer)) answer.SetResult(message);
        }
    }
}
