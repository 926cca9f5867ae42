using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>How a process ended, and all it wrote.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as JSON-RPC messages; anything else on it fails the test.</summary>
    public IReadOnlyList<JsonObject> Frames()
    {
        Assert.EndsWith("\n", "\n" + Output, StringComparison.Ordinal);
        var frames = Output.Split('\n')[..^1].Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.All(frames, frame => Assert.Equal("2.0", frame["jsonrpc"]!.GetValue<string>()));
        return frames;
    }

    /// <summary>The ids of the answers as JSON.</summary>
    public IEnumerable<string> Ids() => Frames().Select(frame => frame["id"]?.ToJsonString() ?? "null");
}

/// <summary>The program as a process of its own, given bytes and signals. Its environment is what the test gives it, and a home that is empty.</summary>
internal sealed class RawProcess : IAsyncDisposable
{
    /// <summary>Less than a server that waits for an answer nobody owes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TempFolder _home = new();
    private readonly StringBuilder _output = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;

    private RawProcess(IReadOnlyDictionary<string, string> variables, string[] arguments, bool reads)
    {
        var start = ServerProcess.Command(arguments);
        foreach (var (name, value) in variables.Append(new("HOME", _home.Path))) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = reads ? Read() : Task.CompletedTask;
    }

    public static RawProcess Start(IReadOnlyDictionary<string, string> variables, string[]? arguments = null, bool reads = true) => new(variables, arguments ?? [], reads);

    /// <summary>The server on a sandbox world.</summary>
    public static RawProcess Sandbox(string world = "token-credits-empty", bool reads = true) => Start(new Dictionary<string, string> { ["CLOUDBASE_AI_SANDBOX"] = world }, reads: reads);

    /// <summary>A command of the program, run to its end.</summary>
    public static async Task<Ended> Run(params string[] arguments)
    {
        await using var process = Start(new Dictionary<string, string>(), arguments);
        return await process.End();
    }

    /// <summary>Writes whole, as far as the process lives to take it.</summary>
    public async Task Write(params byte[] bytes)
    {
        await _process.StandardInput.BaseStream.WriteAsync(bytes).AsTask().WaitAsync(Patience);
        await _process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>The next line of standard output.</summary>
    public async Task<string> Line() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Its memory, in megabytes: the most it ever had, and what it has now.</summary>
    public (int Peak, int Now) Memory()
    {
        var status = File.ReadAllLines($"/proc/{_process.Id}/status");
        int Of(string name) => int.Parse(status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Trim().Split(' ')[0]) / 1024;
        return (Of("VmHWM"), Of("VmRSS"));
    }

    /// <summary>Nobody reads what it writes any more.</summary>
    public void CloseOutput() => _process.StandardOutput.Close();

    public Task<Ended> Terminate(int signal = 15)
    {
        Assert.Equal(0, Kill(_process.Id, signal));
        return Exit();
    }

    /// <summary>Closes its input and waits for its exit.</summary>
    public Task<Ended> End()
    {
        _process.StandardInput.Close();
        return Exit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _home.Dispose();
    }

    private async Task<Ended> Exit()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        return new Ended(_process.ExitCode, _output.ToString(), await _errors);
    }

    private async Task Read()
    {
        var buffer = new char[16 * 1024];
        var given = 0;
        while (await _process.StandardOutput.ReadAsync(buffer) is > 0 and var count)
        {
            _output.Append(buffer, 0, count);
            for (var text = _output.ToString(given, _output.Length - given); text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end; text = text[(end + 1)..])
            {
                _lines.Writer.TryWrite(text[..end]);
                given += end + 1;
            }
        }

        _lines.Writer.Complete();
    }

    /// <summary>The C library's: a machine with nothing but the SDK has no program of that name.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
