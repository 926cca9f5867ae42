using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>The refusals of the preflight, each with the call or the decision that clears it.</summary>
/// <param name="ledger">What the cloud said.</param>
/// <param name="gate">The order.</param>
/// <param name="providers">What is legal on this server.</param>
/// <param name="decisions">The questions to a person.</param>
/// <param name="say">The words.</param>
internal sealed class Refusals(Ledger ledger, Gate gate, ProviderSet providers, Decisions decisions, Wording say)
{
    /// <param name="isUnfilled">True when CLOUDBASE_ENV_ID holds a placeholder that a client failed to fill in.</param>
    public Reply EnvRequired(bool isUnfilled) =>
        Reply.Refuse(Codes.EnvRequired, say.EnvRequired(isUnfilled), Calls.EnvInfo(say.WhyFindEnvironment));

    /// <summary>CLOUDBASE_ENV_ID holds what cannot be an id: the only or default environment is not thereby the one that was meant.</summary>
    public Reply EnvMistyped(string text) =>
        Reply.Refuse(Codes.EnvNotFound, say.EnvMistyped(text), Calls.EnvList(say.WhyListAndAsk));

    public Reply EnvNotFound(EnvId env) =>
        Reply.Refuse(Codes.EnvNotFound, say.EnvNotFound(env), Calls.EnvList(say.WhyListAndAsk));

    public Reply GroupsRequired(EnvId env, CallTarget target) => Reply.Refuse(
        Codes.GroupsRequired, say.GroupsRequired(env),
        Calls.DescribeGroups(env, say.WhyReadGroups, target.Group, target.Model));

    public Reply EligibilityRequired(EnvId env, BillingPath path, ModelId? model) => Hinting(Reply.Refuse(
        Codes.EligibilityRequired, say.EligibilityRequired(env, path),
        Calls.CheckEligibility(env, say.WhyCheckPath(path), model, path)));

    public Reply HunyuanNeedsGrowthPlan(EnvId env, ModelId model) => Reply.Refuse(
        Codes.HunyuanNeedsGrowthPlan, say.HunyuanNeedsGrowthPlan(model),
        Calls.CheckEligibility(env, say.WhyCheckPath(BillingPath.GrowthPlan), model, BillingPath.GrowthPlan));

    /// <summary>
    /// The name of a group given as the model: a legal one always, any other once the groups were read; unless the group named in the
    /// call holds, or may hold, a model of that id. Null when the model is no such name.
    /// </summary>
    public Reply? NamesGroup(EnvId env, GroupName? named, ModelId? model, string argument = "model")
    {
        if (model is null) return null;
        var (isLegal, groups) = (providers.TryParse(model.Text, out var meant), ledger.Groups(env));
        var read = groups?.Find(model.Text);
        if (!isLegal && read is null) return null;
        var mayBeHeld = groups is null ? named?.Provider is Provider.Custom
            : named is null ? groups.Holding(model).Any() : named.In(groups)?.Holds(model) == true;
        if (mayBeHeld) return null;
        var mustCheck = meant is not null && gate.Eligibility(env, meant.Path) is not GateVerdict.Open;
        return Reply.Refuse(Codes.InvalidArgument, say.GroupAsModel(model.Text, read?.Models, argument), mustCheck
            ? Calls.CheckEligibility(env, say.WhyCheckPath(meant!.Path), path: meant.Path)
            : Calls.DescribeGroups(env, say.WhyListModels, meant));
    }

    /// <summary>A groupName that is not a legal createModel argument; the corrected call has the right one.</summary>
    /// <param name="env">The environment.</param>
    /// <param name="text">What was given.</param>
    /// <param name="model">The model of the call, if any.</param>
    /// <param name="with">The same call with another group.</param>
    public Reply IllegalProvider(EnvId env, string text, ModelId? model, Func<string, NextCall> with)
    {
        var (groups, catalog) = (ledger.Groups(env), ledger.Catalog(env));
        var holder = model is null ? null : Holder(groups, model);
        var meant = model is null ? null : holder ?? providers.HomeOf(model);
        var message = say.IllegalProvider(text, Mistakes.Of(text, providers, groups, catalog), meant, model);
        if (holder is null && Mistakes.IsNearCustom(text))
        {
            return Reply.Refuse(Codes.IllegalProvider, message, Calls.CheckEligibility(env, say.WhyOpenCustom, model, BillingPath.Custom));
        }

        return Reply.Refuse(Codes.IllegalProvider, message, meant is null ? Calls.DescribeGroups(env, say.WhyListGroups) : with(meant.Text));
    }

    /// <summary>A name that cannot name a custom group; the corrected call has one that can.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="baseUrl">The endpoint, if it was given.</param>
    /// <param name="with">The same call with another name.</param>
    public Reply IllegalGroupName(string text, string? baseUrl, Func<string, NextCall> with) =>
        Reply.Refuse(Codes.IllegalGroupName, say.IllegalGroupName(text), with(CustomNames.Mended(text, baseUrl, providers)));

    /// <summary>A built-in group where only a custom one will do.</summary>
    public Reply BuiltInGroup(EnvId env, string group) =>
        Reply.Refuse(Codes.IllegalGroupName, say.OnlyCustomIsDeleted(group), Calls.DescribeGroups(env, say.WhyListGroups));

    /// <summary>A path that was asked about and does not pay, or cannot be told to.</summary>
    public Reply Missed(EnvId env, EligibilityVerdict miss, ModelId? model) =>
        Reply.Refuse(Code(miss), say.Missed(env, miss), decisions.Miss(env, miss, model));

    /// <summary>No path that leads to the wish is open: the answer already had if there is one, else the question to ask.</summary>
    public Reply NothingOpen(EnvId env, GroupName? group, ModelId? model)
    {
        var path = group?.Path ?? (model is null ? null : providers.HomeOf(model).Path);
        var missed = (path is { } one ? [one] : BillingPaths.All).Select(asked => gate.Verdict(env, asked))
            .FirstOrDefault(verdict => verdict is not null);
        return missed is not null
            ? Missed(env, missed, model)
            : Hinting(Reply.Refuse(
                Codes.EligibilityRequired, say.EligibilityRequired(env, path),
                Calls.CheckEligibility(env, say.WhyCheckBilling, model, group?.Path)));
    }

    /// <summary>NOT_ELIGIBLE or ELIGIBILITY_UNDETERMINED.</summary>
    public static string Code(EligibilityVerdict miss) =>
        miss is EligibilityVerdict.NotEligible ? Codes.NotEligible : Codes.EligibilityUndetermined;

    /// <summary>A process that knows nothing at all may be one that a bridge starts for each call: then no order can be kept.</summary>
    private Reply Hinting(Reply refusal) => ledger.Count == 0 ? refusal.Saying(say.ProcessForEachCall) : refusal;

    private GroupName? Holder(Groups? groups, ModelId model) => groups?.Holding(model)
        .Where(group => group.IsOn).Select(providers.NameOf)
        .FirstOrDefault(name => name is not null && CallTarget.TryPair(name, model, out _));
}
