using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>Cuts a stream of bytes into lines, whatever the pieces it comes in.</summary>
internal sealed class Lines
{
    private readonly ArrayBufferWriter<byte> _pending = new();

    /// <summary>Takes a piece and hands on every line it completes, without the line feed.</summary>
    public void Take(ReadOnlySpan<byte> piece, Action<ReadOnlySpan<byte>> line)
    {
        for (var end = piece.IndexOf((byte)'\n'); end >= 0; end = piece.IndexOf((byte)'\n'))
        {
            if (_pending.WrittenCount == 0)
            {
                line(piece[..end]);
            }
            else
            {
                _pending.Write(piece[..end]);
                line(_pending.WrittenSpan);
                _pending.ResetWrittenCount();
            }

            piece = piece[(end + 1)..];
        }

        if (!piece.IsEmpty) _pending.Write(piece);
    }

    /// <summary>Hands on what stands behind the last line feed.</summary>
    public void End(Action<ReadOnlySpan<byte>> line)
    {
        if (_pending.WrittenCount > 0) line(_pending.WrittenSpan);
        _pending.ResetWrittenCount();
    }
}
