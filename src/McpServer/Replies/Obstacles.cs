using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Replies;

/// <summary>Why a group is not ready, and the call or the decision that mends it.</summary>
/// <param name="Code">The contract's code.</param>
/// <param name="Message">The reason in words.</param>
/// <param name="Next">The call; null where a person decides.</param>
/// <param name="Decision">The question; null where a call mends it.</param>
internal sealed record Obstacle(string Code, string Message, NextCall? Next, Decision? Decision)
{
    /// <summary>As a refusal.</summary>
    public Reply Refuse() => Next is null ? Reply.Refuse(Code, Message, Decision!) : Reply.Refuse(Code, Message, Next);
}

/// <summary>Puts verdicts on readiness into words and calls.</summary>
internal sealed class Obstacles(Decisions decisions, Wording say)
{
    /// <exception cref="ArgumentException">The group is ready.</exception>
    public Obstacle Of(EnvId env, CallTarget target, ReadinessVerdict verdict) => verdict switch
    {
        ReadinessVerdict.Ready => throw new ArgumentException("Nothing stands in the way.", nameof(verdict)),
        ReadinessVerdict.GroupMissing missing =>
            Mended(env, target, Codes.GroupMissing, say.GroupMissing(env, target.Group), missing.Mend),
        ReadinessVerdict.GroupOff off => Mended(env, target, Codes.GroupOff, say.GroupOff(env, target.Group), off.Mend),
        ReadinessVerdict.ModelNotEnabled absent =>
            Mended(env, target, Codes.ModelNotEnabled, say.ModelNotEnabled(env, target, absent.Group.Models), absent.Mend),
    };

    private Obstacle Mended(EnvId env, CallTarget target, string code, string message, Mend mend) => mend switch
    {
        Mend.EnableHere => new(code, message, Calls.EnableModel(env, target, say.WhyQuote), null),
        Mend.BelongsTo other => new(code, message, Calls.CheckEligibility(env, say.WhyBelongsTo(other.Home), target.Model, other.Home.Path), null),
        Mend.InConsole => new(code, message, null, decisions.SeeConsole(env, target.Group, target.Model)),
        Mend.Onboard onboard =>
            new(code, message, null, decisions.Onboard(env, target.Group.Text, target.Model, onboard.Existing)),
    };
}
