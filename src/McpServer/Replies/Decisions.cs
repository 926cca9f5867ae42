using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>The questions that only a person answers. A miss never falls back by itself: it becomes one of these.</summary>
/// <param name="say">The words.</param>
/// <param name="gate">What is known of billing.</param>
internal sealed partial class Decisions(Wording say, Gate gate)
{
    /// <summary>A person reads no longer list, and each option is a whole call; the question names the others.</summary>
    private const int MostModels = 4;

    /// <summary>Retired models that are still enabled stand at the end of that list, and are not cut off.</summary>
    private const int MostRetired = 2;

    /// <summary>Groups offered beside the ways to register one.</summary>
    private const int MostGroups = 3;

    /// <summary>The model is not a managed one.</summary>
    public Decision NotManaged(EnvId env, ModelId model, IReadOnlyList<ModelId> near, Catalog? catalog) => new(
        say.AskNotManaged(model, near.Count > 0),
        [
            .. near.Select(id => new Option(say.UseModel(id, catalog?.Find(id)), null, Calls.CheckEligibility(env, say.WhyCheckBilling, id))),
            new(say.OnboardAsCustom, null, Calls.CheckEligibility(env, say.WhyOpenCustom, model, BillingPath.Custom)),
            .. near.Count > 0 ? [] : (IEnumerable<Option>)[ManagedModel(env)],
        ]);

    /// <summary>One of several models must be chosen, or something has to be done first.</summary>
    public Decision Choose(EnvId env, string question, IReadOnlyList<Candidate> candidates, IReadOnlyList<WayOn> ways,
        Func<WayOn, Option> way)
    {
        var (first, later) = (candidates.Take(MostModels).ToList(), candidates.Skip(MostModels).ToList());
        var retired = later.Where(one => one is { IsEnabled: true, Retired: not null }).Take(MostRetired);
        var shown = first.Concat(retired).ToList();
        var rest = later.Except(shown).Select(candidate => candidate.Target.Model.Text).Distinct().ToList();
        return new(rest.Count == 0 ? question : $"{question} {say.OtherModels(rest)}",
            [.. shown.Select(candidate => Candidate(env, candidate)), .. ways.Select(way)]);
    }

    /// <summary>The model is retired: its successor first, else the choice among others, and the model itself last.</summary>
    public Decision Retired(EnvId env, Candidate wanted, Candidate? successor) => new(
        say.AskRetired(wanted),
        [
            successor is null
                ? new(say.ChooseAnotherModel, null, Calls.DescribeGroups(env, say.WhyListModels, wanted.Target.Group))
                : Candidate(env, successor) with { Label = say.UseSuccessor(successor) },
            new(say.EnableAllTheSame(wanted), null, Calls.EnableModel(env, wanted.Target, say.WhyQuote)),
        ]);

    /// <summary>No custom group serves the wish yet: both ways to onboard, and the groups that could be given the model.</summary>
    public Decision Onboard(EnvId env, string suggested, ModelId? model, IReadOnlyList<GroupName> existing) => new(
        say.AskOnboard(model is null ? 0 : existing.Count, MostGroups),
        [
            new(say.RegisterInConsole, Links.Console(env), Calls.DescribeGroups(env, say.WhyReadGroupsAgain, model: model)),
            Register(env, suggested, model),
            .. model is null ? [] : existing.Take(MostGroups)
                .Select(group => CallTarget.TryPair(group, model, out var target) ? target : null).OfType<CallTarget>()
                .Select(target => new Option(say.UseExisting(target.Group), null, Calls.EnableModel(env, target, say.WhyQuote))),
        ]);

    /// <summary>A new custom group, registered by this server, with the model that the user named, if any.</summary>
    public Option Register(EnvId env, string suggested, ModelId? model) =>
        new(say.RegisterHere, null, Calls.CreateCustomGroup(env, suggested, say.WhyStartOnboarding, model));

    /// <summary>Not an endpoint of the user's own, but the managed model of that name.</summary>
    public Option Managed(EnvId env, CallTarget target) =>
        new(say.ItIsManaged(target), null, Calls.CheckEligibility(env, say.WhyCheckPath(target.Group.Path), target.Model, target.Group.Path));

    /// <summary>The choice among the managed models, from the beginning.</summary>
    public Option ManagedModel(EnvId env) =>
        new(say.UseManagedModel, null, Calls.CheckEligibility(env, say.WhyCheckBilling));

    /// <summary>The platform made the group, and only the console changes it.</summary>
    public Decision SeeConsole(EnvId env, GroupName group, ModelId? model)
    {
        var console = Console(env, group, model);
        return new(say.AskNoGroup(env, group), group.Path == BillingPath.GrowthPlan ? [console, GoOnWithTokenCredits(env)] : [console]);
    }

    /// <summary>The console's page, then the groups again.</summary>
    public Option Console(EnvId env, GroupName group, ModelId? model) =>
        new(say.SeeGroupInConsole(group), Links.Console(env), Calls.DescribeGroups(env, say.WhyReadGroupsAgain, group, model));

    /// <summary>A model as an option: code, a check of its path, or a quote.</summary>
    public Option Candidate(EnvId env, Candidate candidate) => new(say.CandidateLabel(candidate), null, candidate switch
    {
        { IsOpen: false } => Calls.CheckEligibility(env, say.WhyCheckPath(candidate.Target.Group.Path), candidate.Target.Model, candidate.Target.Group.Path),
        { IsEnabled: true } => Calls.GenerateSnippet(env, candidate.Target, say.WhyWriteCode),
        _ => Calls.EnableModel(env, candidate.Target, say.WhyQuote),
    });
}
