using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// Proof that a call is legal: its path pays, its group exists and is on, and the group holds the model. The snippet
/// writer takes nothing else, and only <see cref="Check"/> makes one.
/// </summary>
public sealed class ReadinessProof
{
    private ReadinessProof(EnvId env, CallTarget target) => (Env, Target) = (env, target);

    /// <summary>The environment.</summary>
    public EnvId Env { get; }

    /// <summary>Provider and model.</summary>
    public CallTarget Target { get; }

    /// <summary>Judges the groups as read, for a caller who has proven eligibility of the group's own path.</summary>
    /// <exception cref="ArgumentException">The eligibility proven is that of another path.</exception>
    public static ReadinessVerdict Check(EligibilityProof eligible, CallTarget target, IReadOnlyList<ModelGroup> groups)
    {
        if (eligible.Path != target.Group.Path) throw new ArgumentException("Eligibility was proven for another path.", nameof(eligible));
        var group = groups.FirstOrDefault(one => one.Name == target.Group.Text);
        return group switch
        {
            null => new ReadinessVerdict.GroupMissing(),
            { IsOn: false } => new ReadinessVerdict.GroupOff(group),
            _ when !group.Holds(target.Model) => new ReadinessVerdict.ModelNotEnabled(group),
            _ => new ReadinessVerdict.Ready(new ReadinessProof(eligible.Env, target)),
        };
    }
}
