using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Sandbox;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Cloud.Contract;

/// <summary>What a transport has to do whoever signs its requests, over real sockets: each action under each fault, and what it sends.</summary>
public abstract class TransportContract
{
    private const string Token = "made-up-session-token";

    private static readonly CallLimits Limits = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    private protected abstract Signer? Signer { get; }

    public static IEnumerable<object[]> Matrix() =>
        NineActions.Calls.Keys.SelectMany(_ => Fault.All.Keys, (action, fault) => new object[] { action, fault });

    public static TheoryData<string> Actions() => [.. NineActions.Calls.Keys];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_fault_has_its_kind_and_its_number_of_requests(string action, string name)
    {
        var fault = Fault.All[name];
        var write = NineActions.IsWrite(action);
        using var server = new LoopbackServer(fault.Answers);
        var failure = await Call(server, action);
        Assert.Equal(write ? fault.WriteKind : fault.Kind, failure?.Kind);
        Assert.Equal(write ? fault.Writes : fault.Reads, server.Requests);
        Assert.All(server.Received, sent => Assert.Contains($"X-TC-Action: {action}\r\n", sent, StringComparison.Ordinal));
        Assert.Single(server.Received.Select(Body).Distinct());
        foreach (var secret in new[] { Rig.SecretKey, Token, NineActions.ApiKey })
            Assert.DoesNotContain(secret, $"{failure} {failure?.CloudMessage}", StringComparison.Ordinal);
    }

    /// <summary>A pool that finds its connection dead could send again by itself: it may not, once a body was on its way.</summary>
    [Theory]
    [MemberData(nameof(Actions))]
    public async Task A_kept_connection_that_dies_under_a_request_is_a_reset_like_any_other(string action)
    {
        using var server = new LoopbackServer(LoopbackServer.Keeps(NineActions.Reply), LoopbackServer.Resets());
        using var transport = Transport(server.Endpoint);
        var cloud = new CloudBaseApi(transport);
        await cloud.DescribeEnvs(Some.Env, 1, 0, default);
        var failure = await Assert.ThrowsAsync<CloudException>(() => NineActions.Calls[action](cloud, default));
        Assert.Equal((FailureKind.Unavailable, NineActions.IsWrite(action) ? 2 : 6), (failure.Kind, server.Requests));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    public async Task The_sandbox_accepts_the_signature_of_every_action_under_any_culture(string culture)
    {
        var sandbox = new SandboxCloud(CloudProbe.WorldOf("""{"name":"contract","environments":[{"EnvId":"env-1","PackageId":"baas_standard"}]}"""), TimeProvider.System);
        using var transport = new SignedTransport(
            () => CloudSettings.Default, new FixedCredentials(new Credentials(SandboxKeys.SecretId, SandboxKeys.SecretKey, null, "a test")),
            _ => sandbox, TimeProvider.System, Limits, Signer);
        var cloud = new CloudBaseApi(transport);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            foreach (var call in NineActions.Calls.Values) await call(cloud, default);
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_body_is_sent_as_it_was_written()
    {
        const string body = """{"At":"2026-11-22T08:00:00+08:00","Price":1.50,"Big":123456789012345678901234567890,"Later":{"x":null},"密":"\u00e9 <&>"}""";
        using var server = new LoopbackServer(LoopbackServer.Json(NineActions.Reply));
        await Send(server, CloudSettings.Default, body);
        Assert.Equal(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(body)), Body(server.LastRequest).TrimStart());
        Assert.StartsWith("POST / HTTP/1.1\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains($"\r\nHost: 127.0.0.1:{server.Endpoint.Port}\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains($"\r\nX-TC-Token: {Token}\r\n", server.LastRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "en-US")]
    [InlineData("ap-guangzhou", "zh-CN")]
    public async Task Region_and_language_are_sent_as_set_and_no_region_is_none(string? region, string language)
    {
        using var server = new LoopbackServer(LoopbackServer.Json(NineActions.Reply));
        await Send(server, new CloudSettings(CloudSettings.Default.Endpoint, region, language), "{}");
        Assert.Equal(region is not null, server.LastRequest.Contains("X-TC-Region", StringComparison.Ordinal));
        if (region is not null) Assert.Contains($"\r\nX-TC-Region: {region}\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains($"\r\nX-TC-Language: {language}\r\n", server.LastRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_a_call_as_such()
    {
        using var server = new LoopbackServer(LoopbackServer.Stalls(LoopbackServer.Head(1000) + "{"));
        using var transport = Transport(server.Endpoint);
        using var stop = new CancellationTokenSource();
        var call = transport.Call("DescribeEnvs", "{}"u8.ToArray(), stop.Token);
        await server.Stalled.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await server.Left.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var target = new LoopbackServer(LoopbackServer.Json(NineActions.Reply));
        using var server = new LoopbackServer(LoopbackServer.Sends($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target.Endpoint}\r\nContent-Length: 0\r\n\r\n"));
        var failure = await Call(server, "DescribeEnvs");
        Assert.Equal(FailureKind.Unavailable, failure!.Kind);
        Assert.Contains("redirect", failure.Detail, StringComparison.Ordinal);
        Assert.Equal((1, 0), (server.Requests, target.Requests));
    }

    [Fact]
    public async Task A_port_nobody_listens_on_is_Unavailable()
    {
        Uri free;
        using (var server = new LoopbackServer()) free = server.Endpoint;
        using var transport = Transport(free);
        var failure = await Assert.ThrowsAsync<CloudException>(() => transport.Call("DescribeEnvs", "{}"u8.ToArray(), default));
        Assert.Equal((FailureKind.Unavailable, "No connection to the endpoint. Check the network and TCB_BASE_URL."), (failure.Kind, failure.Detail));
    }

    [Fact]
    public async Task TLS_to_a_server_that_speaks_none_is_called_by_its_name()
    {
        using var server = new LoopbackServer(LoopbackServer.Json(NineActions.Reply)) { ReadsFirst = false };
        using var transport = Transport(new UriBuilder(server.Endpoint) { Scheme = "https" }.Uri);
        var failure = await Assert.ThrowsAsync<CloudException>(() => transport.Call("DescribeEnvs", "{}"u8.ToArray(), default));
        Assert.Contains("TLS", failure.Detail, StringComparison.Ordinal);
        Assert.Equal((FailureKind.Unavailable, false), (failure.Kind, failure.IsTransient));
    }

    private async Task<CloudException?> Call(LoopbackServer server, string action)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        using var transport = Transport(server.Endpoint, clock);
        var call = NineActions.Calls[action](new CloudBaseApi(transport), default);
        while (await Task.WhenAny(call, server.Stalling.WaitAsync()) != call) clock.Advance(Limits.Attempt);
        return await Record.ExceptionAsync(() => call) is { } trouble ? Assert.IsType<CloudException>(trouble) : null;
    }

    private async Task<JsonElement> Send(LoopbackServer server, CloudSettings settings, string body)
    {
        using var transport = Transport(server.Endpoint, null, settings);
        return await transport.Call("DescribeEnvs", Encoding.UTF8.GetBytes(body), default);
    }

    private SignedTransport Transport(Uri endpoint, TimeProvider? clock = null, CloudSettings? settings = null) => new(
        () => (settings ?? CloudSettings.Default) with { Endpoint = endpoint },
        new FixedCredentials(new Credentials(Rig.SecretId, Rig.SecretKey, Token, "a test")), Network.Handler, clock ?? TimeProvider.System, Limits, Signer);

    private static string Body(string request) => request[request.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
}
