using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;
using Kinds = CloudBaseAi.Dispatch.Arguments.Parameters;

namespace CloudBaseAi.Tools;

/// <summary>Which environment: the first step.</summary>
internal sealed class EnvQuery(CloudReads reads, Refusals refusals, ServerSettings settings,
    Wording say) : Tool<Nothing>
{
    private static readonly Parameter<string> Action = Kinds.OneOf("action", ["info", "list"]);

    private static readonly Parameter<string> Alias = Kinds.Text("alias", say => say.AllowedAlias, isName: true);

    private static readonly Parameter<string> Match = new("match", new("string"), Kinds.AnyText())
    {
        Allowed = say => say.AllowedMatch,
        Conflict = (others, say) => others["action"]?.GetValue<string>() == "list" ? null : say.MatchNeedsList,
    };

    private static readonly Parameter<int> Limit = Kinds.Whole("limit", 1, 100);

    private static readonly Parameter<int> Offset = Kinds.Whole("offset", 0);

    public override string Name => "envQuery";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Action, CommonParameters.EnvId, Alias, Match, Limit, Offset];

    protected override Precondition<Nothing> Needs => Preconditions.Credentials;

    protected override async Task<Reply> Run(Request request, Nothing given)
    {
        var (arguments, cancel) = (request.Arguments, request.Cancel);
        var alias = arguments.Get(Alias);
        if (arguments.Get(Action) == "list") return await List(arguments, alias, cancel);
        if (!arguments.Has(CommonParameters.EnvId) && alias is null && settings.MistypedEnv is { } mistyped)
            return refusals.EnvMistyped(mistyped);
        var env = arguments.Get(CommonParameters.EnvId) ?? (alias is null ? settings.DefaultEnv : null);
        if (env is null) return await Only(alias, cancel);
        return await reads.ReadEnvironment(env, cancel) is { } found && (alias is null || found.Alias == alias)
            ? Found(found) : refusals.EnvNotFound(env);
    }

    private async Task<Reply> List(ArgumentSet arguments, string? alias, CancellationToken cancel)
    {
        var (match, limit, offset) = (arguments.Get(Match), arguments.Get(Limit, Calls.PageSize), arguments.Get(Offset, 0));
        var all = alias is null && match is null ? null : await reads.AllEnvironments(cancel);
        var page = all is null
            ? await reads.Environments(limit, offset, cancel)
            : Page(all, limit, offset, alias, match);
        var next = offset + page.Environments.Count;
        var hasMore = page.Environments.Count > 0 && next < page.Total;
        var isNamed = alias is null && match is null
            && (settings.DefaultEnv is not null || settings.MistypedEnv is not null);
        var wanted = page.Environments.FirstOrDefault(environment => environment.Id == settings.DefaultEnv)
            ?? (isNamed ? null : page.Total == 1 ? page.Environments.FirstOrDefault() : Default(page.Environments));
        var data = new EnvListData([.. page.Environments.Select(EnvironmentData.Of)], page.Total, offset, limit, hasMore);
        var message = say.EnvironmentPage(page.Total, wanted?.Id);
        var reply = wanted is not null
            ? Reply.Ok(message, Next(wanted.Id), data)
            : Reply.Ok(message, hasMore ? Calls.EnvList(say.WhyNextPage, next, limit, alias, match) : null, data)
                .Paged(shown => Calls.EnvList(say.WhyNextPage, offset + Math.Min(shown, page.Environments.Count), limit, alias, match));
        return Read(all, reply);
    }

    /// <summary>A page of those that fit: by alias, or by a part of a name, the cloud cannot filter.</summary>
    private static EnvironmentPage Page(EnvironmentPage all, int limit, int offset, string? alias, string? match)
    {
        var fitting = all.Environments
            .Where(one => (alias is null || one.Alias == alias) && (match is null || Fits(one, match))).ToList();
        return new([.. fitting.Skip(offset).Take(limit)], fitting.Count);
    }

    private static bool Fits(CloudEnvironment one, string match) =>
        one.Id.Text.Contains(match, StringComparison.Ordinal) || one.Alias.Contains(match, StringComparison.Ordinal);

    /// <summary>The only environment, else the only default one, else a person chooses: then it is said which the plan has a record of.</summary>
    private async Task<Reply> Only(string? alias, CancellationToken cancel)
    {
        var all = await reads.AllEnvironments(cancel);
        var fitting = all.Environments.Where(one => alias is null || one.Alias == alias).ToList();
        if (fitting.Count == 0)
            return Read(all, Reply.Refuse(Codes.EnvNotFound, say.NoEnvironment(alias), Calls.EnvList(say.WhyListAndAsk)));
        if ((fitting.Count == 1 ? fitting[0] : alias is null ? Default(fitting) : null) is { } one) return Found(one);
        var plan = await reads.PlanRecords(cancel);
        return Read(all, Reply.Decide(null, say.EnvironmentsFit(fitting.Count), Choose(fitting, plan, alias)));
    }

    /// <summary>The reply, which says where not all was read that it is about.</summary>
    private Reply Read(EnvironmentPage? all, Reply reply) => all is null || all.Environments.Count >= all.Total
        ? reply
        : reply.Saying(say.OnlyTheFirst(all.Environments.Count, all.Total));

    private Decision Choose(IReadOnlyList<CloudEnvironment> fitting, PlanActivity? plan, string? alias)
    {
        var offered = fitting.Take(Calls.PageSize)
            .Select(one =>
                new Option(
                    say.EnvironmentLabel(one, plan is not null && GrowthPlanRule.HasRecord(plan, one.Id)), null,
                    Calls.CheckEligibility(one.Id, say.WhyCheckBilling)));
        Option[] rest = fitting.Count <= Calls.PageSize
            ? []
            : [new(say.NextPageOfEnvironments, null, Calls.EnvList(say.WhyNextPage, Calls.PageSize, Calls.PageSize, alias))];
        return new(say.AskEnvironment, new Ranked<Option>([.. offered, .. rest], null, kept => say.OptionsCut(kept, fitting.Count)));
    }

    private Reply Found(CloudEnvironment found) =>
        Reply.Ok(say.EnvironmentFound(found), Next(found.Id), new EnvData(EnvironmentData.Of(found))).About(found.Id);

    private static CloudEnvironment? Default(IReadOnlyList<CloudEnvironment> all) =>
        all.Where(one => one.IsDefault).ToList() is [var only] ? only : null;

    private NextCall Next(EnvId env) => Calls.CheckEligibility(env, say.WhyFirstCheck);
}
