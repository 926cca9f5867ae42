using System.Net;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>Thirty seconds for everything: sending, the body, retries and their pauses.</summary>
public class TimeLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("DescribeEnvs", "Try again later")]
    [InlineData("UpdateAIModel", "unknown")]
    public async Task A_cloud_that_stays_silent_ends_at_the_limit(string action, string says)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var rig = new Rig(Script.Silence(reached));
        var call = rig.Call(action);
        await reached.Task;
        rig.Clock.Advance(Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);
        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("30 s", failure.Detail, StringComparison.Ordinal);
        Assert.Contains(says, failure.Detail, StringComparison.Ordinal);
        Assert.Single(rig.Script.Sent);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_at_the_limit()
    {
        var body = new StalledStream();
        using var rig = new Rig(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }));
        var call = rig.Call("DescribeEnvs");
        await body.Reached.Task;
        rig.Clock.Advance(Limit);
        Assert.Equal(FailureKind.Unavailable, (await Assert.ThrowsAsync<CloudException>(() => call)).Kind);
    }

    [Fact]
    public async Task A_limit_that_ends_in_a_pause_reports_what_the_pause_was_for()
    {
        var slow = Rig.Limits with { FirstPause = Limit + Limit };
        using var rig = new Rig(CloudSettings.Default, new Credentials(Rig.SecretId, Rig.SecretKey, null, "a test"), slow, Script.Error("RequestLimitExceeded"));
        rig.Clock.Jumps = false;
        var call = rig.Call("DescribeEnvs");
        await rig.Clock.Paused.Task;
        rig.Clock.Advance(Limit);
        Assert.Equal(FailureKind.Throttled, (await Assert.ThrowsAsync<CloudException>(() => call)).Kind);
    }

    [Fact]
    public async Task A_limit_that_ends_in_a_later_attempt_reports_that_there_was_no_answer()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var rig = new Rig(Script.Error("RequestLimitExceeded"), Script.Silence(reached));
        var call = rig.Call("UpdateAIModel");
        await reached.Task;
        rig.Clock.Advance(Limit);
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);
        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("unknown", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_failure_of_the_cloud()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var rig = new Rig(Script.Silence(reached));
        using var stop = new CancellationTokenSource();
        var call = rig.Transport.Call("DescribeEnvs", "{}"u8.ToArray(), stop.Token);
        await reached.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_handler_that_gives_up_connecting_is_repeated_for_a_read()
    {
        using var rig = new Rig(Script.Throws(new TaskCanceledException("connect", new TimeoutException())), Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal(2, rig.Script.Sent.Count);
    }

    private sealed class StalledStream : MemoryStream
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
