using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>A cloud that does not answer: who asked for it hears that the call goes on, and who gives up stops the request.</summary>
public sealed class WaitingCallTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly PauseClock _clock = new(CallLimits.Default.Whole, CallLimits.Default.Attempt, Toolbox.TimeLimit) { Jumps = false };
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task It_is_reported_within_five_seconds_and_ends_with_its_client(string revision)
    {
        await using var session = await Session.Start("enrolled", revision, handler: new Script(Silence), time: _clock);
        var report = new Reports();
        using var givenUp = new CancellationTokenSource();
        var call = session.Client.CallToolAsync("envQuery", progress: report, cancellationToken: givenUp.Token).AsTask();
        await Task.WhenAll(_reached.Task, _clock.Paused.Task).WaitAsync(Soon);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await report.First.Task.WaitAsync(Soon));
        Assert.False(_stopped.Task.IsCompleted);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await _stopped.Task.WaitAsync(Soon);
    }

    private async Task<HttpResponseMessage> Silence(CancellationToken cancel)
    {
        await using var stop = cancel.Register(_stopped.SetResult);
        _reached.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancel);
        throw new InvalidOperationException("The request has no end.");
    }

    private sealed class Reports : IProgress<ProgressNotificationValue>
    {
        public TaskCompletionSource<float> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Report(ProgressNotificationValue value) => First.TrySetResult(value.Progress);
    }
}
