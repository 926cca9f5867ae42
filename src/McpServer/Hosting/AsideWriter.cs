using System.Collections.Concurrent;
using System.Text;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Standard error, written by a thread of its own: a reader that does not read, a disk that is full or a stream that was
/// closed holds up no answer and not the end. Lines that come while too many wait are lost. Whatever foreign text a line
/// holds, it stays one line without control characters, and it is cut at <see cref="Longest"/>.
/// </summary>
/// <param name="write">Writes a line's bytes, for as long as that takes; an <see cref="IOException"/> loses that line alone.</param>
internal sealed class AsideWriter(Action<byte[]> write) : TextWriter
{
    /// <summary>The longest line, in characters.</summary>
    public const int Longest = 500;

    /// <summary>Lines that may wait.</summary>
    public const int MaxWaiting = 256;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private readonly BlockingCollection<string> _waiting = new(MaxWaiting);
    private readonly StringBuilder _line = new();
    private readonly Lock _turn = new();
    private Thread? _writer;
    private bool _isEnded;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_turn)
        {
            if (value == '\n') Flush(_line);
            else if (_line.Length <= Longest) _line.Append(value);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        lock (_turn)
        {
            _line.Append(value.AsSpan(0, Math.Min(value?.Length ?? 0, Longest + 1)));
            Flush(_line);
        }
    }

    /// <summary>Lines that wait get a moment.</summary>
    protected override void Dispose(bool disposing)
    {
        lock (_turn) _isEnded = true;
        _waiting.CompleteAdding();
        if (_writer is null || _writer.Join(Grace)) _waiting.Dispose();
        base.Dispose(disposing);
    }

    private void Flush(StringBuilder line)
    {
        var text = SafeText.Visible(SafeText.Brief(line.ToString().TrimEnd('\r').ReplaceLineEndings(" "), Longest));
        line.Clear();
        if (_isEnded) return;
        if (_writer is null)
        {
            _writer = new Thread(WriteAll) { IsBackground = true, Name = "standard error" };
            _writer.Start();
        }

        _waiting.TryAdd(text);
    }

    private void WriteAll()
    {
        foreach (var line in _waiting.GetConsumingEnumerable())
        {
            try
            {
                write(Encoding.GetBytes(line + "\n"));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                // Standard error takes nothing: there is nobody to tell.
            }
        }
    }
}
