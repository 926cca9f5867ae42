using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// Proof that a call is legal: its path pays, its group exists and is on, and the group holds the model. The snippet writer takes
/// nothing else, and only <see cref="Check"/> makes one.
/// </summary>
public sealed class ReadinessProof
{
    private ReadinessProof(EnvId env, CallTarget target) => (Env, Target) = (env, target);

    /// <summary>The environment.</summary>
    public EnvId Env { get; }

    /// <summary>Provider and model.</summary>
    public CallTarget Target { get; }

    /// <summary>Judges the groups as read, for a caller who has proven eligibility of the group's own path.</summary>
    /// <param name="eligible">The proof that the group's path pays.</param>
    /// <param name="target">Group and model.</param>
    /// <param name="groups">The groups of the same environment.</param>
    /// <param name="providers">What is legal on this server, to say what mends a group that is not ready.</param>
    /// <exception cref="ArgumentException">The eligibility proven is that of another path or of another environment.</exception>
    public static ReadinessVerdict Check(EligibilityProof eligible, CallTarget target, Groups groups, ProviderSet providers)
    {
        if (eligible.Path != target.Group.Path) throw new ArgumentException("Eligibility was proven for another path.", nameof(eligible));
        if (eligible.Env != groups.Env) throw new ArgumentException("Eligibility was proven for another environment.", nameof(eligible));
        return Obstacle(target, groups, providers) ?? new ReadinessVerdict.Ready(new ReadinessProof(eligible.Env, target));
    }

    /// <summary>What stands in the way of the call in these groups, whoever pays; null when nothing does.</summary>
    /// <param name="target">Group and model.</param>
    /// <param name="groups">The groups of the environment.</param>
    /// <param name="providers">What is legal on this server, to say what mends a group that is not ready.</param>
    public static ReadinessVerdict? Obstacle(CallTarget target, Groups groups, ProviderSet providers) => target.Group.In(groups) switch
    {
        null => new ReadinessVerdict.GroupMissing(Mend.OfMissing(target, groups, providers)),
        { IsOn: false } off => new ReadinessVerdict.GroupOff(off, Mend.OfPresent(target, providers)),
        var on when !on.Holds(target.Model) => new ReadinessVerdict.ModelNotEnabled(on, Mend.OfPresent(target, providers)),
        _ => null,
    };
}
