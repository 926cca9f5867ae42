using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>Finds what describeGroups is about, from what the caller named, the paths that are open and the groups as read.</summary>
public sealed class Selector
{
    private readonly IReadOnlyList<EligibilityProof> _open;
    private readonly IReadOnlyList<ModelGroup> _groups;
    private readonly GroupName? _named;
    private readonly ModelId? _model;

    /// <summary>Sets the question.</summary>
    /// <param name="open">Proofs of the open paths; the named group's among them.</param>
    /// <param name="groups">As read.</param>
    /// <param name="named">The group the caller named, if any.</param>
    /// <param name="model">The model the caller named, if any.</param>
    public Selector(IReadOnlyList<EligibilityProof> open, IReadOnlyList<ModelGroup> groups, GroupName? named, ModelId? model)
    {
        _open = named is null ? open : [.. open.Where(proof => proof.Path == named.Path)];
        (_groups, _named, _model) = (groups, named, model);
    }

    private bool IsCustomOnly => _open.All(proof => proof.Path == BillingPath.Custom);

    private IReadOnlyList<GroupName> CustomGroups => [.. _groups.Select(Legal).OfType<GroupName>().Where(name => name.IsCustom)];

    private bool IsPlanOnly => _open.All(proof => proof.Path == BillingPath.GrowthPlan);

    /// <summary>The selection, or null when it cannot be told without the catalogue.</summary>
    public Selection? Select(Catalog? catalog)
    {
        if (_named is not null && _model is not null) return One(_named, _model);
        var ready = Held(on: true);
        if (_model is not null && ready.Count > 0) return Among(ready, []);
        if (IsCustomOnly) return Among(ready, Held(on: false));
        if (_model is { IsHunyuan: true } && Proof(BillingPath.Custom) is null) return Natural(GroupName.HunyuanExp, _model);
        if (_model is null && IsPlanOnly) return One(GroupName.HunyuanExp, ModelId.GrowthPlanDefault);
        if (catalog is null) return null;
        return _model is null ? OfManagedGroups(ready, catalog) : OfCatalog(_model, catalog);
    }

    private Selection OfManagedGroups(IReadOnlyList<CallTarget> ready, Catalog catalog)
    {
        var managed = _open.Select(proof => GroupName.Of(proof.Path)).OfType<GroupName>().ToList();
        var offered = managed.Where(name => Group(name) is not null)
            .SelectMany(name => catalog.For(name.Path).Select(id => Pair(name, id))).OfType<CallTarget>();
        List<CallTarget> addable = [.. Held(on: false).Union(offered).Except(ready)];
        var custom = Proof(BillingPath.Custom) is null ? null : CustomGroups;
        if (ready.Count + addable.Count > 0) return new Selection.Choice(ready, addable, custom);
        if (custom is not null) return new Selection.NoCustomGroup(custom, null);
        return managed.TrueForAll(name => Group(name) is null) ? new Selection.NoGroup(managed[0]) : new Selection.NoModel(managed);
    }

    /// <summary>With path custom open, the user may mean an endpoint of his own by any name: a managed model of that name, whose path is not open, does not come in between.</summary>
    private Selection OfCatalog(ModelId wanted, Catalog catalog)
    {
        var group = CallTarget.ManagedGroupOf(wanted);
        var off = Held(on: false);
        var isManaged = catalog.Find(wanted) is not null || off.Any(target => target.Group == group);
        if (isManaged && Proof(group.Path) is not null) return One(group, wanted);
        if (Proof(BillingPath.Custom) is not null) return Among([], off, isManaged ? Pair(group, wanted) : null);
        return isManaged ? Natural(group, wanted) : new Selection.NotInCatalog(wanted, catalog);
    }

    private Selection Natural(GroupName group, ModelId wanted) => Proof(group.Path) is null && Pair(group, wanted) is { } elsewhere
        ? new Selection.Elsewhere(elsewhere)
        : One(group, wanted);

    private Selection Among(IReadOnlyList<CallTarget> ready, IReadOnlyList<CallTarget> off, CallTarget? managed = null) => (ready.Count, off.Count) switch
    {
        (0, 0) => new Selection.NoCustomGroup(CustomGroups, managed),
        (1, _) when _model is not null || off.Count == 0 => One(ready[0].Group, ready[0].Model),
        (0, 1) => One(off[0].Group, off[0].Model),
        _ => new Selection.Choice(ready, off, null),
    };

    /// <summary>Every pair the groups of the open paths hold that fits what was named.</summary>
    private IReadOnlyList<CallTarget> Held(bool on) => [.. _groups
        .Where(read => read.IsOn == on && (_named is null || _named.Text == read.Name))
        .SelectMany(read => Legal(read) is { } name && Proof(name.Path) is not null ? CallTarget.Of(name, read.Models.Where(id => _model is null || _model.Text == id)) : [])
        .Distinct()];

    private static CallTarget? Pair(GroupName group, ModelId id) => CallTarget.TryPair(group, id, out var target) ? target : null;

    private static GroupName? Legal(ModelGroup read) => GroupName.TryParse(read.Name, out var name) ? name : null;

    private EligibilityProof? Proof(BillingPath path) => _open.FirstOrDefault(proof => proof.Path == path);

    private ModelGroup? Group(GroupName name) => _groups.FirstOrDefault(read => read.Name == name.Text);

    /// <exception cref="ArgumentException">The pair is illegal, or its path is closed: the caller checks both first.</exception>
    private Selection.One One(GroupName group, ModelId id) => new(
        Proof(group.Path) ?? throw new ArgumentException("The group's path is not open.", nameof(group)),
        Pair(group, id) ?? throw new ArgumentException("The model is illegal in this group.", nameof(id)));
}
