using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What a person can do first, where no model can be called or none is wanted of those that can. Closed.</summary>
public abstract record WayOn
{
    private WayOn() { }

    /// <summary>Switch the environment to a resource-point plan.</summary>
    public sealed record SwitchToPoints : WayOn;

    /// <summary>Let the operator allow a built-in group beyond the three shapes.</summary>
    /// <param name="Group">The group, as read.</param>
    public sealed record AllowGroup(ModelGroup Group) : WayOn;

    /// <summary>Register a third-party or self-hosted endpoint.</summary>
    /// <param name="Existing">The custom groups there are.</param>
    public sealed record RegisterEndpoint(IReadOnlyList<GroupName> Existing) : WayOn;

    /// <summary>Check Token Credits, of which nothing is known yet.</summary>
    public sealed record CheckTokenCredits : WayOn;

    /// <summary>See the group in the console.</summary>
    /// <param name="Group">The group.</param>
    public sealed record SeeConsole(GroupName Group) : WayOn;
}
