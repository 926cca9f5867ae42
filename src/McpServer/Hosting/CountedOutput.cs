using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The stream to the client. A message and its line feed, which the SDK writes apart, go out in one piece without needless
/// escapes, and cancelling a request never cuts one short: half a message would spoil the next. Each answer is counted once
/// its bytes are out.
/// Only the end of the server leaves a message to a client that does not read.
/// </summary>
internal sealed class CountedOutput(Stream inner, OwedAnswers owed) : ForwardingStream(inner)
{
    private ArrayBufferWriter<byte> _message = new();
    private ArrayBufferWriter<byte> _plain = new();

    public override bool CanWrite => true;

    /// <summary>Cancelled when the server is told to end.</summary>
    public CancellationToken Stopping { get; init; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Stopping.ThrowIfCancellationRequested();
        _message.Write(buffer.Span);
        if (!_message.WrittenSpan.EndsWith("\n"u8)) return;
        NeedlessEscapes.Drop(_message.WrittenSpan, _plain);
        _message = Buffers.Emptied(_message);
        try
        {
            await Send().WaitAsync(Stopping);
            owed.Written(_plain.WrittenSpan);
            _plain = Buffers.Emptied(_plain);
        }
        catch
        {
            _plain = new();
            owed.Abandon();
            throw;
        }
    }

    private async Task Send()
    {
        await Inner.WriteAsync(_plain.WrittenMemory, CancellationToken.None);
        await Inner.FlushAsync(CancellationToken.None);
    }

    /// <summary>Each message was flushed as it was written.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
