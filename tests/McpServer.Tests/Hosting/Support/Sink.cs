using System.Text;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>A stream that keeps each piece written to it, or fails, or never takes it.</summary>
internal sealed class Sink : MemoryStream
{
    public List<string> Pieces { get; } = [];

    /// <summary>What a write waits for; a faulted task makes it fail.</summary>
    public Task Taking { get; set; } = Task.CompletedTask;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Taking.WaitAsync(cancellationToken);
        Pieces.Add(Encoding.UTF8.GetString(buffer.Span));
    }
}
