using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A server on 127.0.0.1 that answers with raw bytes, well-formed or not; the last answer repeats.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Answer[] _answers;

    public LoopbackServer(params Answer[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = Accept();
    }

    /// <summary>Writes what it likes; true keeps the connection for another request, false closes it.</summary>
    public delegate Task<bool> Answer(LoopbackServer server, Socket client, CancellationToken stop);

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>False answers at once, whatever the client has to say.</summary>
    public bool ReadsFirst { get; init; } = true;

    /// <summary>Set when an answer has begun and will never end.</summary>
    public TaskCompletionSource Stalled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when a client has closed its connection in the middle of an answer.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Released each time an answer has begun and will never end.</summary>
    public SemaphoreSlim Stalling { get; } = new(0);

    /// <summary>Set when the first request was complete.</summary>
    public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Head and body of every request, in the order they were complete.</summary>
    public IReadOnlyList<string> Received => [.. _requests];

    public int Requests => _requests.Count;

    public string LastRequest => Received[^1];

    public static Answer Sends(string text) => async (_, client, stop) =>
    {
        await client.SendAsync(Encoding.UTF8.GetBytes(text), stop);
        return false;
    };

    public static Answer Json(string body) => Http("200 OK", body);

    public static Answer Http(string status, string body, string type = "application/json") =>
        Sends($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>A good answer on a connection that stays open.</summary>
    public static Answer Keeps(string body) => async (_, client, stop) =>
    {
        await client.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), stop);
        return true;
    };

    public static Answer Stalls(string begin) => async (server, client, stop) =>
    {
        await client.SendAsync(Encoding.UTF8.GetBytes(begin), stop);
        server.Stalled.TrySetResult();
        server.Stalling.Release();
        if (await Gone(client, stop)) server.Left.TrySetResult();
        return false;
    };

    /// <summary>Closes with a reset instead of an end.</summary>
    public static Answer Resets() => (_, client, _) =>
    {
        client.LingerState = new LingerOption(true, 0);
        return Task.FromResult(false);
    };

    public static string Head(int length) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    /// <summary>Waits until the client closes or resets the connection.</summary>
    private static async Task<bool> Gone(Socket client, CancellationToken stop)
    {
        try
        {
            return await client.ReceiveAsync(new byte[1], stop) == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private async Task Accept()
    {
        var stop = _stop.Token;
        while (!stop.IsCancellationRequested) _ = Serve(await _listener.AcceptSocketAsync(stop), stop);
    }

    private async Task Serve(Socket client, CancellationToken stop)
    {
        using (client)
        {
            while (true)
            {
                var text = ReadsFirst ? await Read(client, stop) : "";
                if (text is null) return;
                _requests.Enqueue(text);
                First.TrySetResult(text);
                if (!await _answers[Math.Min(_requests.Count, _answers.Length) - 1](this, client, stop)) return;
            }
        }
    }

    /// <summary>One request to the end that its Content-Length says, if it has one; null when the client has left.</summary>
    private static async Task<string?> Read(Socket client, CancellationToken stop)
    {
        var text = "";
        var buffer = new byte[4096];
        while (!IsWhole(text))
        {
            if (await client.ReceiveAsync(buffer, stop) is not (> 0 and var read)) return null;
            text += Encoding.Latin1.GetString(buffer, 0, read);
        }

        return text;
    }

    private static bool IsWhole(string text)
    {
        const string name = "\r\nContent-Length: ";
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return true;
        at += name.Length;
        return text.Length == end + 4 + int.Parse(text.AsSpan(at, text.IndexOf('\r', at) - at), CultureInfo.InvariantCulture);
    }
}
