using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The stream to the client. A message and its line feed, which the SDK writes apart, go out in one piece, and cancelling
/// a request never cuts one short: half a message would spoil the next. Each answer is counted once its bytes are out.
/// </summary>
internal sealed class CountedOutput(Stream inner, OwedAnswers owed) : ForwardingStream(inner)
{
    private ArrayBufferWriter<byte> _message = new();

    public override bool CanWrite => true;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _message.Write(buffer.Span);
        if (!_message.WrittenSpan.EndsWith("\n"u8)) return;
        try
        {
            await Inner.WriteAsync(_message.WrittenMemory, CancellationToken.None);
            await Inner.FlushAsync(CancellationToken.None);
            owed.Written(_message.WrittenSpan);
        }
        catch
        {
            owed.Abandon();
            throw;
        }
        finally
        {
            _message = Buffers.Emptied(_message);
        }
    }

    /// <summary>Each message was flushed as it was written.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
