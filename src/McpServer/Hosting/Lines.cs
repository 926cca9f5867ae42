using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>Cuts a stream of bytes into lines, whatever the pieces it comes in.</summary>
/// <param name="longest">A line of more bytes is dropped: a client that never ends its line must not take all memory.</param>
internal sealed class Lines(int longest = Lines.Longest)
{
    /// <summary>Six times the largest message a client has reason to send.</summary>
    public const int Longest = 64 * 1024 * 1024;

    private ArrayBufferWriter<byte> _pending = new();
    private bool _dropping;

    /// <summary>Takes a piece and hands on every line it completes, without the line feed.</summary>
    public void Take(ReadOnlySpan<byte> piece, Action<ReadOnlySpan<byte>> line)
    {
        for (var end = piece.IndexOf((byte)'\n'); end >= 0; end = piece.IndexOf((byte)'\n'))
        {
            if (_pending.WrittenCount == 0 && !_dropping && end <= longest)
            {
                line(piece[..end]);
            }
            else
            {
                Keep(piece[..end]);
                End(line);
            }

            piece = piece[(end + 1)..];
        }

        Keep(piece);
    }

    /// <summary>Hands on what stands behind the last line feed, if anything does.</summary>
    public void End(Action<ReadOnlySpan<byte>> line)
    {
        if (_pending.WrittenCount > 0) line(_pending.WrittenSpan);
        _pending = Buffers.Emptied(_pending);
        _dropping = false;
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        _dropping |= piece.Length > longest - _pending.WrittenCount;
        if (!_dropping) _pending.Write(piece);
        else _pending = Buffers.Emptied(_pending);
    }
}
