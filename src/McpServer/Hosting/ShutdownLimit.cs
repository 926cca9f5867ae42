namespace CloudBaseAi.Hosting;

/// <summary>
/// Ends the process when its orderly end takes too long, whatever hangs: a call that waits for a file, a reader that
/// does not read. Its thread is its own, for those of the pool may all be the ones that hang.
/// </summary>
internal static class ShutdownLimit
{
    /// <summary>How long an orderly end may take; with what the runtime itself needs to end, under two seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1.5);

    private static int _started;

    /// <summary>The end has begun. Only the first call counts.</summary>
    public static void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0) return;
        new Thread(End) { IsBackground = true, Name = "shutdown limit" }.Start();
    }

    private static void End()
    {
        Thread.Sleep(Limit);
        Environment.Exit(0);
    }
}
