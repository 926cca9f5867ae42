using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// The models on offer, in their order: retired ones last; of the others those that can be called now before those to enable;
/// then by kind of provider, the default of a kind first, and the cheapest first among equals, one that is announced to
/// retire behind one that is not.
/// </summary>
public static class Ranking
{
    /// <summary>Every model that the groups of covered paths hold, or can be given from the catalogue.</summary>
    /// <param name="situation">What is known. A named group or model restricts the list.</param>
    /// <param name="catalog">Null where nothing is to be added and no price is known.</param>
    public static IReadOnlyList<Candidate> Of(Situation situation, Catalog? catalog) => [.. situation.Providers.All
        .SelectMany((provider, rank) => Groups(situation, provider).SelectMany(pair => Candidates(situation, pair.Name, pair.Read, catalog))
            .Select(candidate => (candidate, rank)))
        .Where(one => situation.Model is null || one.candidate.Target.Model == situation.Model)
        .OrderBy(one => one.candidate.Retired is not null)
        .ThenBy(one => !one.candidate.IsEnabled)
        .ThenBy(one => one.rank)
        .ThenBy(one => one.candidate.Target.Model != one.candidate.Target.Group.Provider.DefaultModel)
        .ThenBy(one => one.candidate.Entry?.PerThousand ?? decimal.MaxValue)
        .ThenBy(one => Advisories.RetirementOf(one.candidate.Target.Model) is not null)
        .Select(one => one.candidate)];

    /// <summary>One model in one group.</summary>
    public static Candidate One(Situation situation, CallTarget target, bool isEnabled, Catalog? catalog)
    {
        var isManaged = target.Group.Provider is not Provider.Custom;
        var retired = isManaged && Advisories.RetirementOf(target.Model) is { } known && known.IsPast(situation.Today) ? known : null;
        return new(
            target, isEnabled, situation.Proof(target.Group.Path) is not null, isManaged ? catalog?.Find(target.Model) : null,
            retired, catalog is null ? null : retired?.SuccessorIn(catalog));
    }

    private static IEnumerable<(GroupName Name, ModelGroup Read)> Groups(Situation situation, Provider provider) => situation.Covers(provider.Path)
        ? situation.Legal.Where(pair => pair.Name.Provider == provider && (situation.Named is null || situation.Named == pair.Name))
        : [];

    private static IEnumerable<Candidate> Candidates(Situation situation, GroupName name, ModelGroup read, Catalog? catalog)
    {
        var held = CallTarget.Held(name, read).Distinct().ToList();
        var enabled = read.IsOn ? held : [];
        var addable = held.Concat(name.Provider.AddsFromCatalog ? CallTarget.Of(name, catalog?.Ids ?? []) : [])
            .Where(target => name.Provider.Adds(target.Model)).Distinct().Except(enabled);
        return enabled.Select(target => One(situation, target, isEnabled: true, catalog))
            .Concat(addable.Select(target => One(situation, target, isEnabled: false, catalog)));
    }
}
