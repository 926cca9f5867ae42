using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Cli;

namespace CloudBaseAi.Tests.Sandbox;

public sealed class SandboxServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static Task<int> Serve(string world, int port, TextWriter output, CancellationToken cancel) =>
        SandboxCommand.RunAsync(world, port, output, cancel);

    [Fact]
    public async Task It_says_where_it_listens_answers_and_ends_when_told()
    {
        await using var running = await Running.Start("enrolled");
        using var probe = Signer();
        using var http = new HttpClient();
        var url = running.Url + "/";
        using var answer = await http.SendAsync(probe.Request("DescribeEnvs", url: url));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("\"Total\":1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await running.Stop();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(probe.Request("DescribeEnvs", url: url)));
    }

    [Fact]
    public async Task Changes_last_from_call_to_call_and_calls_run_in_parallel()
    {
        await using var running = await Running.Start("none");
        using var probe = Signer();
        using var http = new HttpClient();
        var codes = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var request = probe.Request("CreateAIModel", $$"""{"EnvId":"sandbox-1a2b3c","GroupName":"custom-{{i}}"}""", running.Url + "/");
            return CloudProbe.CodeOf(await Response(await http.SendAsync(request)));
        }));
        Assert.All(codes, code => Assert.Equal("ok", code));
        var groups = await Response(await http.SendAsync(probe.Request("DescribeAIModels", """{"EnvId":"sandbox-1a2b3c"}""", running.Url + "/")));
        Assert.Equal(41, groups.GetProperty("AIModels").GetArrayLength());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Expect_and_chunked_bodies_are_understood(bool expect, bool chunked)
    {
        await using var running = await Running.Start("enrolled");
        using var probe = Signer();
        using var http = new HttpClient();
        var request = probe.Request("DescribeEnvs", """{"Limit":1}""", running.Url + "/");
        request.Headers.ExpectContinue = expect;
        request.Headers.TransferEncodingChunked = chunked;
        Assert.Equal("ok", CloudProbe.CodeOf(await Response(await http.SendAsync(request))));
    }

    /// <summary>Bytes on a socket: header names in any case, two calls on one connection, the port in the signed host.</summary>
    [Fact]
    public async Task A_bare_client_may_write_headers_in_any_case_and_keep_the_connection()
    {
        await using var running = await Running.Start("enrolled");
        using var probe = Signer();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(running.Url).Port);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1); // one character a byte, as Content-Length counts
        foreach (var upper in new[] { true, false })
        {
            var signed = probe.Request("DescribeEnvs", url: running.Url + "/");
            var head = new StringBuilder("POST / HTTP/1.1\r\n");
            foreach (var (name, value) in signed.Headers.NonValidated.Select(header => (header.Key, header.Value.ToString()))
                .Concat([("Host", new Uri(running.Url).Authority), ("Content-Type", "application/json"), ("Content-Length", "2")]))
            {
                head.Append(upper ? name.ToUpperInvariant() : name.ToLowerInvariant()).Append(": ").Append(value).Append("\r\n");
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n{}").ToString()));
            Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync());
            var length = 0;
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture);
            }

            var body = new char[length];
            await reader.ReadBlockAsync(body);
            Assert.Contains("\"EnvList\"", new string(body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_ends_although_a_client_never_finishes_its_request()
    {
        await using var running = await Running.Start("enrolled");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(running.Url).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: {new Uri(running.Url).Authority}\r\nContent-Length: 100\r\n\r\n{{"));
        await running.Stop();
        Assert.Equal(0, await running.Exit);
    }

    [Fact]
    public async Task A_port_that_is_taken_or_a_world_that_is_none_ends_with_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Assert.Equal(1, await Serve("enrolled", ((IPEndPoint)taken.LocalEndpoint).Port, TextWriter.Null, CancellationToken.None));
        Assert.Equal(1, await Serve("enrolled", 70000, TextWriter.Null, CancellationToken.None));
        Assert.Equal(1, await Serve("no-such-world", 0, TextWriter.Null, CancellationToken.None));
    }

    [Fact]
    public async Task Told_to_end_before_it_listens_it_ends_with_0() =>
        Assert.Equal(0, await Serve("enrolled", 0, TextWriter.Null, new CancellationToken(canceled: true)));

    [Fact]
    public async Task Nothing_listens_on_another_address()
    {
        await using var running = await Running.Start("enrolled");
        using var client = new TcpClient(AddressFamily.InterNetwork);
        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(IPAddress.Parse("127.0.0.2"), new Uri(running.Url).Port));
    }

    /// <summary>Signs with the real time: the server's clock is the real one.</summary>
    private static CloudProbe Signer()
    {
        var probe = new CloudProbe("none");
        probe.Clock.AdjustTime(DateTimeOffset.UtcNow);
        return probe;
    }

    private static async Task<JsonElement> Response(HttpResponseMessage answer)
    {
        using var owned = answer;
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("Response").Clone();
    }

    /// <summary>The sandbox command in this process.</summary>
    private sealed class Running(Task<int> exit, CancellationTokenSource end, string url) : IAsyncDisposable
    {
        public string Url { get; } = url;

        public Task<int> Exit { get; } = exit;

        public static async Task<Running> Start(string world)
        {
            var first = new FirstLine();
            var end = new CancellationTokenSource();
            var exit = Serve(world, 0, first, end.Token);
            var line = await first.Line.Task.WaitAsync(Patience);
            Assert.StartsWith("listening on http://127.0.0.1:", line, StringComparison.Ordinal);
            return new Running(exit, end, line["listening on ".Length..]);
        }

        public async Task Stop()
        {
            await end.CancelAsync();
            await Exit.WaitAsync(Patience);
        }

        public async ValueTask DisposeAsync()
        {
            await Stop();
            end.Dispose();
        }
    }

    private sealed class FirstLine : StringWriter
    {
        public TaskCompletionSource<string> Line { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task WriteLineAsync(string? value)
        {
            Line.TrySetResult(value!);
            return Task.CompletedTask;
        }
    }
}
