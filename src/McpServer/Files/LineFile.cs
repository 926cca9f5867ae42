namespace CloudBaseAi.Files;

/// <summary>A file that several processes append whole lines to. Failing to write it never fails a call.</summary>
/// <param name="path">The file; its folder must exist.</param>
/// <param name="name">What a warning calls it: never the path, never a line.</param>
/// <param name="warnings">Gets one line when the file cannot be written, once.</param>
/// <param name="time">The clock of waiting for another process.</param>
internal sealed class LineFile(string path, string name, TextWriter warnings, TimeProvider time) : IDisposable
{
    /// <summary>How often a file that another process is writing is tried again.</summary>
    public const int MaxTries = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _warned;

    /// <summary>Appends a line, which ends with a line feed.</summary>
    public async Task Append(ReadOnlyMemory<byte> line)
    {
        await _turn.WaitAsync();
        try
        {
            for (var tries = 1; ; tries++)
            {
                await using var file = ExclusiveFile.TryOpen(path, FileMode.Append);
                if (file is not null)
                {
                    file.Write(line.Span);
                    return;
                }

                if (tries == MaxTries) throw new IOException("Another process keeps it open.");
                await Task.Delay(Pause, time);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (!_warned) await warnings.WriteLineAsync($"{name}: the file cannot be written ({failure.GetType().Name}). Calls go on without it.");
            _warned = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => _turn.Dispose();
}
