using Microsoft.Win32.SafeHandles;

namespace CloudBaseAi.Files;

/// <summary>
/// An environment's lock file, held. Its length is the only thing it says: one byte while a write's outcome is unknown,
/// so that whoever comes next knows of a holder that was killed there.
/// </summary>
internal sealed class EnvironmentLock : IDisposable
{
    /// <summary>How long a request may be under way after the process that sent it has ended.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly SafeFileHandle? _file;

    /// <summary>Holds an open file.</summary>
    public EnvironmentLock(SafeFileHandle file) => _file = file;

    private EnvironmentLock(string why) => Missing = why;

    /// <summary>Why there is no file; null when there is.</summary>
    public string? Missing { get; }

    /// <summary>True when the last holder did not learn what became of its write.</summary>
    public bool IsUnsettled => _file is not null && RandomAccess.GetLength(_file) > 0;

    /// <summary>No lock: the work goes on without it.</summary>
    public static EnvironmentLock None(string why) => new(why);

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
            if (_file is not null) RandomAccess.SetLength(_file, length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk must not fail the call; the mark only shortens what is open anyway.
        }
    }
}
