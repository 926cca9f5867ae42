namespace CloudBaseAi.Hosting;

/// <summary>The stream to the client; each answer is counted once its bytes are out.</summary>
internal sealed class CountedOutput(Stream inner, OwedAnswers owed) : ForwardingStream(inner)
{
    private readonly Lines _lines = new();

    public override bool CanWrite => true;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Inner.WriteAsync(buffer, cancellationToken);
        await Inner.FlushAsync(cancellationToken);
        _lines.Take(buffer.Span, owed.Written);
    }
}
