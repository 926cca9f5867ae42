using System.Collections.Concurrent;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Files;

namespace CloudBaseAi.GroupChanges;

/// <summary>Writers of one environment take turns: inside this process by a semaphore, between processes by a lock file.</summary>
/// <param name="locks">Null for a cloud that no other process can reach: the embedded sandbox.</param>
internal sealed class GroupTurns(EnvironmentLocks? locks)
{
    private readonly ConcurrentDictionary<EnvId, SemaphoreSlim> _turns = new();

    /// <summary>Waits for the environment's turn; disposing it ends the turn.</summary>
    public async Task<Turn> Take(EnvId env, CancellationToken cancel)
    {
        var inside = _turns.GetOrAdd(env, _ => new SemaphoreSlim(1, 1));
        await inside.WaitAsync(cancel);
        try
        {
            return new Turn(inside, locks is null ? null : await locks.Take(env, cancel));
        }
        catch
        {
            inside.Release();
            throw;
        }
    }
}
