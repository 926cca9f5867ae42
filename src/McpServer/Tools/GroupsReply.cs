using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>describeGroups' reply for each selection, with room for so many items in each list.</summary>
internal sealed class GroupsReply(EnvId env, IReadOnlyList<ModelGroup> groups, Catalog? catalog, bool listCatalog, GroupName? named, ModelId? model, int most)
{
    public Reply Of(Selection selection, ReadinessVerdict? verdict) => selection.Match(
        one => About(one.Target, verdict!),
        choice => Reply.Decide(
            null, $"{choice.Ready.Count} models of {env} can be called now, {choice.Addable.Count} can be enabled.",
            Decisions.Choose(env, choice.Ready, choice.Addable, most).Or(choice.Custom is null ? null : Decisions.Register(env, Suggested(choice.Custom), "another endpoint")), Data(null, null, null)),
        elsewhere => Reply.Ok(
            $"{Shown.Quoted(elsewhere.Target.Model.Text)} belongs to {elsewhere.Target.Group}, whose billing path has not been checked.",
            Calls.CheckEligibility(env, $"checks {elsewhere.Target.Group.Path.Title}", elsewhere.Target.Model, elsewhere.Target.Group.Path),
            Data(elsewhere.Target.Group.Text, elsewhere.Target.Model.Text, Codes.EligibilityRequired)),
        missing => Reply.Decide(
            Codes.GroupMissing, $"Environment {env} has no group {missing.Group}.",
            Decisions.NoGroup(env, missing.Group, null), Data(missing.Group.Text, null, Codes.GroupMissing)),
        custom => NoCustomGroup(custom),
        none => Reply.Decide(null, $"No model can be called in environment {env}, and none can be enabled.", Decisions.NoModel(env, none.Groups), Data(null, null, null)),
        unknown => NotManaged(unknown.Model, unknown.Near));

    private Reply About(CallTarget target, ReadinessVerdict verdict)
    {
        var (group, wanted) = (target.Group.Text, target.Model.Text);
        if (NotReady.Of(env, target, verdict, groups) is not { } obstacle)
        {
            return Reply.Ok($"{Shown.Quoted(wanted)} in {group} is ready to be called.",
                Calls.GenerateSnippet(env, target.Group, target.Model, "writes the code"), Data(group, wanted, null));
        }

        if (obstacle.Code == Codes.ModelNotEnabled && !target.Group.IsCustom && catalog?.Find(target.Model) is null)
        {
            return target.Group == GroupName.HunyuanExp && target.Model == ModelId.GrowthPlanDefault
                ? Reply.Decide(Codes.ModelNotEnabled, obstacle.Message, Decisions.NoDefault(env, EnabledForPlan(), most), Data(group, wanted, obstacle.Code))
                : NotManaged(target.Model, catalog?.Near(target.Model) ?? []);
        }

        return obstacle.Next is null
            ? Reply.Decide(obstacle.Code, obstacle.Message, obstacle.Decision!, Data(group, wanted, obstacle.Code))
            : Reply.Ok(obstacle.Message, obstacle.Next, Data(group, wanted, obstacle.Code));
    }

    private Reply NoCustomGroup(Selection.NoCustomGroup custom) => Reply.Decide(
        Codes.GroupMissing, $"No custom group of {env} that is on serves this.",
        Decisions.Onboard(env, named is null || custom.Existing.Contains(named) ? Suggested(custom.Existing) : named, model, custom.Existing)
            .Or(custom.Managed is { } target ? Decisions.Managed(env, target) : null),
        Data(named?.Text, model?.Text, Codes.GroupMissing));

    private Reply NotManaged(ModelId unknown, IReadOnlyList<ModelId> near) => Reply.Decide(
        Codes.ModelNotInCatalog, $"{Shown.Quoted(unknown.Text)} is neither enabled nor in the managed catalogue of {env}.",
        Decisions.NotManaged(env, unknown, near), Data(null, unknown.Text, Codes.ModelNotInCatalog));

    private IReadOnlyList<CallTarget> EnabledForPlan() => [.. groups.Where(group => group.IsOn && group.Name == GroupName.HunyuanExp.Text)
        .SelectMany(group => CallTarget.Of(GroupName.HunyuanExp, group.Models))];

    private static GroupName Suggested(IReadOnlyList<GroupName> existing)
    {
        const string name = "custom-openai-compat";
        var free = Enumerable.Range(1, existing.Count + 1).Select(number => number == 1 ? name : $"{name}-{number}")
            .First(candidate => existing.All(group => group.Text != candidate));
        return GroupName.TryParse(free, out var group) ? group : throw new InvalidOperationException("The suggested name is legal.");
    }

    /// <summary>Where the catalogue is asked for, the groups make room for it.</summary>
    private int MostGroups => listCatalog ? (most / 3) + 1 : most;

    private GroupsData Data(string? group, string? wanted, string? reason)
    {
        var listed = listCatalog ? catalog!.Entries : [];
        return new(
            [.. Portion.Of(groups, MostGroups, one => Rank(one, group)).Select(Group)],
            new ReadinessData(group, wanted, group is not null && reason is null, reason),
            listCatalog ? [.. Portion.Of(listed, most, entry => Portion.ByName(entry.Model, model?.Text)).Select(Entry)] : null,
            [
                .. Portion.Note(groups, MostGroups, "groups", "the beginning of a name as groupName shows those first"),
                .. Portion.Note(listed, most, "managed models", "a part of a name as model shows those first"),
            ]);
    }

    /// <summary>The group the call is about, then those that hold the model, then those with a name like it.</summary>
    private int Rank(ModelGroup one, string? group) => (Portion.ByName(one.Name, named?.Text ?? group ?? ""), model is not null && one.Holds(model)) switch
    {
        (0, _) => 0,
        (_, true) => 1,
        var (likeness, _) => 1 + likeness,
    };

    private GroupData Group(ModelGroup group)
    {
        var (legal, models) = (GroupName.TryParse(group.Name, out _), group.Models);
        IReadOnlyList<string> notes =
        [
            .. legal ? [] : (IEnumerable<string>)["No legal createModel argument: no code for it."],
            .. Portion.NoteOnModels(models, MostGroups),
        ];
        return new(
            Shown.Brief(group.Name), Shown.Brief(group.Type), group.IsOn, Portion.OfModels(models, MostGroups, model), legal, notes.Count == 0 ? null : string.Join(' ', notes));
    }

    private CatalogData Entry(CatalogEntry entry) => new(
        Shown.Brief(entry.Model), Shown.Brief(entry.ContextLength), Shown.Brief(entry.MaxInput), Shown.Brief(entry.MaxOutput), [.. entry.Prices.Select(Prices.Data)],
        ModelId.TryParse(entry.Model, out var id)
            && groups.Any(group => group.Name == CallTarget.ManagedGroupOf(id).Text && group.IsOn && group.Holds(id)));
}
