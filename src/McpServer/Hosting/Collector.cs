namespace CloudBaseAi.Hosting;

/// <summary>Gives the memory of large messages back: left alone, the garbage collector keeps it for the next ones, which seldom come.</summary>
/// <param name="owed">What is under way.</param>
/// <param name="time">The clock of waiting.</param>
internal sealed class Collector(OwedAnswers owed, TimeProvider time)
{
    /// <summary>
    /// Bytes of large messages after which the collector runs while others are under way: after each of the largest that
    /// clients are known to send.
    /// </summary>
    private const long Every = 4 * 1024 * 1024;

    /// <summary>Until then the last handler has let go of its message.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _since;
    private int _isDue;

    /// <summary>A message of this length was read. Called by one thread.</summary>
    public void Arrived(int bytes)
    {
        if (bytes < OwedAnswers.Large) return;
        _since += bytes;
        if (_since >= Every)
        {
            _since = 0;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        }

        if (Interlocked.Exchange(ref _isDue, 1) == 0) _ = WhenIdle();
    }

    private async Task WhenIdle()
    {
        await owed.Settled();
        await Task.Delay(Pause, time);
        _isDue = 0;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
