using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>What can be called: the third step.</summary>
internal sealed class DescribeGroups(Inquiry inquiry, Passage passage, Refusals refusals, Gate gate) : Tool
{
    public override string Name => "describeGroups";

    public override string Description =>
        "Step 3, after checkEligibility. Reads the environment's model groups and says whether the wanted model can be called now: group exists, is on, holds the model. "
        + "catalog: true adds managed models with prices. Next: generateSnippet when ready, else enableModel or createCustomGroup.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Common.GroupName with { Source = null },
        Kinds.Text("model", "The model wanted", ModelId.Allowed, text => ModelId.TryParse(text, out _)),
        Kinds.Flag("catalog", "Also list the managed models, context lengths and prices"),
    ];

    public override Hints Hints => Hints.ReadOnly;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        if (passage.Environment(arguments) is not { } env) return passage.NoEnvironment();
        var (groupText, model) = (arguments.Text("groupName"), arguments.Model);
        GroupName? group = null;
        if (groupText is not null && !GroupName.TryParse(groupText, out group)) return refusals.IllegalProvider(this, env, groupText, arguments);
        if (group is not null && model is not null && CallTarget.BreaksHunyuanRule(group, model)) return Refusals.HunyuanNeedsGrowthPlan(env, model);
        var open = gate.OpenPaths(env);
        if (!open.Any(proof => group is null || proof.Path == group.Path)) return refusals.NothingOpen(gate, env, group, model);

        var groups = await inquiry.Groups(env, cancel);
        var selector = new Selector(open, groups, group, model);
        var catalog = arguments.Flag("catalog") ? await inquiry.Catalog(env, cancel) : null;
        var selection = selector.Select(catalog) ?? selector.Select(catalog = await inquiry.Catalog(env, cancel))!;
        var verdict = selection is Selection.One one ? ReadinessProof.Check(one.Eligible, one.Target, groups) : null;
        if (verdict is ReadinessVerdict.ModelNotEnabled && selection is Selection.One { Target.Group.IsCustom: false }) catalog ??= await inquiry.Catalog(env, cancel);
        return Reply.Fitting(most => new GroupsReply(env, groups, catalog, arguments.Flag("catalog"), group, model, most).Of(selection, verdict));
    }
}
