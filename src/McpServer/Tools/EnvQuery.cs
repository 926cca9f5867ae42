using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Which environment: the first step.</summary>
internal sealed class EnvQuery(Inquiry inquiry, ServerSettings settings) : Tool
{
    private const int DefaultLimit = 20;

    public override string Name => "envQuery";

    public override string Description =>
        "Step 1. Finds the CloudBase environment. info (default): the one named by envId or alias, else CLOUDBASE_ENV_ID, else the only or default one; "
        + "asks the user when several fit. list: all, paged. Next: checkEligibility.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Kinds.OneOf("action", "info (default) or list", "info", "list"),
        Common.EnvId,
        Kinds.Text("alias", "Exact alias of the environment"),
        Kinds.Whole("limit", "list: page size", 1, 100, DefaultLimit),
        Kinds.Whole("offset", "list: where the page begins", 0, null, 0),
    ];

    public override IReadOnlyList<JsonTypeInfo> DataShapes => [ReplyJson.Default.EnvData, ReplyJson.Default.EnvListData];

    public override Hints Hints => Hints.ReadOnly;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        var alias = arguments.Text("alias");
        if (arguments.Text("action") == "list") return await List(arguments.Whole("limit") ?? DefaultLimit, arguments.Whole("offset") ?? 0, alias, cancel);
        if (arguments.EnvId is null && alias is null && settings.MistypedEnv is { } mistyped) return Refusals.EnvMistyped(mistyped);
        if ((arguments.EnvId ?? (alias is null ? settings.DefaultEnv : null)) is not { } env) return Only(await inquiry.AllEnvironments(cancel), alias);
        return await inquiry.ReadEnvironment(env, cancel) is { } found && (alias is null || found.Alias == alias) ? Found(found) : Refusals.EnvNotFound(env);
    }

    private async Task<Reply> List(int limit, int offset, string? alias, CancellationToken cancel)
    {
        var (page, total) = await Page(limit, offset, alias, cancel);
        var hasMore = page.Count > 0 && offset + page.Count < total;
        var data = new EnvListData([.. page.Select(Data)], total, offset, limit, hasMore);
        var isNamed = alias is null && (settings.DefaultEnv is not null || settings.MistypedEnv is not null);
        var wanted = page.FirstOrDefault(environment => environment.Id == settings.DefaultEnv)
            ?? (isNamed ? null : total == 1 ? page.FirstOrDefault() : Default(page));
        return Reply.Ok(
            $"{page.Count} of {total} environments. " + (wanted is null ? "Ask the user which one, then call checkEligibility with its envId." : $"{wanted.Id} is the default."),
            wanted is not null ? Next(wanted.Id) : hasMore ? Calls.EnvList("the next page", offset + limit, limit, alias) : null, data);
    }

    /// <summary>The cloud's own page; with an alias, which the cloud cannot filter by, a page of those that have it.</summary>
    private async Task<EnvironmentPage> Page(int limit, int offset, string? alias, CancellationToken cancel)
    {
        if (alias is null) return await inquiry.Environments(limit, offset, cancel);
        var named = (await inquiry.AllEnvironments(cancel)).Where(one => one.Alias == alias).ToList();
        return new([.. named.Skip(offset).Take(limit)], named.Count);
    }

    /// <summary>The only environment, else the only default one, else a person chooses.</summary>
    private static Reply Only(IReadOnlyList<CloudEnvironment> all, string? alias)
    {
        var fitting = alias is null ? all : [.. all.Where(one => one.Alias == alias)];
        if (fitting.Count == 0)
        {
            return Reply.Refuse(Codes.EnvNotFound, alias is null
                ? "The account has no environment."
                : $"No environment has exactly the alias {Shown.Quoted(alias)}.", Calls.EnvList("lists the environments there are"));
        }

        if ((fitting.Count == 1 ? fitting[0] : alias is null ? Default(fitting) : null) is { } one) return Found(one);
        var options = fitting.Take(DefaultLimit)
            .Select(environment => new Option($"{environment.Id}, alias {Shown.Quoted(environment.Alias)}", null, Calls.CheckEligibility(environment.Id, "checks billing"))).ToList();
        if (fitting.Count > DefaultLimit) options.Add(new("Another one: show the next page", null, Calls.EnvList("the next page", DefaultLimit, DefaultLimit, alias)));
        return Reply.Decide(null, $"{fitting.Count} environments fit.", new Decision("Which environment is the Mini Program's?", options));
    }

    private static Reply Found(CloudEnvironment found) => Reply.Ok(
        $"Environment {found.Id}" + (found.Status == "NORMAL" ? "." : $" has status {Shown.Quoted(found.Status)}: calls may fail until it is NORMAL.")
        + (found.HintsAtPlan ? " Its metadata hints at the Growth Plan; checkEligibility decides." : ""),
        Next(found.Id), new EnvData(Data(found))).About(found.Id);

    private static CloudEnvironment? Default(IReadOnlyList<CloudEnvironment> all) =>
        all.Where(one => one.IsDefault).ToList() is [var only] ? only : null;

    private static NextCall Next(EnvId env) =>
        Calls.CheckEligibility(env, "checks billing; add model if the user named one, and path: \"custom\" if it is third-party or self-hosted");

    private static EnvironmentData Data(CloudEnvironment one) => new(one.Id.Text, one.Alias, one.Status, one.Region, one.PackageId, one.PackageName, one.IsDefault);
}
