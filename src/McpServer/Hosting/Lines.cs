using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>Cuts a stream of bytes into lines, whatever the pieces it comes in.</summary>
/// <param name="line">Gets each line, without its line feed.</param>
/// <param name="tooLong">Gets the begin of a line that is too long; what follows of it is dropped.</param>
/// <param name="longest">Bytes a line may have: a client that never ends its line must not take all memory.</param>
internal sealed class Lines(Lines.Taker line, Lines.Taker tooLong, int longest = Lines.Longest)
{
    /// <summary>Twice the largest message that clients are known to send.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private ArrayBufferWriter<byte> _pending = new();
    private bool _dropping;

    /// <summary>Takes bytes that are valid only during the call.</summary>
    public delegate void Taker(ReadOnlySpan<byte> bytes);

    /// <summary>Takes a piece and hands on every line it completes.</summary>
    public void Take(ReadOnlySpan<byte> piece)
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
                End();
            }

            piece = piece[(end + 1)..];
        }

        Keep(piece);
    }

    /// <summary>Hands on what stands behind the last line feed, if anything does.</summary>
    public void End()
    {
        if (_pending.WrittenCount > 0) line(_pending.WrittenSpan);
        _pending = Buffers.Emptied(_pending);
        _dropping = false;
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        if (_dropping) return;
        var room = longest - _pending.WrittenCount;
        _pending.Write(piece[..Math.Min(piece.Length, room)]);
        if (piece.Length <= room) return;
        _dropping = true;
        tooLong(_pending.WrittenSpan);
        _pending = Buffers.Emptied(_pending);
    }
}
