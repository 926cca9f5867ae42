namespace CloudBaseAi.Files;

/// <summary>
/// A group's lock file, held. Its length is the only thing it says: one byte while a write's outcome is unknown, so
/// that whoever comes next knows of a holder that was killed there.
/// </summary>
internal sealed class GroupLock : IDisposable
{
    /// <summary>How long a request may be under way after the process that sent it has ended.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly FileStream? _file;

    /// <summary>Holds an open file.</summary>
    public GroupLock(FileStream file) => _file = file;

    private GroupLock(string why) => Missing = why;

    /// <summary>Why there is no file; null when there is.</summary>
    public string? Missing { get; }

    /// <summary>True when the last holder did not learn what became of its write.</summary>
    public bool IsUnsettled => _file is { Length: > 0 };

    /// <summary>No lock: the work goes on without it.</summary>
    public static GroupLock None(string why) => new(why);

    /// <summary>A write is about to be sent.</summary>
    public void Writing() => SetLength(1);

    /// <summary>What became of the write is known.</summary>
    public void Settled() => SetLength(0);

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => _file?.Dispose();

    private void SetLength(int length)
    {
        try
        {
            _file?.SetLength(length);
        }
        catch (IOException)
        {
            // A full disk must not fail the call; the mark only shortens what is open anyway.
        }
    }
}
