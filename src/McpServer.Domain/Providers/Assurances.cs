using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>What the operator vouches for where the cloud's own answer leaves it undetermined.</summary>
/// <param name="VersionSwitches">Values of versionSwitchStatus that do not block a pack (CLOUDBASE_AI_VERSION_SWITCH_OK).</param>
/// <param name="EnrolledEnvs">Environments seen as enrolled in the Growth Plan (CLOUDBASE_AI_ENROLLED_ENVS).</param>
public sealed record Assurances(IReadOnlySet<string> VersionSwitches, IReadOnlySet<string> EnrolledEnvs)
{
    /// <summary>Nothing is vouched for.</summary>
    public static readonly Assurances None = new(new HashSet<string>(), new HashSet<string>());

    /// <summary>True when the operator saw this environment as enrolled.</summary>
    public bool Enrols(EnvId env) => EnrolledEnvs.Contains(env.Text);
}
