namespace CloudBaseAi.Hosting;

/// <summary>The client's stream, whose end is held back until every answer owed is written, at most for <paramref name="patience"/>.</summary>
internal sealed class PatientInput(Stream inner, OwedAnswers owed, TimeSpan patience, TimeProvider time) : ForwardingStream(inner)
{
    private readonly Lines _lines = new();

    public override bool CanRead => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Inner.ReadAsync(buffer, cancellationToken);
        if (count > 0)
        {
            _lines.Take(buffer.Span[..count], owed.Read);
            return count;
        }

        _lines.End(owed.Read);
        try
        {
            await owed.Settled().WaitAsync(patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Every tool has a time limit of its own; what is still owed then will never come.
        }

        return 0;
    }
}
