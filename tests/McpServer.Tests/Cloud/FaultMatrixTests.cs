using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>Each action under each fault, over real sockets: the kind of the failure, and how often the request was sent.</summary>
public class FaultMatrixTests
{
    private const string Token = "made-up-session-token";

    private static readonly CallLimits Limits = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    public static IEnumerable<object[]> Matrix() =>
        EightActions.Calls.Keys.SelectMany(_ => Fault.All.Keys, (action, fault) => new object[] { action, fault });

    public static TheoryData<string> Actions() => [.. EightActions.Calls.Keys];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_fault_has_its_kind_and_its_number_of_requests(string action, string name)
    {
        var fault = Fault.All[name];
        var write = EightActions.IsWrite(action);
        using var server = new LoopbackServer(fault.Answers);
        var failure = await Call(server, action);
        Assert.Equal(write ? fault.WriteKind : fault.Kind, failure?.Kind);
        Assert.Equal(write ? fault.Writes : fault.Reads, server.Requests);
        Assert.All(server.Received, sent => Assert.Contains($"X-TC-Action: {action}\r\n", sent, StringComparison.Ordinal));
        Assert.Single(server.Received.Select(Body).Distinct());
        foreach (var secret in new[] { Rig.SecretKey, Token, EightActions.ApiKey })
            Assert.DoesNotContain(secret, $"{failure} {failure?.CloudMessage}", StringComparison.Ordinal);
    }

    /// <summary>A pool that finds its connection dead could send again by itself: it may not, once a body was on its way.</summary>
    [Theory]
    [MemberData(nameof(Actions))]
    public async Task A_kept_connection_that_dies_under_a_request_is_a_reset_like_any_other(string action)
    {
        using var server = new LoopbackServer(LoopbackServer.Keeps(EightActions.Reply), LoopbackServer.Resets());
        var clock = new FakeTimeProvider();
        using var transport = Transport(server, clock);
        var cloud = new CloudBaseApi(transport);
        await cloud.DescribeEnvs(Some.Env, 1, 0, default);
        var failure = await Assert.ThrowsAsync<CloudException>(() => EightActions.Calls[action](cloud, default));
        Assert.Equal((FailureKind.Unavailable, EightActions.IsWrite(action) ? 2 : 6), (failure.Kind, server.Requests));
    }

    private static async Task<CloudException?> Call(LoopbackServer server, string action)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        using var transport = Transport(server, clock);
        var call = EightActions.Calls[action](new CloudBaseApi(transport), default);
        await Task.WhenAny(call, server.Stalled.Task);
        if (server.Stalled.Task.IsCompleted) clock.Advance(Limits.Whole);
        return await Record.ExceptionAsync(() => call) is { } trouble ? Assert.IsType<CloudException>(trouble) : null;
    }

    private static SignedTransport Transport(LoopbackServer server, TimeProvider clock) => new(
        () => CloudSettings.Default with { Endpoint = server.Endpoint },
        new FixedCredentials(new Credentials(Rig.SecretId, Rig.SecretKey, Token, "a test")), Network.Handler, clock, Limits);

    private static string Body(string request) => request[request.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
}
