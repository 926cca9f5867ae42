using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>The ways on for a user who turns a quote down: a "no" never leads back to the same quote.</summary>
internal sealed class OtherWays(Decisions decisions, Wording say)
{
    private const int Most = 5;

    /// <summary>
    /// Reading the group again is offered where that gives a choice; all groups, where the group has only retired models
    /// beside the quoted one. Else it would lead straight back: then the other models of the group are named here, and
    /// the way to another path.
    /// </summary>
    /// <param name="situation">What is known, with the path of the group open alone.</param>
    /// <param name="quoted">What the user may not want.</param>
    /// <param name="catalog">The managed models.</param>
    public IReadOnlyList<Option> Than(Situation situation, CallTarget quoted, Catalog catalog)
    {
        var env = situation.Groups.Env;
        var here = situation with { Named = quoted.Group };
        var others = ModelChoice.Of(here, catalog) is Selection.Several several
            ? several.Candidates.Where(other => other.Target != quoted).ToList()
            : [];
        if (others.Exists(other => other.IsEnabled || other.Retired is null)) return [Another(env, quoted.Group)];
        if (others.Count > 0 && ModelChoice.Of(situation, catalog) is Selection.Several) return [Another(env, null)];
        return [.. Ranking.Of(here, catalog).Where(other => other.Target != quoted).Take(Most)
            .Select(other => decisions.Candidate(env, other)).Append(decisions.Elsewhere(env, quoted.Group.Path))
            .Select(way => way with { Label = say.NoInstead(way.Label) })];
    }

    private Option Another(EnvId env, GroupName? group) =>
        new(say.NoAnotherModel, null, Calls.DescribeGroups(env, say.WhyListModels, group));
}
