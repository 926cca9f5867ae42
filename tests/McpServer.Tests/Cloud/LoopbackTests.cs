using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>The real network handler against sockets on this machine.</summary>
public class LoopbackTests
{
    private const string Reply = """{"Response":{"RequestId":"r-1"}}""";

    private static readonly CallLimits Quick = CallLimits.Default with { FirstPause = TimeSpan.FromMilliseconds(1), Jitter = false };

    [Fact]
    public async Task A_call_is_answered_and_signed_for_the_host_with_its_port()
    {
        using var server = new LoopbackServer(LoopbackServer.Json(Reply));
        Assert.Equal("r-1", (await Call(server, "DescribeEnvs")).GetProperty("RequestId").GetString());
        Assert.StartsWith("POST / HTTP/1.1\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains($"\r\nHost: 127.0.0.1:{server.Endpoint.Port}\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 2\r\n", server.LastRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\":")]
    public async Task A_server_that_stalls_anywhere_ends_at_the_limit(string begin)
    {
        using var server = new LoopbackServer(LoopbackServer.Stalls(begin));
        var failure = await Fails(server, "DescribeEnvs", Quick with { Whole = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("No complete answer", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_is_repeated_for_a_read_and_not_for_a_write()
    {
        using var server = new LoopbackServer(LoopbackServer.Resets(), LoopbackServer.Resets(), LoopbackServer.Json(Reply));
        Assert.Equal(FailureKind.Unavailable, (await Fails(server, "UpdateAIModel", Quick)).Kind);
        Assert.Equal(1, server.Requests);
        await Call(server, "DescribeEnvs");
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_body_that_is_cut_short_is_a_lost_connection()
    {
        using var server = new LoopbackServer(LoopbackServer.Sends(LoopbackServer.Head(100) + Reply));
        Assert.Equal(FailureKind.Unavailable, (await Fails(server, "UpdateAIModel", Quick)).Kind);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var target = new LoopbackServer(LoopbackServer.Json(Reply));
        using var server = new LoopbackServer(LoopbackServer.Sends($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target.Endpoint}\r\nContent-Length: 0\r\n\r\n"));
        var failure = await Fails(server, "DescribeEnvs", Quick);
        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("redirect", failure.Detail, StringComparison.Ordinal);
        Assert.Equal((1, 0), (server.Requests, target.Requests));
    }

    [Fact]
    public async Task A_port_nobody_listens_on_is_Unavailable()
    {
        Uri free;
        using (var server = new LoopbackServer()) free = server.Endpoint;
        var failure = await Assert.ThrowsAsync<CloudException>(() => Call(free, "DescribeEnvs", Quick));
        Assert.Equal((FailureKind.Unavailable, "No connection to the endpoint. Check the network and TCB_BASE_URL."), (failure.Kind, failure.Detail));
    }

    [Fact]
    public async Task TLS_to_a_server_that_speaks_none_is_called_by_its_name()
    {
        using var server = new LoopbackServer(LoopbackServer.Json(Reply)) { ReadsFirst = false };
        var secure = new UriBuilder(server.Endpoint) { Scheme = "https" }.Uri;
        var failure = await Assert.ThrowsAsync<CloudException>(() => Call(secure, "DescribeEnvs", Quick));
        Assert.Contains("TLS", failure.Detail, StringComparison.Ordinal);
        Assert.Equal((FailureKind.Unavailable, false), (failure.Kind, failure.IsTransient));
    }

    private static Task<CloudException> Fails(LoopbackServer server, string action, CallLimits limits) =>
        Assert.ThrowsAsync<CloudException>(() => Call(server.Endpoint, action, limits));

    private static Task<JsonElement> Call(LoopbackServer server, string action) => Call(server.Endpoint, action, Quick);

    private static async Task<JsonElement> Call(Uri endpoint, string action, CallLimits limits)
    {
        var credentials = new FixedCredentials(new Credentials(Rig.SecretId, Rig.SecretKey, null, "a test"));
        using var transport = new SignedTransport(() => CloudSettings.Default with { Endpoint = endpoint }, credentials, Network.Handler, TimeProvider.System, limits);
        return await transport.Call(action, "{}"u8.ToArray(), default);
    }
}
