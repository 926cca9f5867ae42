using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using CloudBaseAi.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The session's two streams: a line a message. The SDK's own transport drops answers still owed when its input ends;
/// this one holds the end back until they are written, at most for <see cref="Patience"/>. A message goes out in one
/// piece, and cancelling its request never cuts it short: half a message would spoil the next.
/// </summary>
internal sealed class LineTransport : ITransport
{
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly OwedAnswers _owed;
    private readonly CancellationTokenSource _stop;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>(new() { SingleReader = true, SingleWriter = true });
    private readonly Task _reading;
    private ArrayBufferWriter<byte> _line = new();

    /// <summary>Begins to read.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="owed">Counts the requests.</param>
    /// <param name="time">The clock of patience.</param>
    /// <param name="stop">The server is told to end: only that leaves a message to a client that does not read.</param>
    public LineTransport(Stream input, Stream output, OwedAnswers owed, TimeProvider time, CancellationToken stop)
    {
        (_input, _output, _owed) = (input, output, owed);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _reading = Task.Run(() => Read(time), CancellationToken.None);
    }

    /// <summary>How long the end of input waits for answers: longer than any tool takes.</summary>
    public static TimeSpan Patience { get; } = Toolbox.TimeLimit;

    /// <inheritdoc/>
    public string? SessionId => null;

    /// <inheritdoc/>
    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <inheritdoc/>
    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Message.Write(message, _line);
            await Send();
            if (message is JsonRpcResponse or JsonRpcError) _owed.Settle(((JsonRpcMessageWithId)message).Id);
        }
        finally
        {
            _line = Buffers.Emptied(_line);
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        await _input.DisposeAsync();
        await _output.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Send()
    {
        try
        {
            _stop.Token.ThrowIfCancellationRequested();
            await Write().WaitAsync(_stop.Token);
        }
        catch
        {
            // The client is gone, or this server is: nobody waits for an answer any more. The bytes may still be on their way.
            _line = new();
            _owed.Abandon();
            throw;
        }
    }

    private async Task Write()
    {
        await _output.WriteAsync(_line.WrittenMemory, CancellationToken.None);
        await _output.FlushAsync(CancellationToken.None);
    }

    private async Task Read(TimeProvider time)
    {
        var lines = new Lines();
        var piece = new byte[16 * 1024];
        try
        {
            // A console's read hears of no cancellation: it is left behind.
            while (await _input.ReadAsync(piece, _stop.Token).AsTask().WaitAsync(_stop.Token) is > 0 and var count) lines.Take(piece.AsSpan(0, count), Take);
            lines.End(Take);
            await _owed.Settled().WaitAsync(Patience, time, _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or TimeoutException or IOException)
        {
            // Told to end, or an answer that will never come: every tool has a time limit of its own.
        }
        finally
        {
            _messages.Writer.TryComplete();
        }
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        try
        {
            if (Message.Read(line) is not { } message) return;
            if (message is JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request) _owed.Ask(request.Id);
            _messages.Writer.TryWrite(message);
        }
        catch (JsonException)
        {
            if (Message.Id(line) is { } id) _ = Refuse(id);
        }
    }

    /// <summary>Tells the client that what it sent is no message.</summary>
    private async Task Refuse(RequestId id)
    {
        _owed.Ask(id);
        var error = new JsonRpcErrorDetail { Code = (int)McpErrorCode.ParseError, Message = "Failed to parse the JSON-RPC request." };
        try
        {
            await SendMessageAsync(new JsonRpcError { Id = id, Error = error });
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // Nobody is there to be told.
        }
    }
}
