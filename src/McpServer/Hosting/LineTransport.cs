using System.Buffers;
using System.Threading.Channels;
using CloudBaseAi.Dispatch;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

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
    private readonly StandardErrorLog _log;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop;
    private readonly Action _closing;
    private readonly OwedAnswers _owed = new();
    private readonly Batches _batches = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Channel<JsonRpcMessage> _messages =
        Channel.CreateBounded<JsonRpcMessage>(new BoundedChannelOptions(16) { SingleReader = true, SingleWriter = true });
    private readonly Task _reading;
    private ArrayBufferWriter<byte> _line = new();

    /// <summary>Begins to read.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="log">Gets a line for each message that is refused.</param>
    /// <param name="time">The clock of patience.</param>
    /// <param name="stop">The server is told to end: only that leaves a message to a client that does not read.</param>
    /// <param name="closing">Called once nothing more is waited for; null for nothing.</param>
    public LineTransport(Stream input, Stream output, StandardErrorLog log, TimeProvider time, CancellationToken stop,
        Action? closing = null)
    {
        (_input, _output, _log, _time, _closing) = (input, output, log, time, closing ?? (() => { }));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _reading = Task.Run(Read, CancellationToken.None);
    }

    /// <summary>
    /// How long the end of input waits for answers: a tool's whole time, and on a busy machine some more for a call that
    /// was read and has yet to begin, and for what is yet to be written.
    /// </summary>
    public static TimeSpan Patience { get; } = Toolbox.TimeLimit + TimeSpan.FromSeconds(12);

    /// <inheritdoc/>
    public string? SessionId => null;

    /// <summary>What is not answered yet.</summary>
    public OwedAnswers Owed => _owed;

    /// <inheritdoc/>
    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>
    /// A handler that was cancelled answers nothing. The handlers tell, not the notification: the SDK takes messages in
    /// parallel, and what a notification meets is known to it alone.
    /// </summary>
    public McpMessageHandler Watched(McpMessageHandler next) => async (context, cancel) =>
    {
        try
        {
            await next(context, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && context.JsonRpcMessage is JsonRpcRequest request)
        {
            if (_batches.Take(request.Id, null, out var batch) && batch is not null)
                await Send(to => Message.Write(batch, to), CancellationToken.None);
            _owed.Settle(request.Id);
            throw;
        }
    };

    /// <inheritdoc/>
    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        if (message is not (JsonRpcResponse or JsonRpcError))
        {
            await Send(to => Message.Write(message, to), cancellationToken);
            return;
        }

        Log(message);
        var id = ((JsonRpcMessageWithId)message).Id;
        if (!_batches.Take(id, message, out var batch)) await Send(to => Message.Write(message, to), cancellationToken);
        else if (batch is not null) await Send(to => Message.Write(batch, to), CancellationToken.None);
        _owed.Settle(id);
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

    /// <summary>Tells the client what is wrong with what it sent, which is owed no other answer.</summary>
    private Task Tell(JsonRpcMessage[] refusals, bool isBatch)
    {
        Array.ForEach(refusals, Log);
        return Send(to => { if (isBatch) Message.Write(refusals, to); else Message.Write(refusals[0], to); }, _stop.Token);
    }

    /// <summary>One line for each refusal. Of an internal error the SDK has said the cause.</summary>
    private void Log(JsonRpcMessage message)
    {
        if (message is JsonRpcError { Error: { } error } && error.Code != (int)McpErrorCode.InternalError)
            _log.Refused(error.Code, error.Message);
    }

    private async Task Send(Action<IBufferWriter<byte>> write, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            write(_line);
            await Send();
        }
        finally
        {
            _line = Buffers.Emptied(_line);
            _turn.Release();
        }
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

    private async Task Read()
    {
        var arrived = new List<Incoming>();
        var lines = new Lines(line => arrived.Add(Message.Read(line)), begin => arrived.Add(Message.TooLong(begin)));
        var reception = new Reception(_owed, _batches, _messages.Writer, Tell, new Collector(_owed, _time), _stop.Token);
        var piece = new byte[16 * 1024];
        try
        {
            // A console's read hears of no cancellation: it is left behind.
            while (await _input.ReadAsync(piece, _stop.Token).AsTask().WaitAsync(_stop.Token) is > 0 and var count)
            {
                lines.Take(piece.AsSpan(0, count));
                await reception.Take(arrived);
            }

            lines.End();
            await reception.Take(arrived);
            await _owed.Settled().WaitAsync(Patience, _time, _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or TimeoutException or IOException)
        {
            // Told to end, or an answer that will never come: every tool has a time limit of its own.
        }
        finally
        {
            _closing();
            _messages.Writer.TryComplete();
        }
    }
}
