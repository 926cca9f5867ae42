using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Counts the requests that were read and not yet answered or cancelled: holding the end of input back until nothing is
/// owed is what makes <c>printf … | server</c> answer everything.
/// </summary>
internal sealed class OwedAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RequestId, int> _owed = [];
    private TaskCompletionSource? _settled;
    private bool _abandoned;

    /// <summary>A request was read. Ids are the client's: one may come twice.</summary>
    public void Ask(RequestId id) => Change(id, 1);

    /// <summary>Its answer was written.</summary>
    public void Settle(RequestId id) => Change(id, -1);

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
            Settle(request.Id);
            throw;
        }
    };

    /// <summary>The client reads no more: nothing is owed to it, now or later.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            _abandoned = true;
            _owed.Clear();
            _settled?.TrySetResult();
        }
    }

    /// <summary>Completes when nothing is owed.</summary>
    public Task Settled()
    {
        lock (_lock)
        {
            return _owed.Count == 0 ? Task.CompletedTask : (_settled ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Change(RequestId id, int by)
    {
        lock (_lock)
        {
            if (_abandoned) return;
            var count = _owed.GetValueOrDefault(id) + by;
            if (count > 0) _owed[id] = count;
            else _owed.Remove(id);
            if (_owed.Count == 0) _settled?.TrySetResult();
        }
    }
}
