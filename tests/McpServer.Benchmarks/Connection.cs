using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CloudBaseAi.Benchmarks;

/// <summary>A started server and its two streams: lines out, lines in, and nothing else that would take time.</summary>
internal sealed class Connection : IDisposable
{
    private const string Hello = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"benchmarks","version":"1"}}""";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Timer _limit;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _unsent = new();
    private byte[] _read = new byte[64 * 1024];
    private int _begin;
    private int _end;

    private Connection(Process process)
    {
        _process = process;
        // Whoever waits for an answer that is lost then meets the end of the stream.
        _limit = new Timer(_ => process.Kill(), null, Longest, Timeout.InfiniteTimeSpan);
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
    }

    /// <summary>The server's process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts a server with its own variables and no others.</summary>
    public static Connection Open(Contender server)
    {
        var start = new ProcessStartInfo(server.Program, server.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in server.Variables) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <summary>Opens the conversation, as most clients do.</summary>
    public void Initialize()
    {
        Ask("initialize", Hello);
        Write("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
    }

    /// <summary>One request and its answer, nothing else in flight.</summary>
    public ReadOnlySpan<byte> Ask(string method, string parameters, int id = 0)
    {
        Send(method, parameters, id);
        return Answer(out _);
    }

    /// <summary>A request. It goes out with all others when an answer is waited for.</summary>
    public void Send(string method, string parameters, int id) => Write($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");

    /// <summary>The next answer, which holds until the next is asked for.</summary>
    /// <exception cref="InvalidOperationException">It is an error.</exception>
    /// <exception cref="EndOfStreamException">No more answers come.</exception>
    public ReadOnlySpan<byte> Answer(out int id)
    {
        while (true)
        {
            var line = Line();
            if (AnsweredId(line) is not { } answered) continue;
            id = answered;
            return line;
        }
    }

    /// <summary>No more requests: the server ends.</summary>
    /// <exception cref="InvalidOperationException">It had another answer.</exception>
    public void End()
    {
        _input.Dispose();
        try
        {
            Answer(out var id);
            throw new InvalidOperationException($"Answer {id} came twice.");
        }
        catch (EndOfStreamException)
        {
            // As it should be: everything was answered before.
        }
    }

    /// <summary>Ends the server, if need be by force.</summary>
    public void Dispose()
    {
        _limit.Dispose();
        _input.Dispose();
        if (!_process.WaitForExit(Patience)) _process.Kill();
        _process.Dispose();
    }

    private void Write(string line)
    {
        Encoding.UTF8.GetBytes(line, _unsent);
        _unsent.Write("\n"u8);
    }

    private void Flush()
    {
        if (_unsent.WrittenCount == 0) return;
        _input.Write(_unsent.WrittenSpan);
        _input.Flush();
        _unsent.ResetWrittenCount();
    }

    private ReadOnlySpan<byte> Line()
    {
        var searched = 0;
        while (true)
        {
            var rest = _read.AsSpan(_begin, _end - _begin);
            var found = rest[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                _begin += searched + found + 1;
                return rest[..(searched + found)];
            }

            searched = rest.Length;
            Fill();
        }
    }

    private void Fill()
    {
        Flush();
        _read.AsSpan(_begin, _end - _begin).CopyTo(_read);
        (_begin, _end) = (0, _end - _begin);
        if (_end == _read.Length) Array.Resize(ref _read, 2 * _read.Length);
        var count = _output.Read(_read, _end, _read.Length - _end);
        _end += count > 0 ? count : throw new EndOfStreamException("The server closed its output.");
    }

    /// <summary>The id of the request that is answered; null for a notification.</summary>
    private static int? AnsweredId(ReadOnlySpan<byte> line)
    {
        int? id = null;
        var isResult = false;
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            isResult |= reader.ValueTextEquals("result"u8);
            reader.Read();
            if (isId) id = reader.GetInt32();
            else reader.Skip();
        }

        return id is null || isResult ? id : throw new InvalidOperationException("The server answered with an error: " + Encoding.UTF8.GetString(line));
    }
}
