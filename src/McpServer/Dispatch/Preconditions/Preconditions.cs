using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;
using Common = CloudBaseAi.Dispatch.Arguments.CommonParameters;

namespace CloudBaseAi.Dispatch.Preconditions;

/// <summary>
/// The preconditions that tools have, each checked in the contract's order: environment, provider shape, hunyuan rule, eligibility,
/// groups. Arguments and credentials were checked before.
/// </summary>
internal static class Preconditions
{
    /// <summary>Nothing, not even credentials.</summary>
    public static readonly Precondition<Nothing> None = new(needsCloud: false, (_, _) => default(Nothing));

    /// <summary>Credentials alone.</summary>
    public static readonly Precondition<Nothing> Credentials = new(needsCloud: true, (_, _) => default(Nothing));

    /// <summary>An environment.</summary>
    public static readonly Precondition<EnvId> Environment = new(needsCloud: true, (request, state) =>
        Env(request, state, out var env) is { } refusal ? refusal : env!);

    /// <summary>An environment, and an open path that leads to the group or model if one is named.</summary>
    public static readonly Precondition<OpenPaths> AnyPath = new(needsCloud: true, (request, state) =>
    {
        if (Env(request, state, out var env) is { } noEnv) return noEnv;
        var model = request.Arguments.Get(Common.Model);
        if (Shape(request, state, env!, Common.GroupName, model, out var group) is { } illegal) return illegal;
        if (state.Refusals.NamesGroup(env!, group, model) is { } isGroup) return isGroup;
        if (group is not null && model is not null && !CallTarget.TryPair(group, model, out _))
            return state.Refusals.HunyuanNeedsGrowthPlan(env!, model);
        var open = state.Gate.OpenPaths(env!);
        return open.Any(proof => group is null || proof.Path == group.Path)
            ? new OpenPaths(env!, group, model, open)
            : state.Refusals.NothingOpen(env!, group, model);
    });

    /// <summary>A group and a model whose path is open, in an environment whose groups were read.</summary>
    public static readonly Precondition<OpenTarget> Target = TargetOf(Common.RequiredGroupName);

    /// <summary>The same, where the group follows from the model when it is not named.</summary>
    public static readonly Precondition<OpenTarget> TargetByModel = TargetOf(Common.GroupName);

    /// <summary>The name of a new custom group, with path custom open.</summary>
    /// <param name="illegal">The refusal of other arguments, which comes before the path; null when they are legal.</param>
    public static Precondition<OpenCustom> NewCustomGroup(Func<Request, EnvId, GroupName, Reply?> illegal) => new(needsCloud: true, (request, state) =>
    {
        if (Env(request, state, out var env) is { } noEnv) return noEnv;
        var text = request.Arguments.Require(Common.NewGroupName);
        if (!state.Providers.TryParse(text, out var group) || group.Provider is not Provider.Custom || ExampleNames.Contains(text))
        {
            return state.Refusals.IllegalGroupName(
                text, request.Arguments.Get(Common.BaseUrl)?.Text, name =>
                    With(request, state, Common.NewGroupName, name));
        }


        return illegal(request, env!, group) is { } refusal ? refusal : Custom(state, env!, group);
    });

    /// <summary>The name of a custom group, with path custom open.</summary>
    public static readonly Precondition<OpenCustom> CustomGroup = new(needsCloud: true, (request, state) =>
    {
        if (Env(request, state, out var env) is { } noEnv) return noEnv;
        if (Shape(request, state, env!, Common.RequiredGroupName, null, out var group) is { } illegal) return illegal;
        return group!.Provider is Provider.Custom
            ? Custom(state, env!, group) : state.Refusals.BuiltInGroup(env!, group.Text);
    });

    /// <summary>The argument, else CLOUDBASE_ENV_ID, never an earlier call's.</summary>
    public static EnvId? EnvOf(ArgumentSet arguments, ServerSettings settings) =>
        arguments.Get(Common.EnvId) ?? settings.DefaultEnv;

    private static Precondition<OpenTarget> TargetOf(Parameter<string> groupName) => new(needsCloud: true, (request, state) =>
    {
        if (Env(request, state, out var env) is { } noEnv) return noEnv;
        var model = request.Arguments.Require(Common.RequiredModel);
        if (Shape(request, state, env!, groupName, model, out var named) is { } illegal) return illegal;
        if (state.Refusals.NamesGroup(env!, named, model) is { } isGroup) return isGroup;
        if (!CallTarget.TryPair(named ?? state.Providers.HomeOf(model), model, out var target))
            return state.Refusals.HunyuanNeedsGrowthPlan(env!, model);
        return state.Gate.Groups(env!, target.Group.Path) switch
        {
            GateVerdict.Open open => new OpenTarget(env!, target, open.Proof),
            GateVerdict.EligibilityRequired required => state.Refusals.EligibilityRequired(env!, required.Path, model),
            GateVerdict.Closed closed => state.Refusals.Missed(env!, closed.Verdict, model),
            GateVerdict.GroupsRequired => state.Refusals.GroupsRequired(env!, target),
        };
    });

    private static Reply? Env(Request request, PreflightState state, out EnvId? env)
    {
        env = EnvOf(request.Arguments, state.Settings);
        return env is not null
            ? null
            : state.Settings.MistypedEnv is { } text
            ? state.Refusals.EnvMistyped(text)
            : state.Refusals.EnvRequired(state.Settings.IsUnfilled("CLOUDBASE_ENV_ID"));
    }

    private static Reply? Shape(Request request, PreflightState state, EnvId env, Parameter<string> parameter,
        ModelId? model, out GroupName? group)
    {
        group = null;
        return request.Arguments.Get(parameter) is { } text && !state.Providers.TryParse(text, out group)
            ? state.Refusals.IllegalProvider(env, text, model, meant => With(request, state, parameter, meant))
            : null;
    }

    private static NextCall With(Request request, PreflightState state, Parameter<string> parameter, string value) =>
        new(request.Tool, request.Arguments.With(parameter, value), state.Say.WhyRightName);

    private static Precondition<OpenCustom>.Outcome Custom(PreflightState state, EnvId env, GroupName group) =>
        state.Gate.Eligibility(env, BillingPath.Custom) is GateVerdict.Open
            ? new OpenCustom(env, group)
            : state.Refusals.EligibilityRequired(env, BillingPath.Custom, null);
}
