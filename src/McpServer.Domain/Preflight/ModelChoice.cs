using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>Finds what describeGroups is about: from what the caller named, the paths that are open and the groups as read.</summary>
public static class ModelChoice
{
    /// <summary>True when the choice cannot be made without the catalogue.</summary>
    public static bool NeedsCatalog(Situation situation)
    {
        if (situation.Open.All(proof => proof.Path == BillingPath.Custom)) return false;
        return situation.Model is null || situation.Named is null || situation.Named.Provider.AddsFromCatalog;
    }

    /// <summary>
    /// True when just one group on an open path serves the named model now: then the catalogue has nothing to add. Between
    /// several a person chooses, by price among other things.
    /// </summary>
    public static bool IsReady(Situation situation) =>
        situation.Model is { } model && situation.Legal.Count(pair => pair.Read.IsOn
        && pair.Read.Holds(model) && situation.Proof(pair.Name.Path) is not null
        && (situation.Named is null || situation.Named == pair.Name)) == 1;

    /// <summary>The selection.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="catalog">Null where <see cref="NeedsCatalog"/> is false.</param>
    public static Selection Of(Situation situation, Catalog? catalog) => situation switch
    {
        { Model: { } model } when NamesGroup(situation, model) is { } group => new Selection.GroupAsModel(group),
        { Named: { } named, Model: { } model } => OfTarget(situation, named, model, catalog),
        { Model: { } model } => OfModel(situation, model, catalog),
        _ => OfAll(situation, catalog),
    };

    /// <summary>A group whose name was given as the model, unless a legal group holds a model of that id.</summary>
    private static ModelGroup? NamesGroup(Situation situation, ModelId model) =>
        situation.Legal.Any(pair => pair.Read.Holds(model)) ? null : situation.Groups.Find(model.Text);

    private static Selection OfTarget(Situation situation, GroupName group, ModelId model, Catalog? catalog)
    {
        var read = group.In(situation.Groups);
        if (read?.Holds(model) == true && read.IsOn) return One(situation, group, model);
        var candidate = Ranking.One(situation, Pair(group, model), isEnabled: false, catalog);
        if (read is null || !group.Provider.Adds(model)) return One(situation, group, model);
        if (group.Provider.AddsFromCatalog && candidate.Entry is null && !read.Holds(model))
            return NotInCatalog(model, catalog!);
        return candidate.Retired is null
            ? One(situation, group, model)
            : new Selection.Retired(candidate, Successor(situation, candidate, catalog));
    }

    private static Selection OfModel(Situation situation, ModelId model, Catalog? catalog)
    {
        var candidates = Ranking.Of(situation, catalog);
        var callable = candidates.Where(one => one.IsCallable).ToList();
        if (callable.Count == 1) return One(situation, callable[0].Target.Group, model);
        if (callable.Count != 0) return new Selection.Several(callable, []);

        var home = situation.Providers.HomeOf(model);
        var isManaged = catalog?.Find(model) is not null || home.In(situation.Groups)?.Holds(model) == true;
        var mayBeCustom = situation.Proof(BillingPath.Custom) is not null;
        if (isManaged && situation.Proof(home.Path) is not null) return OfTarget(situation, home, model, catalog);

        // With path custom open, the user may mean an endpoint of his own by any name: a managed model of that name, whose path is
        // not open, does not come in between.
        if (mayBeCustom) return OfCustom(situation, candidates, isManaged && CallTarget.TryPair(home, model, out var managed) ? managed : null);
        return isManaged ? new Selection.OtherPath(Pair(home, model)) : NotInCatalog(model, catalog!);
    }

    /// <summary>Custom groups that are off may hold the model; else one has to be registered.</summary>
    private static Selection OfCustom(Situation situation, IReadOnlyList<Candidate> candidates, CallTarget? managed)
    {
        var off = candidates.Where(one => one.Target.Group.Provider is Provider.Custom).ToList();
        return off.Count switch
        {
            0 => new Selection.NoCustomGroup(situation.CustomGroups, managed),
            1 => One(situation, off[0].Target.Group, off[0].Target.Model),
            _ => new Selection.Several(off, []),
        };
    }

    /// <summary>No model was named: the only one on offer, else a person chooses. A retired model that is not enabled is no rival.</summary>
    private static Selection OfAll(Situation situation, Catalog? catalog)
    {
        var candidates = WithoutRepeats(Ranking.Of(situation, catalog));
        var rivals = candidates.Where(one => one.IsEnabled || one.Retired is null).ToList();

        // With path custom open, the person may have come to register an endpoint: a managed model that is not enabled is then a question.
        if (rivals is [{ IsOpen: true } only]
            && (only.IsEnabled || only.Target.Group.Path == BillingPath.Custom || situation.Proof(BillingPath.Custom) is null))
        {
            return One(situation, only.Target.Group, only.Target.Model);
        }

        if (candidates.Count > 0) return new Selection.Several(candidates, WaysOn.Of(situation, hasCandidates: true));
        if (situation.Open.All(proof => proof.Path == BillingPath.Custom))
            return new Selection.NoCustomGroup(situation.CustomGroups, null);
        return Missing(situation) is { } missing
            ? new Selection.NoGroup(missing, WaysOn.Of(situation, hasCandidates: false))
            : new Selection.Several([], WaysOn.Of(situation, hasCandidates: false));
    }

    /// <summary>
    /// A managed model that one group serves is not offered to be enabled in another: checkEligibility, which takes no
    /// group, would lead to the one that serves it.
    /// </summary>
    private static List<Candidate> WithoutRepeats(IReadOnlyList<Candidate> candidates)
    {
        var served = candidates.Where(one => one.IsEnabled && IsManaged(one))
            .Select(one => one.Target.Model).ToHashSet();
        return [.. candidates.Where(one => one.IsEnabled || !IsManaged(one) || !served.Contains(one.Target.Model))];
    }

    private static bool IsManaged(Candidate candidate) => candidate.Target.Group.Provider.AddsFromCatalog;

    /// <summary>The first main group of the open paths, when the environment has none of them.</summary>
    private static GroupName? Missing(Situation situation)
    {
        List<GroupName> main = [.. situation.Open.Select(proof => situation.Named ?? situation.Providers.MainGroupOf(proof.Path)).OfType<GroupName>()];
        return main.TrueForAll(name => name.In(situation.Groups) is null) ? main[0] : null;
    }

    /// <summary>Where the successor can be called now; else where it belongs.</summary>
    private static Candidate? Successor(Situation situation, Candidate retired, Catalog? catalog)
    {
        if (retired.Successor is not { } successor) return null;
        var offered = Ranking.Of(situation with { Named = null, Model = successor }, catalog);
        return offered.FirstOrDefault(one => one.IsCallable)
            ?? Ranking.One(situation, Pair(situation.Providers.HomeOf(successor), successor), false, catalog);
    }

    private static Selection.NotInCatalog NotInCatalog(ModelId model, Catalog catalog) =>
        new(model, catalog.Near(model));

    /// <exception cref="ArgumentException">The pair is illegal, or its path is closed: the caller checks both first.</exception>
    private static Selection.One One(Situation situation, GroupName group, ModelId model) => new(
        situation.Proof(group.Path)
            ?? throw new ArgumentException("The group's path is not open.", nameof(group)), Pair(group, model));

    private static CallTarget Pair(GroupName group, ModelId model) => CallTarget.TryPair(group, model, out var target)
        ? target
        : throw new ArgumentException("The model is illegal in this group.", nameof(model));
}
