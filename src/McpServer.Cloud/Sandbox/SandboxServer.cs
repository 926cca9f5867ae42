using System.Net;
using System.Net.Sockets;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Serves a sandbox cloud over HTTP on this machine's loopback address, for clients in other processes and languages.
/// </summary>
/// <param name="cloud">The cloud, or a handler that stands before it. It is not disposed with this.</param>
/// <param name="port">The port on 127.0.0.1, or 0 for any free one.</param>
internal sealed class SandboxServer(HttpMessageHandler cloud, int port) : IDisposable
{
    /// <summary>How many free ports are tried: another process can take one between finding and binding it.</summary>
    private const int Attempts = 10;

    /// <summary>How long calls in flight may take to end after the stop.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly HttpMessageInvoker invoker = new(cloud, disposeHandler: false);
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task serving = Task.CompletedTask;

    /// <summary>Where it listens once it has started, <c>http://127.0.0.1:PORT</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Clients can connect when this returns.</summary>
    /// <exception cref="HttpListenerException">The port is taken, or may not be used.</exception>
    public void Start()
    {
        var listener = Listen(port, out var chosen);
        Url = $"http://127.0.0.1:{chosen}";
        serving = Accept(listener);
    }

    /// <summary>Takes no more calls and lets those in flight end.</summary>
    public Task StopAsync()
    {
        stopping.TrySetResult();
        return serving;
    }

    public void Dispose() => invoker.Dispose();

    private async Task Accept(HttpListener listener)
    {
        using var _ = listener;
        List<Task> running = [];
        while (true)
        {
            var next = listener.GetContextAsync();
            if (await Task.WhenAny(stopping.Task, next) == stopping.Task)
            {
                Forget(next);
                break;
            }

            var context = await next;
            running.RemoveAll(call => call.IsCompletedSuccessfully);
            running.Add(Task.Run(() => Serve(context), CancellationToken.None));
        }

        var all = Task.WhenAll(running);
        if (await Task.WhenAny(all, Task.Delay(Grace, CancellationToken.None)) == all) await all;
    }

    private static HttpListener Listen(int port, out int chosen)
    {
        for (var attempt = 1; ; attempt++)
        {
            chosen = port == 0 ? FreePort() : port;
            var listener = new HttpListener();
            try
            {
                foreach (var host in Hosts()) listener.Prefixes.Add($"http://{host}:{chosen}/");
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (port == 0 && attempt < Attempts)
            {
                listener.Close();
            }
            catch
            {
                listener.Close();
                throw;
            }
        }
    }

    /// <summary>
    /// HttpListener answers only for the Host names it was given and binds the first address of each: localhost is
    /// added where it binds 127.0.0.1 too, and nowhere else.
    /// </summary>
    private static IEnumerable<string> Hosts()
    {
        yield return "127.0.0.1";
        IPAddress[] addresses;
        try
        {
            addresses = Dns.GetHostAddresses("localhost");
        }
        catch (SocketException)
        {
            yield break;
        }

        if (addresses is [var first, ..] && first.Equals(IPAddress.Loopback)) yield return "localhost";
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>The listener fails this task when it is closed: that is how it ends.</summary>
    private static void Forget(Task<HttpListenerContext> next) =>
        next.ContinueWith(
            static task => _ = task.Exception,
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private static HttpRequestMessage Translate(HttpListenerRequest from)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.HttpMethod), from.Url);
        request.Content = new StreamContent(from.InputStream);
        foreach (var name in from.Headers.AllKeys.OfType<string>())
        {
            if (!request.Headers.TryAddWithoutValidation(name, from.Headers[name]))
                request.Content.Headers.TryAddWithoutValidation(name, from.Headers[name]);
        }

        return request;
    }

    private async Task Serve(HttpListenerContext context)
    {
        try
        {
            using var request = Translate(context.Request);
            using var answer = await invoker.SendAsync(request, CancellationToken.None);
            var body = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            context.Response.ContentType = answer.Content.Headers.ContentType!.ToString();
            context.Response.ContentLength64 = body.Length;
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The client has left: there is nobody to tell.
            context.Response.Abort();
        }
    }
}
