namespace CloudBaseAi.Hosting;

/// <summary>The stream from the client, handed on by whole lines and mended: see <see cref="LoneSurrogates"/>.</summary>
internal sealed class WholeLines(Stream inner) : ForwardingStream(inner)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _given, _whole, _filled;
    private bool _ended;

    public override bool CanRead => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _whole && !_ended) await Fill(cancellationToken);
        var count = Math.Min(buffer.Length, _whole - _given);
        _buffer.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <summary>Reads once. Behind the end, what stands there without a line feed is a line too.</summary>
    private async ValueTask Fill(CancellationToken cancel)
    {
        _buffer.AsSpan(_given, _filled - _given).CopyTo(_buffer);
        (_filled, _whole, _given) = (_filled - _given, 0, 0);
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = await Inner.ReadAsync(_buffer.AsMemory(_filled), cancel);
        _ended = count == 0;
        _whole = _ended ? _filled : _buffer.AsSpan(_filled, count).LastIndexOf((byte)'\n') is var end && end < 0 ? 0 : _filled + end + 1;
        _filled += count;
        LoneSurrogates.Mend(_buffer.AsSpan(0, _whole));
    }
}
