using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Replies;

/// <summary>The reply of describeGroups for each selection.</summary>
/// <param name="decisions">The questions to a person.</param>
/// <param name="obstacles">What to do about a group that is not ready.</param>
/// <param name="say">The words.</param>
internal sealed class GroupsReply(Decisions decisions, Obstacles obstacles, Wording say)
{
    /// <summary>The reply.</summary>
    /// <param name="situation">What is known.</param>
    /// <param name="selection">What the call is about.</param>
    /// <param name="catalog">The catalogue, if it was read.</param>
    /// <param name="listCatalog">True when the caller asked for the catalogue.</param>
    public Reply Of(Situation situation, Selection selection, Catalog? catalog, bool listCatalog)
    {
        var env = situation.Groups.Env;
        var data = new GroupsDataMaker(situation, listCatalog ? catalog : null, say);
        return selection switch
        {
            Selection.One one => About(situation, one, data),
            Selection.Several several => Several(situation, several, data),
            Selection.OtherPath other => Reply.Ok(
                say.PathNotChecked(other.Target),
                Calls.CheckEligibility(env, say.WhyCheckPath(other.Target.Group.Path), other.Target.Model, other.Target.Group.Path),
                data.NotReady(other.Target.Group, other.Target.Model, Codes.EligibilityRequired)),
            Selection.NoGroup missing => Reply.Decide(
                Codes.GroupMissing, say.GroupMissing(env, missing.Group),
                decisions.SeeConsole(env, missing.Group, null)
                    .Or(missing.Ways.Where(way => way is not WayOn.SeeConsole).Select(way => Way(situation, way))),
                data.NotReady(missing.Group, null, Codes.GroupMissing)),
            Selection.NoCustomGroup custom => NoCustomGroup(situation, custom, data),
            Selection.NotInCatalog unknown => Reply.Decide(
                Codes.ModelNotInCatalog, say.NotManaged(env, unknown.Model),
                decisions.NotManaged(env, unknown.Model, unknown.Near, catalog),
                data.NotReady(null, unknown.Model, Codes.ModelNotInCatalog)),
            Selection.GroupAsModel named => Reply.Refuse(
                Codes.InvalidArgument, say.GroupAsModel(named.Group.Name, named.Group.Models),
                GroupCall(situation, named.Group)),
            Selection.Retired retired => Reply.Decide(
                Codes.ModelNotEnabled, say.RetiredNotEnabled(retired.Wanted),
                decisions.Retired(env, retired.Wanted, retired.Successor),
                data.NotReady(retired.Wanted.Target.Group, retired.Wanted.Target.Model, Codes.ModelNotEnabled)),
        };
    }

    private Reply About(Situation situation, Selection.One one, GroupsDataMaker data)
    {
        var (env, target) = (situation.Groups.Env, one.Target);
        var verdict = ReadinessProof.Check(one.Eligible, target, situation.Groups, situation.Providers);
        if (verdict is ReadinessVerdict.Ready)
        {
            var advisories = say.RetirementNotes(target.Model, target.Group.Provider, situation.Today);
            return Reply.Ok(say.Ready(target), Calls.GenerateSnippet(env, target, say.WhyWriteCode), data.Ready(target, advisories));
        }

        var obstacle = obstacles.Of(env, target, verdict);
        var notReady = data.NotReady(target.Group, target.Model, obstacle.Code);
        return obstacle.Next is { } next
            ? Reply.Ok(obstacle.Message, next, notReady)
            : Reply.Decide(obstacle.Code, obstacle.Message, obstacle.Decision!, notReady);
    }

    private Reply Several(Situation situation, Selection.Several several, GroupsDataMaker data)
    {
        var env = situation.Groups.Env;
        var callable = several.Candidates.Count(candidate => candidate.IsEnabled);
        var question = callable > 0 ? say.AskWhichModel : say.AskWhatFirst(situation);
        return Reply.Decide(
            null, say.ModelsOnOffer(env, callable, several.Candidates.Count - callable),
            decisions.Choose(env, question, several.Candidates, several.Ways, way => Way(situation, way)),
            data.NotReady(null, null, null));
    }

    private Reply NoCustomGroup(Situation situation, Selection.NoCustomGroup custom, GroupsDataMaker data)
    {
        var (env, named) = (situation.Groups.Env, situation.Named);
        var suggested = named is null || custom.Existing.Contains(named)
            ? CustomNames.Suggested(custom.Existing) : named.Text;
        return Reply.Decide(
            Codes.GroupMissing, say.NoCustomGroupServes(env),
            decisions.Onboard(env, suggested, situation.Model, custom.Existing)
                .Or(custom.Managed is { } target ? [decisions.Managed(env, target)] : []),
            data.NotReady(named, situation.Model, Codes.GroupMissing));
    }

    private Option Way(Situation situation, WayOn way) => way switch
    {
        WayOn.SwitchToPoints => decisions.SwitchToPoints(situation.Groups.Env, null),
        WayOn.AllowGroup allow => new(
            say.AllowGroup(allow.Group, situation.Providers), Links.Console(situation.Groups.Env),
            Calls.DescribeGroups(situation.Groups.Env, say.WhyReadGroupsAgain)),
        WayOn.RegisterEndpoint register => situation.Proof(BillingPath.Custom) is null
            ? decisions.Endpoint(situation.Groups.Env, null)
            : decisions.Register(situation.Groups.Env, CustomNames.Suggested(register.Existing), null),
        WayOn.CheckTokenCredits => decisions.GoOnWithTokenCredits(situation.Groups.Env),
        WayOn.SeeConsole console => decisions.Console(situation.Groups.Env, console.Group, null),
    };

    private NextCall GroupCall(Situation situation, ModelGroup group) =>
        Calls.DescribeGroups(situation.Groups.Env, say.WhyListModels, situation.Providers.NameOf(group));
}
