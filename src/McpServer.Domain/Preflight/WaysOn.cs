using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What a person can do beside choosing a model, in the contract's order.</summary>
internal static class WaysOn
{
    /// <summary>The ways of a situation in which no model was named.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="hasCandidates">True when there are models on offer: then the console is no way of its own.</param>
    public static IReadOnlyList<WayOn> Of(Situation situation, bool hasCandidates) =>
        [.. TokenCredits(situation), .. Allowable(situation), .. Endpoint(situation), .. hasCandidates ? [] : Console(situation)];

    /// <summary>Resource points are the way in which the Growth Plan's newer phase reaches group cloudbase.</summary>
    private static IEnumerable<WayOn> TokenCredits(Situation situation)
    {
        if (situation.Proof(BillingPath.GrowthPlan) is null || situation.Covers(BillingPath.TokenCredits)
            || IsForAnother(situation, BillingPath.TokenCredits))
        {
            yield break;
        }

        if (situation.TokenCredits is null) yield return new WayOn.CheckTokenCredits();
        else yield return new WayOn.SwitchToPoints();
    }

    /// <summary>Built-in text groups that are on and hold a model, which the operator could allow.</summary>
    private static IEnumerable<WayOn> Allowable(Situation situation) => situation.Proof(BillingPath.GrowthPlan) is null || situation.Named is not null
        ? []
        : situation.Groups.All
            .Where(read => read is { IsBuiltIn: true, IsOn: true } && read.Models.Count > 0)
            .Where(read => situation.Providers.NameOf(read) is null && ProviderSet.MayBeAllowed(read.Name))
            .Where(read => situation.Covers(new ProviderSet([read.Name]).Allowed[0].Path))
            .Select(read => new WayOn.AllowGroup(read));

    private static IEnumerable<WayOn> Endpoint(Situation situation)
    {
        if (situation.Named is null || situation.Named.Provider is Provider.Custom) yield return new WayOn.RegisterEndpoint(situation.CustomGroups);
    }

    /// <summary>A group that holds nothing, or the one that was named and holds nothing to offer: never no way at all.</summary>
    private static IEnumerable<WayOn> Console(Situation situation) => situation.Open
        .Select(proof => situation.Named ?? situation.Providers.MainGroupOf(proof.Path)).OfType<GroupName>().Distinct()
        .Where(name => name == situation.Named || name.In(situation.Groups) is not { Models.Count: > 0 })
        .Take(1).Select(name => new WayOn.SeeConsole(name));

    private static bool IsForAnother(Situation situation, BillingPath path) => situation.Named is { } named && named.Path != path;
}
