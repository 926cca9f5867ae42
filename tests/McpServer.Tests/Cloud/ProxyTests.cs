using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;
using ModelContextProtocol.Client;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>
/// The standard variables, in a server process of its own: a process reads them once. The proxy is a server on this machine
/// that refuses every tunnel.
/// </summary>
public sealed class ProxyTests
{
    /// <summary>On this machine, and no loopback address by its looks: what is sent there directly finds nobody.</summary>
    private const string NotLoopback = "[::ffff:127.0.0.2]";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly LoopbackServer.Answer Refuses = LoopbackServer.Http("403 Forbidden", "");

    [Theory]
    [InlineData("HTTPS_PROXY")]
    [InlineData("https_proxy")]
    [InlineData("ALL_PROXY")]
    public async Task An_endpoint_elsewhere_is_asked_through_the_proxy(string variable)
    {
        using var proxy = new LoopbackServer(Refuses);
        await using var server = await Start("https://tcb.tencentcloudapi.com", (variable, proxy.Endpoint.AbsoluteUri));
        using var stop = new CancellationTokenSource();
        var call = server.CallToolAsync("envQuery", cancellationToken: stop.Token).AsTask();
        Assert.StartsWith("CONNECT tcb.tencentcloudapi.com:443 HTTP/1.1\r\n", await proxy.First.Task.WaitAsync(Patience), StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization: TC3", proxy.LastRequest, StringComparison.Ordinal);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_host_in_NO_PROXY_is_asked_directly()
    {
        using var proxy = new LoopbackServer(Refuses);
        await using var server = await Start($"https://{NotLoopback}:9", ("HTTPS_PROXY", proxy.Endpoint.AbsoluteUri), ("NO_PROXY", $"example.com,{NotLoopback}"));
        var reply = await server.CallToolAsync("envQuery");
        Assert.Equal("CLOUD_UNAVAILABLE", reply.StructuredContent!.Value.GetProperty("code").GetString());
        Assert.Equal(0, proxy.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task This_machine_is_never_asked_through_a_proxy(string host)
    {
        using var proxy = new LoopbackServer(Refuses);
        using var endpoint = new LoopbackServer(LoopbackServer.Json(NineActions.Reply));
        var url = proxy.Endpoint.AbsoluteUri;
        await using var server = await Start($"http://{host}:{endpoint.Endpoint.Port}", ("HTTP_PROXY", url), ("http_proxy", url), ("HTTPS_PROXY", url), ("ALL_PROXY", url));
        var reply = await server.CallToolAsync("envQuery", new Dictionary<string, object?> { ["action"] = "list" });
        Assert.Equal("ok", reply.StructuredContent!.Value.GetProperty("status").GetString());
        Assert.Equal((1, 0), (endpoint.Requests, proxy.Requests));
    }

    [Theory]
    [InlineData("https://tcb.tencentcloudapi.com/", true)]
    [InlineData("https://127.0.0.1:8443/", false)]
    [InlineData("http://[::1]:8080/", false)]
    [InlineData("http://localhost/", false)]
    public void The_handler_takes_the_systems_proxy_and_no_other_and_for_other_machines_alone(string endpoint, bool uses)
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(Network.Handler(new Uri(endpoint)));
        Assert.Equal((uses, null, null), (handler.UseProxy, handler.Proxy, handler.DefaultProxyCredentials));
        Assert.Equal((false, false), (handler.AllowAutoRedirect, handler.UseCookies));
    }

    private static Task<McpClient> Start(string endpoint, params (string Name, string Value)[] proxies)
    {
        var variables = new Dictionary<string, string?>
        {
            ["TCB_BASE_URL"] = endpoint,
            ["TENCENTCLOUD_SECRET_ID"] = Rig.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = Rig.SecretKey,
        };
        foreach (var name in new[] { "CLOUDBASE_AI_SANDBOX", "CLOUDBASE_ENV_ID", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy" })
            variables[name] = null;
        foreach (var (name, value) in proxies) variables[name] = value;
        return McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "cloudbase-ai-mcp.dll")],
            EnvironmentVariables = variables,
        }));
    }
}
