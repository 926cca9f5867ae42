using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The client's stream as whole, clean lines, its end held back until every answer owed is written, at most for
/// <paramref name="patience"/>. The SDK splits lines at carriage returns too, leaves a last line without a line feed
/// unread until the end, takes a stray byte order mark for text and fails at half a character: it is given lines that
/// leave no such choice.
/// </summary>
internal sealed class PatientInput(Stream inner, OwedAnswers owed, TimeSpan patience, TimeProvider time) : ForwardingStream(inner)
{
    private readonly Lines _lines = new();
    private readonly byte[] _piece = new byte[16 * 1024];
    private ArrayBufferWriter<byte> _clean = new();
    private int _taken;
    private bool _ended;

    public override bool CanRead => true;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_taken == _clean.WrittenCount)
        {
            if (_ended) return await End(cancellationToken);
            await Fill(cancellationToken);
        }

        var count = Math.Min(buffer.Length, _clean.WrittenCount - _taken);
        _clean.WrittenMemory.Slice(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    private async Task Fill(CancellationToken cancel)
    {
        _clean = Buffers.Emptied(_clean);
        _taken = 0;
        // A console's read hears of no cancellation: it is left behind.
        var count = await Inner.ReadAsync(_piece, cancel).AsTask().WaitAsync(cancel);
        _ended = count == 0;
        if (_ended) _lines.End(Take);
        else _lines.Take(_piece.AsSpan(0, count), Take);
    }

    /// <summary>Only objects are messages; whatever else a line holds has no id an answer could carry.</summary>
    private void Take(ReadOnlySpan<byte> line)
    {
        line = line.Trim("\r \t"u8);
        while (line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..].TrimStart("\r \t"u8);
        if (!line.StartsWith("{"u8)) return;
        var clean = _clean.GetSpan(line.Length + 1)[..(line.Length + 1)];
        line.Replace(clean, (byte)'\r', (byte)' ');
        clean[^1] = (byte)'\n';
        LoneSurrogates.Mend(clean);
        owed.Read(clean);
        _clean.Advance(clean.Length);
    }

    private async Task<int> End(CancellationToken cancel)
    {
        try
        {
            await owed.Settled().WaitAsync(patience, time, cancel);
        }
        catch (TimeoutException)
        {
            // Every tool has a time limit of its own; what is still owed then will never come.
        }

        return 0;
    }
}
