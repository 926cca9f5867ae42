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
        var page = await Page(limit, offset, alias, cancel);
        return Reply.Fitting(most => Listed(page, limit, offset, alias, most));
    }

    /// <summary>A page that is cut goes on where it was cut.</summary>
    private Reply Listed(EnvironmentPage page, int limit, int offset, string? alias, int most)
    {
        var (shown, next) = (Portion.Of(page.Environments, most), offset + Math.Min(page.Environments.Count, most));
        var hasMore = page.Environments.Count > 0 && next < page.Total;
        var isNamed = alias is null && (settings.DefaultEnv is not null || settings.MistypedEnv is not null);
        var wanted = page.Environments.FirstOrDefault(environment => environment.Id == settings.DefaultEnv)
            ?? (isNamed ? null : page.Total == 1 ? page.Environments.FirstOrDefault() : Default(page.Environments));
        return Reply.Ok(
            $"{shown.Count} of {page.Total} environments. " + (wanted is null ? "Ask the user which one, then call checkEligibility with its envId." : $"{wanted.Id} is the default."),
            wanted is not null ? Next(wanted.Id) : hasMore ? Calls.EnvList("the next page", next, limit, alias) : null,
            new EnvListData([.. shown.Select(Data)], page.Total, offset, limit, hasMore));
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
        return Reply.Fitting(most => Several(fitting, Math.Clamp(most, 1, DefaultLimit), alias));
    }

    private static Reply Several(IReadOnlyList<CloudEnvironment> fitting, int most, string? alias) => Reply.Decide(
        null, $"{fitting.Count} environments fit.", new Decision("Which environment is the Mini Program's?",
        [
            .. fitting.Take(most).Select(one => new Option(Label(one), null, Calls.CheckEligibility(one.Id, "checks billing"))),
            .. fitting.Count <= most ? [] : (IEnumerable<Option>)[new("Another one: show the next page", null, Calls.EnvList("the next page", most, DefaultLimit, alias))],
        ]));

    /// <summary>An id mostly begins with the alias: it says both.</summary>
    private static string Label(CloudEnvironment one) =>
        one.Id.Text.StartsWith(one.Alias + "-", StringComparison.Ordinal) ? one.Id.Text : $"{one.Id}, alias {Shown.Quoted(one.Alias)}";

    private static Reply Found(CloudEnvironment found) => Reply.Ok(
        $"Environment {found.Id}" + (found.Status == "NORMAL" ? "." : $" has status {Shown.Quoted(found.Status)}: calls may fail until it is NORMAL.")
        + (found.HintsAtPlan ? " Its metadata hints at the Growth Plan; checkEligibility decides." : ""),
        Next(found.Id), new EnvData(Data(found))).About(found.Id);

    private static CloudEnvironment? Default(IReadOnlyList<CloudEnvironment> all) =>
        all.Where(one => one.IsDefault).ToList() is [var only] ? only : null;

    private static NextCall Next(EnvId env) =>
        Calls.CheckEligibility(env, "checks billing; add model if the user named one, and path: \"custom\" if it is third-party or self-hosted");

    private static EnvironmentData Data(CloudEnvironment one) => new(
        one.Id.Text, Shown.Brief(one.Alias), Shown.Brief(one.Status), Shown.Brief(one.Region), Shown.Brief(one.PackageId), Shown.Brief(one.PackageName), one.IsDefault);
}
