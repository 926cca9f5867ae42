using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CloudBaseAi.Benchmarks;

/// <summary>The sandbox at the other end of a slow line: every answer takes <see cref="Delay"/>, however many are asked for at once.</summary>
internal sealed class DelayedCloud : IDisposable
{
    /// <summary>What a request and its answer take.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    private readonly Process _sandbox;
    private readonly string _behind;
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();

    /// <summary>Starts it on a world.</summary>
    public DelayedCloud(Contender program, string world)
    {
        _sandbox = Process.Start(new ProcessStartInfo(program.Program, [.. program.Arguments, "sandbox", "--world", world])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _sandbox.ErrorDataReceived += (_, _) => { };
        _sandbox.BeginErrorReadLine();
        _behind = _sandbox.StandardOutput.ReadLine()!.Split(' ')[^1];
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = Listen();
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>Ends both.</summary>
    public void Dispose()
    {
        _listener.Abort();
        _client.Dispose();
        _sandbox.Kill();
        _sandbox.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Listen()
    {
        try
        {
            while (true) _ = Answer(await _listener.GetContextAsync());
        }
        catch (Exception end) when (end is ObjectDisposedException or HttpListenerException)
        {
            // Nobody listens any more.
        }
    }

    /// <summary>Signatures cover the host that the client asked for: it is passed on with all other headers.</summary>
    private async Task Answer(HttpListenerContext context)
    {
        var arrived = Task.Delay(Delay);
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), _behind + context.Request.RawUrl)
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var name in context.Request.Headers.AllKeys.OfType<string>())
        {
            if (!request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
            }
        }

        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        await arrived;
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        // In one piece: what follows later waits for the client's acknowledgement, 40 ms on Linux.
        context.Response.ContentLength64 = answer.Length;
        context.Response.Close(answer, willBlock: false);
    }
}
