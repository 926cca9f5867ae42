using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>What to do about a group that is not ready: the reason, and the call or the decision that mends it.</summary>
internal sealed record NotReady(string Code, string Message, NextCall? Next, Decision? Decision)
{
    /// <summary>The obstacle, or null when the verdict is ready.</summary>
    public static NotReady? Of(EnvId env, CallTarget target, ReadinessVerdict verdict, IReadOnlyList<ModelGroup> groups) => verdict.Match<NotReady?>(
        _ => null,
        () => Missing(env, target, groups),
        off => new(Codes.GroupOff, $"Group {target.Group} of {env} is off (Status is not 1).", Mend(env, target), null),
        absent => new(Codes.ModelNotEnabled,
            $"Group {target.Group} of {env} does not hold {Shown.Quoted(target.Model.Text)}; it holds {Shown.List(absent.Group.Models)}.", Mend(env, target), null));

    /// <summary>As a refusal.</summary>
    public Reply Refuse() => Next is null ? Reply.Refuse(Code, Message, Decision!) : Reply.Refuse(Code, Message, Next);

    /// <summary>A custom group's name may be misspelt: the groups there are come first.</summary>
    private static NotReady Missing(EnvId env, CallTarget target, IReadOnlyList<ModelGroup> groups) => new(
        Codes.GroupMissing, $"Environment {env} has no group {Shown.Quoted(target.Group.Text)}.", null,
        target.Group.IsCustom ? Decisions.Onboard(env, target.Group, target.Model, Others(groups, target.Model)) : Decisions.NoGroup(env, target.Group, target.Model));

    /// <summary>The custom groups there are, those that serve the model now first.</summary>
    private static IReadOnlyList<GroupName> Others(IReadOnlyList<ModelGroup> groups, ModelId model) => [.. groups
        .OrderByDescending(group => group.IsOn && group.Holds(model))
        .Select(group => GroupName.TryParse(group.Name, out var name) && name.IsCustom ? name : null)
        .OfType<GroupName>()];

    /// <summary>Only hunyuan-… models are enabled in hunyuan-exp: any other belongs to cloudbase, whose path comes first.</summary>
    private static NextCall Mend(EnvId env, CallTarget target) => target.Group == GroupName.HunyuanExp && !target.Model.IsHunyuan
        ? Calls.CheckEligibility(env, "the model belongs to cloudbase: checks Token Credits", target.Model, BillingPath.TokenCredits)
        : Calls.EnableModel(env, target.Group, target.Model, "quotes what enabling it costs");
}
