using System.Collections.Concurrent;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// What the cloud said, by environment, each fact good for 15 minutes from its reading. It holds facts, never proofs,
/// and knows nothing of connections. Safe for parallel use.
/// </summary>
public sealed class Ledger(TimeProvider time)
{
    /// <summary>How long a fact may be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(EnvId Env, object Kind), (object Fact, DateTimeOffset ReadAt)> _facts = new();

    /// <summary>Keeps an environment as read.</summary>
    public void Record(CloudEnvironment environment) => Put(environment.Id, typeof(CloudEnvironment), environment);

    /// <summary>Keeps what the cloud said of one billing path.</summary>
    public void Record(EnvId env, EligibilityFact fact) => Put(env, fact.Path, fact);

    /// <summary>Keeps the groups as read.</summary>
    public void Record(EnvId env, IReadOnlyList<ModelGroup> groups) => Put(env, typeof(ModelGroup), groups);

    /// <summary>Keeps the catalogue as read.</summary>
    public void Record(EnvId env, Catalog catalog) => Put(env, typeof(Catalog), catalog);

    /// <summary>The environment, if it was read less than 15 minutes ago.</summary>
    public CloudEnvironment? Environment(EnvId env) => Fresh<CloudEnvironment>(env, typeof(CloudEnvironment));

    /// <summary>What is known of a path, if it was read less than 15 minutes ago.</summary>
    public EligibilityFact? Eligibility(EnvId env, BillingPath path) => Fresh<EligibilityFact>(env, path);

    /// <summary>The groups, if they were read less than 15 minutes ago.</summary>
    public IReadOnlyList<ModelGroup>? Groups(EnvId env) => Fresh<IReadOnlyList<ModelGroup>>(env, typeof(ModelGroup));

    /// <summary>The catalogue, if it was read less than 15 minutes ago.</summary>
    public Catalog? Catalog(EnvId env) => Fresh<Catalog>(env, typeof(Catalog));

    private void Put(EnvId env, object kind, object fact)
    {
        foreach (var (key, (_, readAt)) in _facts)
        {
            if (!IsFresh(readAt)) _facts.TryRemove(key, out _);
        }

        _facts[(env, kind)] = (fact, time.GetUtcNow());
    }

    private T? Fresh<T>(EnvId env, object kind) where T : class =>
        _facts.TryGetValue((env, kind), out var entry) && IsFresh(entry.ReadAt) ? (T)entry.Fact : null;

    /// <summary>A clock set back makes facts stale rather than immortal.</summary>
    private bool IsFresh(DateTimeOffset readAt) => time.GetUtcNow() - readAt is var age && age >= TimeSpan.Zero && age < Life;
}
