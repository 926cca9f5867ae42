using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>The data of a describeGroups reply.</summary>
/// <param name="situation">What is known.</param>
/// <param name="catalog">The catalogue to list; null for none.</param>
/// <param name="say">The words.</param>
internal sealed class GroupsDataMaker(Situation situation, Catalog? catalog, Wording say)
{
    /// <summary>The group serves the model now.</summary>
    public GroupsData Ready(CallTarget target, IReadOnlyList<string> advisories) =>
        Of(target.Group, new(target.Group.Text, target.Model.Text, true, null), advisories);

    /// <summary>It does not, or no one group is meant.</summary>
    public GroupsData NotReady(GroupName? group, ModelId? model, string? reason) =>
        Of(group, new(group?.Text, model?.Text, false, reason), []);

    private GroupsData Of(GroupName? about, ReadinessData readiness, IReadOnlyList<string> advisories)
    {
        var groups = situation.Groups.All;
        return new(
            new Ranked<GroupData>([.. groups.Select(Group)], group => Rank(group, about), kept => say.GroupsCut(kept, groups.Count)),
            readiness,
            catalog is null ? null : new Ranked<CatalogData>(
                [.. catalog.Entries.Select(Entry)], entry =>
                    RankedLists.ByName(entry.Model, situation.Model?.Text), kept =>
                        say.CatalogCut(kept, catalog.Entries.Count)),
            advisories);
    }

    /// <summary>The group that the call is about, then those that hold the model, then those with a name like it.</summary>
    private int Rank(GroupData one, GroupName? about)
    {
        var likeness = RankedLists.ByName(one.GroupName, situation.Named?.Text ?? about?.Text ?? "");
        if (likeness == 0) return 0;
        return situation.Model is { } model && situation.Groups.Find(one.GroupName)?.Holds(model) == true
            ? 1 : 1 + likeness;
    }

    private GroupData Group(ModelGroup group)
    {
        var legal = situation.Providers.NameOf(group) is not null;
        var models = group.Models;
        return new(
            SafeText.Brief(group.Name), SafeText.Brief(group.Type), group.IsOn,
            new Ranked<string>([.. models.Select(id => SafeText.Brief(id))], id =>
                RankedLists.ByName(id, situation.Model?.Text), kept => say.ModelsCut(kept, models.Count)),
            legal, legal ? null : say.IllegalGroupNote(group));
    }

    private CatalogData Entry(CatalogEntry entry) => new(
        SafeText.Brief(entry.Model), SafeText.Brief(entry.ContextLength), SafeText.Brief(entry.MaxInput),
        SafeText.Brief(entry.MaxOutput),
        [.. entry.Prices.Select(PriceData.Of)],
        ModelId.TryParse(entry.Model, out var id) && situation.Providers.HomeOf(id)
            .In(situation.Groups) is { IsOn: true } home && home.Holds(id));
}
