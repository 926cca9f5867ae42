using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace CloudBaseAi.Files;

/// <summary>
/// A file that several processes append whole lines to. Lines are written aside, by a thread of its own: a file that
/// cannot be written, or that another process holds, fails no call and holds none up. That is said once.
/// </summary>
/// <param name="path">The file; its folder must exist.</param>
/// <param name="name">What a warning calls it: never the path, never a line.</param>
/// <param name="warnings">Gets one line when lines are lost, once.</param>
/// <param name="time">The clock of <see cref="Courtesy"/>.</param>
internal sealed class LineFile(string path, string name, TextWriter warnings, TimeProvider time) : IDisposable
{
    /// <summary>
    /// How long a caller waits for its line, so that whoever reads the file after a reply finds it. After one line that
    /// was late, nobody waits until a line is written again.
    /// </summary>
    public static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(50);

    /// <summary>Lines that may wait, beside as many that are being written; what comes on top is lost.</summary>
    public const int MaxWaiting = 1024;

    /// <summary>A file that another process holds for longer is worth a warning.</summary>
    private static readonly TimeSpan HeldTooLong = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly BlockingCollection<Line> _waiting = new(MaxWaiting);
    private readonly Lock _starting = new();
    private Thread? _writer;
    private volatile bool _isLate;
    private volatile bool _isEnding;
    private int _warned;

    private readonly record struct Line(ReadOnlyMemory<byte> Bytes, TaskCompletionSource Done);

    /// <summary>Appends a line, which ends with a line feed. Never fails.</summary>
    public async Task Append(ReadOnlyMemory<byte> line)
    {
        Start();
        var waiting = new Line(line, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.TryAdd(waiting)) Warn($"more than {MaxWaiting} lines wait");
        else if (!_isLate) await Written(waiting.Done.Task);
    }

    /// <summary>Ends it. Lines that wait are tried once more.</summary>
    public void Dispose()
    {
        _isEnding = true;
        _waiting.CompleteAdding();
        if (_writer is null || _writer.Join(Courtesy)) _waiting.Dispose();
    }

    private async Task Written(Task done)
    {
        try
        {
            await done.WaitAsync(Courtesy, time);
        }
        catch (TimeoutException)
        {
            _isLate = true;
        }
    }

    /// <summary>The thread is a background one: a file that hangs does not keep the process.</summary>
    private void Start()
    {
        if (_writer is not null) return;
        lock (_starting)
        {
            if (_writer is not null) return;
            _writer = new Thread(WriteAll) { IsBackground = true, Name = name };
            _writer.Start();
        }
    }

    private void WriteAll()
    {
        var lines = new List<Line>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            lines.Add(first);
            while (lines.Count < MaxWaiting && _waiting.TryTake(out var next)) lines.Add(next);
            _isLate = !Write(lines);
            lines.ForEach(line => line.Done.TrySetResult());
            lines.Clear();
        }
    }

    private bool Write(List<Line> lines)
    {
        try
        {
            for (var held = TimeSpan.Zero; !_isEnding || held == TimeSpan.Zero; held += Pause)
            {
                using var file = RegularFile.TryOpen(path, followLinks: true);
                if (file is not null)
                {
                    Append(file, lines);
                    return true;
                }

                if (held == HeldTooLong) Warn("another process holds it");
                Thread.Sleep(Pause);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Warn(failure is UnusableFileException ? failure.Message : failure.GetType().Name);
        }

        return false;
    }

    /// <summary>All or nothing: a line that a full disk cut in two would spoil the next one.</summary>
    private static void Append(SafeFileHandle file, List<Line> lines)
    {
        var end = RandomAccess.GetLength(file);
        try
        {
            RandomAccess.Write(file, [.. lines.Select(line => line.Bytes)], end);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(file, end);
            throw;
        }
    }

    private void Warn(string why)
    {
        if (Interlocked.Exchange(ref _warned, 1) != 0) return;
        try
        {
            warnings.WriteLine($"{name}: the file cannot be written ({why}). Calls go on without it.");
        }
        catch (IOException)
        {
            // Neither can standard error: there is nobody to tell.
        }
    }
}
