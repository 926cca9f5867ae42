using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What mends a group that is not ready. Closed.</summary>
public abstract record Mend
{
    private Mend() { }

    /// <summary>enableModel can add the model to this group, or switch the group on with it.</summary>
    public sealed record EnableHere : Mend;

    /// <summary>The model belongs to another group, whose billing path comes first.</summary>
    /// <param name="Home">That group.</param>
    public sealed record BelongsTo(GroupName Home) : Mend;

    /// <summary>The platform made the group, and only the console changes it.</summary>
    public sealed record InConsole : Mend;

    /// <summary>The custom group has to be registered, or another one serves.</summary>
    /// <param name="Existing">The custom groups there are, those that serve the model now first.</param>
    public sealed record Onboard(IReadOnlyList<GroupName> Existing) : Mend;

    internal static Mend OfMissing(CallTarget target, Groups groups, ProviderSet providers) =>
        target.Group.Provider.IsUserMade ? new Onboard([.. groups.All
            .OrderByDescending(group => group.IsOn && group.Holds(target.Model))
            .Select(providers.NameOf).OfType<GroupName>().Where(name => name.Provider.IsUserMade)])
        : new InConsole();

    internal static Mend OfPresent(CallTarget target, ProviderSet providers)
    {
        if (target.Group.Provider.Adds(target.Model)) return new EnableHere();
        var home = providers.HomeOf(target.Model);
        return !target.Group.Provider.IsChangedHere || home == target.Group ? new InConsole() : new BelongsTo(home);
    }
}
