using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Replies;

/// <summary>The ways on for a user who turns a quote down: a "no" never leads back to the same quote.</summary>
internal sealed class OtherWays(Decisions decisions, Wording say)
{
    private const int Most = 5;

    /// <summary>
    /// Reading the group again is offered where that gives a choice. Else it would lead straight back: then the other models of the
    /// group are named here, and the way to another path.
    /// </summary>
    /// <param name="situation">What is known, with the path of the group open alone.</param>
    /// <param name="quoted">What the user may not want.</param>
    /// <param name="catalog">The managed models.</param>
    public IReadOnlyList<Option> Than(Situation situation, CallTarget quoted, Catalog catalog)
    {
        var env = situation.Groups.Env;
        var here = situation with { Named = quoted.Group };
        var givesChoice = ModelChoice.Of(here, catalog) is Selection.Several several
            && several.Candidates.Any(other => other.Target != quoted);
        if (givesChoice)
            return [new(say.NoAnotherModel, null, Calls.DescribeGroups(env, say.WhyListModels, quoted.Group))];
        return [.. Ranking.Of(here, catalog).Where(other => other.Target != quoted).Take(Most)
            .Select(other => decisions.Candidate(env, other)).Append(decisions.Elsewhere(env, quoted.Group.Path))
            .Select(way => way with { Label = say.NoInstead(way.Label) })];
    }
}
