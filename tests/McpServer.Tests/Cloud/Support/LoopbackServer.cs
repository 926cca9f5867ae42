using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A server on 127.0.0.1 that answers with raw bytes, well-formed or not; the last answer repeats.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Answer[] _answers;

    public LoopbackServer(params Answer[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = Serve();
    }

    /// <summary>Writes what it likes; when it returns, the connection is closed.</summary>
    public delegate Task Answer(Socket client, CancellationToken stop);

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>False answers at once, whatever the client has to say.</summary>
    public bool ReadsFirst { get; init; } = true;

    public int Requests { get; private set; }

    public string LastRequest { get; private set; } = "";

    public static Answer Sends(string text) => async (client, stop) => await client.SendAsync(Encoding.UTF8.GetBytes(text), stop);

    public static Answer Json(string body) => Sends(Head(body.Length) + body);

    public static Answer Stalls(string begin) => async (client, stop) =>
    {
        await client.SendAsync(Encoding.UTF8.GetBytes(begin), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    /// <summary>Closes with a reset instead of an end.</summary>
    public static Answer Resets() => (client, _) =>
    {
        client.LingerState = new LingerOption(true, 0);
        return Task.CompletedTask;
    };

    public static string Head(int length) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        var stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptSocketAsync(stop);
            if (ReadsFirst) LastRequest = await Read(client, stop);
            await _answers[Math.Min(Requests++, _answers.Length - 1)](client, stop);
        }
    }

    /// <summary>To the end of the two bytes <c>{}</c> that every test here sends.</summary>
    private static async Task<string> Read(Socket client, CancellationToken stop)
    {
        var text = "";
        var buffer = new byte[4096];
        while (!text.EndsWith("\r\n\r\n{}", StringComparison.Ordinal) && await client.ReceiveAsync(buffer, stop) is > 0 and var read)
            text += Encoding.UTF8.GetString(buffer, 0, read);
        return text;
    }
}
