using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>Requests that came in one JSON array, which protocol 2025-03-26 allows: their answers go out in one array too, once all are there.</summary>
internal sealed class Batches
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RequestId, Queue<Batch>> _waiting = [];

    private sealed class Batch(int waits, List<JsonRpcMessage> answers)
    {
        public int Waits { get; set; } = waits;

        public List<JsonRpcMessage> Answers { get; } = answers;
    }

    /// <summary>Opens a batch.</summary>
    /// <param name="ids">The requests that will be answered.</param>
    /// <param name="answers">What is answered already.</param>
    public void Open(IReadOnlyCollection<RequestId> ids, List<JsonRpcMessage> answers)
    {
        var batch = new Batch(ids.Count, answers);
        lock (_lock)
        {
            foreach (var id in ids)
            {
                if (!_waiting.TryGetValue(id, out var queue)) _waiting[id] = queue = new();
                queue.Enqueue(batch);
            }
        }
    }

    /// <summary>Takes what a batch waits for.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="answer">Its answer; null when it was cancelled and gets none.</param>
    /// <param name="complete">All answers of the batch, when this was the last one it waited for; else null.</param>
    /// <returns>False when the request came on its own.</returns>
    public bool Take(RequestId id, JsonRpcMessage? answer, out IReadOnlyList<JsonRpcMessage>? complete)
    {
        complete = null;
        lock (_lock)
        {
            if (_waiting.Count == 0 || !_waiting.TryGetValue(id, out var queue)) return false;
            var batch = queue.Dequeue();
            if (queue.Count == 0) _waiting.Remove(id);
            if (answer is not null) batch.Answers.Add(answer);
            if (--batch.Waits == 0 && batch.Answers.Count > 0) complete = batch.Answers;
            return true;
        }
    }
}
