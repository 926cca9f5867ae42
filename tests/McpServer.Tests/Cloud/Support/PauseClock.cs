using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>
/// A fake clock that jumps over every pause as soon as it is asked for, and keeps its length; the limits of a call and of an
/// attempt are no pauses.
/// </summary>
internal sealed class PauseClock(params TimeSpan[] limits) : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero))
{
    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>False lets a pause last until the test moves the clock.</summary>
    public bool Jumps { get; set; } = true;

    /// <summary>Set when a pause was asked for.</summary>
    public TaskCompletionSource Paused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime < TimeSpan.Zero || limits.Contains(dueTime)) return timer;
        Pauses.Add(dueTime);
        Paused.TrySetResult();
        if (Jumps) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
