using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>What a tool that works on one group and model has proven when it begins: environment, target, eligibility.</summary>
internal sealed record Opened(EnvId Env, CallTarget Target, EligibilityProof Eligible);

/// <summary>The way in for the tools that work on one group and model, checked in the contract's order: environment, provider shape, hunyuan rule, eligibility, groups.</summary>
internal sealed class Passage(Gate gate, Refusals refusals, ServerSettings settings)
{
    /// <summary>The environment the call is about: the argument, else CLOUDBASE_ENV_ID, never an earlier call's.</summary>
    public EnvId? Environment(Arguments arguments) => arguments.EnvId ?? settings.DefaultEnv;

    /// <summary>The refusal of a call that is about no environment.</summary>
    public Reply NoEnvironment() => settings.MistypedEnv is { } text ? Refusals.EnvMistyped(text) : Refusals.EnvRequired();

    /// <summary>Runs <paramref name="go"/> when every check passes; else the refusal of the first that does not.</summary>
    public async Task<Reply> Enter(Tool tool, Arguments arguments, string? groupText, Func<Opened, Task<Reply>> go)
    {
        if (Environment(arguments) is not { } env) return NoEnvironment();
        var model = arguments.Model!;
        if (!GroupName.TryParse(groupText, out var group)) return refusals.IllegalProvider(tool, env, groupText!, arguments);
        if (!CallTarget.TryPair(group, model, out var target)) return Refusals.HunyuanNeedsGrowthPlan(env, model);
        return await gate.Groups(env, group.Path).Match(
            proof => go(new Opened(env, target, proof)),
            path => Task.FromResult(Refusals.EligibilityRequired(env, path, model)),
            miss => Task.FromResult(refusals.Missed(env, miss, model)),
            () => Task.FromResult(Refusals.GroupsRequired(env, target)));
    }
}
