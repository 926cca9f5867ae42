using System.Text.Json;

namespace CloudBaseAi.Tests.Harness;

/// <summary>The way to the client, which remembers what went over it last: the server writes a line in one piece.</summary>
internal sealed class LastLine(Stream inner) : MemoryStream
{
    private byte[] _line = [];

    /// <summary>The bytes of the last answer's result, as they were written.</summary>
    public int ResultBytes
    {
        get
        {
            var reader = new Utf8JsonReader(_line);
            reader.Read();
            while (reader.Read() && !reader.ValueTextEquals("result")) reader.Skip();
            reader.Read();
            var begin = reader.TokenStartIndex;
            reader.Skip();
            return (int)(reader.BytesConsumed - begin);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _line = buffer.ToArray();
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
