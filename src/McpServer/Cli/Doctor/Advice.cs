using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli.Doctor;

/// <summary>What can be called, and else what to do first: the very decisions of the tools.</summary>
internal sealed class Advice(Decisions decisions, GroupsReply replies, Wording say)
{
    /// <summary>The findings with groups, what can be called, and what to do next.</summary>
    public Findings On(Findings found, PreflightState state, Groups groups, Catalog? catalog, DateOnly today)
    {
        var env = groups.Env;
        var gate = state.Gate;
        var situation = new Situation(state.Providers, gate.OpenPaths(env), gate.KnownOfTokenCredits(env), groups, today);
        var callable = Ranking.Of(situation, catalog).Where(candidate => candidate.IsCallable).ToList();
        return found with
        {
            Groups = new GroupsDataMaker(situation, null, say).NotReady(null, null, null).Groups ?? [],
            Callable = callable,
            Next =
            [
                .. found.Next,
                .. callable.Count > 0 ? [Write(env, callable[0].Target)] : First(found, situation, catalog),
            ],
        };
    }

    /// <summary>A reply's own call, or the options of its decision.</summary>
    public static IEnumerable<NextStep> Of(Reply reply) => reply.Decision is { } decision
        ? decision.Options.Select(Of)
        : [new NextStep(reply.Message, null, reply.Next)];

    private static NextStep Of(Option option) => new(option.Label, option.Url, option.Next);

    /// <summary>An agent's own server has checked nothing yet: it begins with who pays.</summary>
    private NextStep Write(EnvId env, CallTarget target) => new(
        say.DoctorWriteCode(target), null,
        Calls.CheckEligibility(env, say.WhyCheckBilling, target.Model, target.Group.Path));

    /// <summary>
    /// Where a managed path is open, what describeGroups offers; else what a miss of the plan offers, and an endpoint of one's own.
    /// </summary>
    private IEnumerable<NextStep> First(Findings found, Situation situation, Catalog? catalog)
    {
        var env = situation.Groups.Env;
        var managed = situation with { Open = [.. situation.Open.Where(proof => proof.Path != BillingPath.Custom)] };
        if (managed.Open.Count > 0)
        {
            return catalog is null ? [] : Of(replies.Of(managed, ModelChoice.Of(managed, catalog), catalog, false));
        }

        var plan = found.Coverage.First(one => one.Path == BillingPath.GrowthPlan).Verdict;
        return plan is null ? [] : decisions.Miss(env, plan, null).Or(decisions.Endpoint(env, null)).Options.Select(Of);
    }
}
