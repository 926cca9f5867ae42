using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Replies;

/// <summary>Turns a classified error into the step that mends it: a complete call, or a person's decision.</summary>
internal sealed class Explanations(Decisions decisions, Obstacles obstacles, Wording say, Language language)
{
    /// <summary>The reply.</summary>
    /// <param name="error">The error as classified.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="live">What the cloud says now; it decides between causes.</param>
    public Reply Of(RuntimeError error, ErrorContext about, LiveState live)
    {
        var mending = about.Env is { } env ? Mend(error, env, about, live) : Unplaced(error.Row, about);
        var (meaning, cause) = (error.Row.Meaning.In(language), mending.Cause ?? error.Row.Next.In(language));
        var data = new ExplanationData(error.Kind.Text, error.Code, meaning, cause, mending.Step);
        var message = $"{meaning} {cause}";
        return mending.Decision is { } decision
            ? Reply.Decide(mending.Code, message, decision, data) : Reply.Ok(message, mending.Next, data);
    }

    /// <summary>Without an environment the step is known, and the call that finds the environment comes first.</summary>
    private Mending Unplaced(KnownError row, ErrorContext about)
    {
        var cause = WrongName(about);
        return row.Step is not { } step || (step == "generateSnippet" && about.Target is null)
            ? Mending.None with { Cause = cause }
            : Mending.By(Calls.EnvInfo(say.WhyFindEnvironment), cause) with { Step = step };
    }

    private Mending Mend(RuntimeError error, EnvId env, ErrorContext about, LiveState live)
    {
        if (error.Kind.Text is "not-ready" or "bad-request" && WrongName(about) is { } wrong)
            return Renamed(env, about, wrong);
        return live switch
        {
            LiveState.NoEnvironment => Mending.By(Calls.EnvList(say.WhyListAndAsk), say.EnvNotFound(env)),
            LiveState.Listed listed => OfGroups(error, env, about, listed.Groups),
            LiveState.Judged judged => OfBilling(error.Row, env, about, judged.Verdict),
            LiveState.NoAnswer silence => OfTable(error.Row, env, about) with { Cause = $"{error.Row.Next.In(language)} {say.NotReadNow(env, silence.Why)}" },
            LiveState.NotRead => OfTable(error.Row, env, about),
        };
    }

    /// <summary>The table's step as a call, or the step before it where a value is missing.</summary>
    private Mending OfTable(KnownError row, EnvId env, ErrorContext about) => row.Step switch
    {
        null => Mending.None,
        "envQuery" => Mending.By(Calls.EnvInfo(say.WhyFindEnvironment)),
        "checkEligibility" => Mending.By(Calls.CheckEligibility(env, say.WhyCheckBilling, about.Model, about.GroupText is null ? null : about.Group?.Path)),
        "generateSnippet" => about.Target is { } target
            ? Mending.By(Calls.GenerateSnippet(env, target, say.WhyWriteCode)) : Mending.None,
        "enableModel" when about.Target is { } target => Mending.By(Calls.EnableModel(env, target, say.WhyQuote)),
        _ => LookAgain(env, about),
    };

    private Mending OfGroups(RuntimeError error, EnvId env, ErrorContext about, Groups groups)
    {
        if (about.Target is not { } target) return OfGroup(error.Row, env, about, groups);
        if (ReadinessProof.Obstacle(target, groups, about.Providers) is { } verdict)
        {
            var obstacle = obstacles.Of(env, target, verdict);
            return obstacle.Decision is { } decision
                ? Mending.By(decision, obstacle.Code, obstacle.Message)
                : Mending.By(obstacle.Next!, obstacle.Message);
        }

        var isConfiguration = error.Row.Codes.Contains("AI_MODEL_CONFIG_MISSING");
        return LookAgain(env, about) with { Cause = isConfiguration ? null : say.CauseNothingLive(target.Group, target.Model) };
    }

    /// <summary>Only the group is known, or nothing.</summary>
    private Mending OfGroup(KnownError row, EnvId env, ErrorContext about, Groups groups)
    {
        if (about.Group is not { } group) return OfTable(row, env, about);
        return group.In(groups) switch
        {
            null when group.Provider is Provider.Custom =>
                Mending.By(decisions.Onboard(env, group.Text, null, []), Codes.GroupMissing, say.GroupMissing(env, group)),
            null =>
                Mending.By(decisions.SeeConsole(env, group, null), Codes.GroupMissing, say.GroupMissing(env, group)),
            { IsOn: false } => LookAgain(env, about) with { Cause = say.GroupOff(env, group) },
            _ => LookAgain(env, about),
        };
    }

    private Mending OfBilling(KnownError row, EnvId env, ErrorContext about, EligibilityVerdict verdict) => verdict switch
    {
        EligibilityVerdict.Eligible paid =>
            OfTable(row, env, about) with { Cause = $"{say.Covered(env, paid.Proof)} {row.Next.In(language)}" },
        EligibilityVerdict.NotEligible or EligibilityVerdict.Undetermined =>
            Mending.By(decisions.Miss(env, verdict, about.Model), Refusals.Code(verdict), say.Missed(env, verdict)),
    };

    private Mending LookAgain(EnvId env, ErrorContext about) =>
        Mending.By(Calls.DescribeGroups(env, say.WhyLookAgain, about.GroupText is null ? null : about.Group, about.Model));

    /// <summary>The call with names that can be right.</summary>
    private Mending Renamed(EnvId env, ErrorContext about, string wrong)
    {
        if (about.GroupAsModel is { } group)
            return Mending.By(Calls.DescribeGroups(env, say.WhyListModels, group), wrong);
        return about.Model is { } model
            ? Mending.By(Calls.CheckEligibility(env, say.WhyCheckBilling, model), wrong)
            : Mending.By(Calls.DescribeGroups(env, say.WhyListGroups), wrong);
    }

    /// <summary>What is wrong with the names that the code uses; null where they may stand together.</summary>
    private string? WrongName(ErrorContext about)
    {
        if (about.GroupAsModel is { } isGroup) return say.GroupAsModel(isGroup.Text, null);
        if (about.GroupText is null) return null;
        if (about.Group is { } group)
            return about.Model is { } model && !group.Provider.Serves(model) ? say.HunyuanNeedsGrowthPlan(model) : null;
        var home = about.Model is null ? null : about.Providers.HomeOf(about.Model);
        return say.IllegalProvider(about.GroupText, Mistakes.Of(about.GroupText, about.Providers, null, null), home, about.Model);
    }
}
