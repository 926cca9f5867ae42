using System.Collections.Concurrent;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// What the cloud said, by environment, each fact good for 15 minutes from its reading. It holds facts, never proofs,
/// and knows nothing of connections. Safe for parallel use.
/// </summary>
public sealed class Ledger(TimeProvider time)
{
    /// <summary>How long a fact may be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(EnvId Env, object Kind), Entry> _facts = new();
    private DateTimeOffset _prunedAt;

    /// <summary>Keeps an environment as read.</summary>
    public void Record(CloudEnvironment environment) => Put(environment.Id, typeof(CloudEnvironment), environment);

    /// <summary>Keeps what the cloud said of one billing path.</summary>
    public void Record(EnvId env, EligibilityFact fact) => Put(env, fact.Path, fact);

    /// <summary>Keeps the groups as read.</summary>
    public void Record(Groups groups) => Put(groups.Env, typeof(Groups), groups);

    /// <summary>Keeps the catalogue as read.</summary>
    public void Record(EnvId env, Catalog catalog) => Put(env, typeof(Catalog), catalog);

    /// <summary>The environment, if it was read less than 15 minutes ago.</summary>
    public CloudEnvironment? Environment(EnvId env) => Fresh<CloudEnvironment>(env, typeof(CloudEnvironment));

    /// <summary>What is known of a path, if it was read less than 15 minutes ago.</summary>
    public EligibilityFact? Eligibility(EnvId env, BillingPath path) => Fresh<EligibilityFact>(env, path);

    /// <summary>The groups, if they were read less than 15 minutes ago.</summary>
    public Groups? Groups(EnvId env) => Fresh<Groups>(env, typeof(Groups));

    /// <summary>The catalogue, if it was read less than 15 minutes ago.</summary>
    public Catalog? Catalog(EnvId env) => Fresh<Catalog>(env, typeof(Catalog));

    /// <summary>
    /// How many facts are held, stale ones among them until they are thrown away. None: a process that has just started, or one
    /// that is started for each call.
    /// </summary>
    public int Count => _facts.Count;

    private void Put(EnvId env, object kind, object fact)
    {
        var now = time.GetUtcNow();
        if ((now - _prunedAt).Duration() >= PruneEvery) Prune(now);
        _facts[(env, kind)] = new(fact, now);
    }

    /// <summary>Not with every fact: an account may have many thousand environments.</summary>
    private void Prune(DateTimeOffset now)
    {
        _prunedAt = now;
        foreach (var (key, entry) in _facts)
        {
            if (!IsFresh(entry)) _facts.TryRemove(key, out _);
        }
    }

    private T? Fresh<T>(EnvId env, object kind) where T : class =>
        _facts.TryGetValue((env, kind), out var entry) && IsFresh(entry) ? (T)entry.Fact : null;

    /// <summary>A clock set back makes facts stale rather than immortal.</summary>
    private bool IsFresh(Entry entry) =>
        time.GetUtcNow() - entry.ReadAt is var age && age >= TimeSpan.Zero && age < Life;

    private readonly record struct Entry(object Fact, DateTimeOffset ReadAt);
}
