using System.Net;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>Fifteen seconds for an attempt, 45 for everything: sending, the body, retries and their pauses.</summary>
public class TimeLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(15);

    [Fact]
    public void The_limits_leave_a_tool_call_its_fifty_seconds() =>
        Assert.Equal((Limit, Attempt), (CallLimits.Default.Whole, CallLimits.Default.Attempt));

    [Theory]
    [InlineData("CreateAIModel")]
    [InlineData("UpdateAIModel")]
    [InlineData("DeleteAIModel")]
    public async Task A_write_that_is_not_answered_ends_with_its_one_attempt(string action)
    {
        using var reached = new SemaphoreSlim(0);
        using var rig = new Rig(Script.Silence(reached));
        var call = rig.Call(action);
        await reached.WaitAsync();
        rig.Clock.Advance(Attempt - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);
        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("within 15 s. Whether the change was made is unknown", failure.Detail, StringComparison.Ordinal);
        Assert.Single(rig.Script.Sent);
    }

    [Fact]
    public async Task A_read_that_is_not_answered_is_sent_again_until_the_limit_of_the_call()
    {
        using var reached = new SemaphoreSlim(0);
        using var rig = new Rig(Script.Silence(reached));
        var begun = rig.Clock.GetUtcNow();
        var call = rig.Call("DescribeEnvs");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await reached.WaitAsync();
            rig.Clock.Advance(Attempt);
        }

        await reached.WaitAsync();
        rig.Clock.Advance(begun + Limit - rig.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var failure = await Assert.ThrowsAsync<CloudException>(() => call);
        Assert.Equal((FailureKind.Unavailable, "No complete answer within 45 s. Try again later."), (failure.Kind, failure.Detail));
        Assert.Equal(3, rig.Script.Sent.Count);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(20, 2)]
    [InlineData(40, 3)]
    public async Task Retries_end_with_the_budget_that_the_callers_token_gives(int seconds, int attempts)
    {
        using var reached = new SemaphoreSlim(0);
        using var rig = new Rig(Script.Silence(reached));
        using var budget = new CancellationTokenSource();
        var end = rig.Clock.GetUtcNow().AddSeconds(seconds);
        var call = rig.Transport.Call("DescribeEnvs", "{}"u8.ToArray(), budget.Token);
        for (var attempt = 1; attempt < attempts; attempt++)
        {
            await reached.WaitAsync();
            rig.Clock.Advance(Attempt);
        }

        await reached.WaitAsync();
        rig.Clock.Advance(end - rig.Clock.GetUtcNow());
        Assert.False(call.IsCompleted);
        await budget.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(attempts, rig.Script.Sent.Count);
    }

    [Fact]
    public async Task A_budget_that_ends_in_a_pause_ends_the_call_there()
    {
        var slow = Rig.Limits with { FirstPause = Attempt, Attempt = Limit };
        var credentials = new Credentials(Rig.SecretId, Rig.SecretKey, null, "a test");
        using var rig = new Rig(CloudSettings.Default, credentials, slow, Script.Error("InternalError"));
        rig.Clock.Jumps = false;
        using var budget = new CancellationTokenSource();
        var call = rig.Transport.Call("DescribeEnvs", "{}"u8.ToArray(), budget.Token);
        await rig.Clock.Paused.Task;
        await budget.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(rig.Script.Sent);
    }

    [Fact]
    public async Task A_body_that_stalls_ends_at_the_limit()
    {
        var body = new StalledStream();
        using var rig = new Rig(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }));
        var call = rig.Call("UpdateAIModel");
        await body.Reached.Task;
        rig.Clock.Advance(Attempt);
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
