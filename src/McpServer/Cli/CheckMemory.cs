using System.Runtime;

namespace CloudBaseAi.Cli;

/// <summary>
/// Memory for <c>check</c>. It keeps the trees of all files to its end: to look for garbage among them takes a third of
/// its time.
/// </summary>
internal static class CheckMemory
{
    /// <summary>Enough for some 10 MB of sources, in bytes. What is not used is not taken from the machine.</summary>
    private const long Most = 1_000_000_000;

    /// <summary>
    /// From here on nothing is collected until the program has allocated an eighth of what the machine has, and at most
    /// <see cref="Most"/>. Then, or where there is no such room, memory is collected as ever.
    /// </summary>
    public static void CollectLate()
    {
        var spare = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8;
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) return;
        try
        {
            GC.TryStartNoGCRegion(Math.Min(spare, Most));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A collector that was chosen by DOTNET_GCName can have less room than this.
        }
    }
}
