using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Harness;

/// <summary>
/// A cloud that answers in rounds: it keeps back the answers of a round until every request of the round has arrived. Who sends
/// one after the other what belongs in one round waits for ever; who sends another request than the round has is refused.
/// </summary>
internal sealed class RoundsHandler(string world, TimeProvider time) : DelegatingHandler(new SandboxCloud(World.Load(world), time))
{
    private readonly Lock _lock = new();
    private Queue<List<string>>? _rounds;
    private TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The rounds that follow, each with its actions between blanks, separated by commas; before the first call of this, anything is answered.</summary>
    public void Expect(string rounds) =>
        _rounds = new(rounds.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(round => round.Split(' ').ToList()));

    /// <summary>What has not come; empty when every round came. From now on anything is answered.</summary>
    public string End()
    {
        lock (_lock)
        {
            var missing = string.Join(", ", (_rounds ?? []).Select(round => string.Join(' ', round)));
            _rounds = null;
            _answer.TrySetResult();
            return missing;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Arrived(request.Headers.GetValues("X-TC-Action").Single()).WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private Task Arrived(string action)
    {
        lock (_lock)
        {
            if (_rounds is null) return Task.CompletedTask;
            if (!_rounds.TryPeek(out var round) || !round.Remove(action)) throw new InvalidOperationException($"{action} does not belong in this round.");
            var answer = _answer;
            if (round.Count > 0) return answer.Task;
            _rounds.Dequeue();
            _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            answer.SetResult();
            return answer.Task;
        }
    }
}
