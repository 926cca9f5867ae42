using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The requests that were read and not yet answered or cancelled. The end of input is held back until nothing is owed,
/// which makes <c>printf … | server</c> answer everything; and no more is read while too much is owed, so that a client
/// that does not read its answers costs a bounded amount of memory.
/// </summary>
internal sealed class OwedAnswers
{
    /// <summary>Requests that may be under way at once.</summary>
    public const int Most = 256;

    /// <summary>Subscriptions that may be open at once: they are answered only at their end.</summary>
    public const int MostOpen = 64;

    /// <summary>Bytes of large requests that may be under way at once; one request of any size always may.</summary>
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>A request of fewer bytes counts by number alone.</summary>
    public const int Large = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<RequestId, (int Count, long Bytes)> _owed = [];
    private readonly HashSet<RequestId> _open = [];
    private TaskCompletionSource? _settled;
    private TaskCompletionSource? _room;
    private long _roomFor;
    private int _count;
    private long _bytes;
    private bool _abandoned;

    /// <summary>A request was read. Ids are the client's: one may come twice.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="bytes">Its length on the wire.</param>
    public void Ask(RequestId id, int bytes = 0)
    {
        lock (_lock)
        {
            if (_abandoned) return;
            var weight = bytes >= Large ? bytes : 0;
            var (count, weights) = _owed.GetValueOrDefault(id);
            _owed[id] = (count + 1, weights + weight);
            _count++;
            _bytes += weight;
        }
    }

    /// <summary>
    /// A request was read whose answer is the end of something long: nothing waits for it. False when too many are open,
    /// or one of this id is.
    /// </summary>
    public bool Open(RequestId id)
    {
        lock (_lock) return _abandoned || (_open.Count < MostOpen && _open.Add(id));
    }

    /// <summary>Its answer was written, or it was cancelled.</summary>
    public void Settle(RequestId id)
    {
        lock (_lock)
        {
            _open.Remove(id);
            if (!_owed.TryGetValue(id, out var owed)) return;
            var weight = owed.Bytes / owed.Count;
            if (owed.Count > 1) _owed[id] = (owed.Count - 1, owed.Bytes - weight);
            else _owed.Remove(id);
            _count--;
            _bytes -= weight;
            if (_count == 0) TellSettled();
            if (_room is not null && Fits(_roomFor)) _room.TrySetResult();
        }
    }

    /// <summary>The client reads no more: nothing is owed to it, now or later.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            _abandoned = true;
            _owed.Clear();
            (_count, _bytes) = (0, 0);
            TellSettled();
            _room?.TrySetResult();
        }
    }

    /// <summary>Completes when nothing is owed.</summary>
    public Task Settled()
    {
        lock (_lock)
        {
            return _count == 0 ? Task.CompletedTask : (_settled ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Completes when one more request may be under way. One caller waits at a time.</summary>
    /// <param name="bytes">Its length on the wire.</param>
    public Task Room(int bytes)
    {
        lock (_lock)
        {
            _roomFor = bytes >= Large ? bytes : 0;
            if (Fits(_roomFor)) return Task.CompletedTask;
            _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    /// <summary>Once told, it is forgotten: whoever asks after the next request waits for that one's answer too.</summary>
    private void TellSettled()
    {
        _settled?.TrySetResult();
        _settled = null;
    }

    private bool Fits(long weight) =>
        _abandoned || (_count < Most && (weight == 0 || _bytes == 0 || _bytes + weight <= MostBytes));
}
