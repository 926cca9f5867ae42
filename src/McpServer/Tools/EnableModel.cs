using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;
using CloudBaseAi.Tools.Writing;

namespace CloudBaseAi.Tools;

/// <summary>Adds a model to a group: quote, confirmation, then read → merge → write → re-read.</summary>
internal sealed class EnableModel(Inquiry inquiry, Passage passage, GroupWriter writer, Confirmations confirmations, ServerSettings settings) : Tool
{
    /// <summary>Price tiers in one sentence.</summary>
    private const int MostTiers = 8;

    public override string Name => "enableModel";

    public override string Description =>
        "After describeGroups, when the model is not enabled or its group is off. Without confirmation it only quotes the price for the user to confirm; "
        + "with the quote's confirmation it adds the model (models already there are kept) and verifies. Refuses models outside the catalogue. Next: generateSnippet.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Common.GroupName,
        Common.Model("The model to enable, as the catalogue spells it").Required(),
        Kinds.Text("confirmation", "From this tool's own quote, once the user agreed to it"),
    ];

    public override Hints Hints => Hints.Additive;

    public override Task<Reply> Run(Arguments arguments, CancellationToken cancel) => passage.Enter(
        this, arguments, arguments.Text("groupName") ?? CallTarget.ManagedGroupOf(arguments.Model!).Text,
        opened => Enable(opened, arguments.Text("confirmation"), cancel));

    private async Task<Reply> Enable(Opened opened, string? confirmation, CancellationToken cancel)
    {
        var (env, target) = (opened.Env, opened.Target);
        var groups = await inquiry.Groups(env, cancel);
        var verdict = ReadinessProof.Check(opened.Eligible, target, groups);
        if (verdict is ReadinessVerdict.Ready) return Done(env, target, Named(groups, target).Models, "already enabled: nothing was changed", [], []);
        var obstacle = NotReady.Of(env, target, verdict, groups)!;
        if (verdict is ReadinessVerdict.GroupMissing || obstacle.Next!.Tool != Name) return obstacle.Refuse();

        var group = Named(groups, target);
        var catalog = target.Group.IsCustom ? null : await inquiry.ReadCatalog(env, cancel);
        var entry = catalog?.Find(target.Model);
        if (entry is null && !target.Group.IsCustom && !group.Holds(target.Model)) return await NotManaged(env, target, cancel);
        if (await PlanForbids(env, cancel)) return Reply.Decide(Codes.PackageUnsupported,
            $"The plan of environment {env} does not allow model changes.", Decisions.Upgrade(env, Calls.EnableModel(env, target.Group, target.Model, "the same call, after the upgrade")));

        var prices = entry?.Prices.Select(Prices.Data).ToList() ?? [];
        string?[] quoted = [target.Group.Text, target.Model.Text, group.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture), .. prices.Select(price => price.ToString())];
        if (confirmation is null) return Quote(env, target, group, prices, confirmations.Of(env, quoted), OtherWays.Than(env, target, opened.Eligible, groups, catalog));
        if (!confirmations.Fits(confirmation, env, quoted)) return Stale(env, target);
        if (await writer.Add(env, target, group.Status, cancel) is not { } written) return Stale(env, target);
        if (NotReady.Of(env, target, ReadinessProof.Check(opened.Eligible, target, [written.Group]), groups) is { } undone)
        {
            return Reply.Refuse(undone.Code, $"Another writer switched group {target.Group} of {env} off after {Shown.Quoted(target.Model.Text)} was enabled in it.", undone.Next!);
        }

        return Done(env, target, written.Group.Models, "enabled and verified by re-reading the group" + written.Words, prices, written.Advisories);
    }

    private static Reply Stale(EnvId env, CallTarget target) => Reply.Refuse(
        Codes.ConfirmationStale, "The confirmation is not from a quote of the last 15 minutes, or no longer fits what the cloud says.",
        Calls.EnableModel(env, target.Group, target.Model, "a new quote"));

    private Reply Quote(EnvId env, CallTarget target, ModelGroup group, IReadOnlyList<PriceData> prices, string confirmation, IReadOnlyList<Option> others)
    {
        var change = group.IsOn
            ? $"adds {Shown.Quoted(target.Model.Text)} to {target.Group}{(group.Models.Count == 0 ? "" : $", which keeps {Shown.List(group.Models)}")}"
            : $"switches group {target.Group} on, and with it {Shown.List([.. group.Models.Union([target.Model.Text])], 20)}";
        var cost = prices.Count > 0 ? $"Price: {string.Join("; ", prices.Take(MostTiers).Select(Prices.Worded))}{(prices.Count > MostTiers ? $"; and {prices.Count - MostTiers} more tiers" : "")}." : "Its price is between the environment's owner and the endpoint's.";
        return Reply.Fitting(most => Reply.Decide(Codes.ConfirmationRequired, $"This {change}. {cost}", new Decision(
            $"Enable {Shown.Quoted(target.Model.Text)} in {target.Group} of {env} on these terms?",
            [
                new("Yes, enable it", null, Calls.EnableModel(env, target.Group, target.Model, "enables it", confirmation)),
                .. others,
            ]),
            Data(target, group.Models, prices, confirmation, [], most)));
    }

    private Reply Done(EnvId env, CallTarget target, IReadOnlyList<string> models, string how, IReadOnlyList<PriceData> prices, IReadOnlyList<string> more) => Reply.Fitting(most => Reply.Ok(
        $"{Shown.Quoted(target.Model.Text)} in {target.Group}: {how}. Switching on can take about 2 minutes to reach devices.",
        Calls.GenerateSnippet(env, target.Group, target.Model, "writes the code"),
        Data(target, models, prices, null, more, most)));

    private EnableData Data(CallTarget target, IReadOnlyList<string> models, IReadOnlyList<PriceData> prices, string? confirmation, IReadOnlyList<string> more, int most) => new(
        target.Group.Text, target.Model.Text, Portion.OfModels(models, most, target.Model), Portion.Of(prices, most), confirmation,
        [.. Advice(target), .. more, .. Portion.NoteOnModels(models, most), .. Portion.Note(prices, most, "price tiers", "the console lists all")]);

    private async Task<Reply> NotManaged(EnvId env, CallTarget target, CancellationToken cancel) => Reply.Decide(
        Codes.ModelNotInCatalog, $"{Shown.Quoted(target.Model.Text)} is not in the managed catalogue of {env}.",
        Decisions.NotManaged(env, target.Model, (await inquiry.Catalog(env, cancel)).Near(target.Model)));

    /// <summary>Predicted from the plan, which is read again so that an upgrade counts at once.</summary>
    private async Task<bool> PlanForbids(EnvId env, CancellationToken cancel) =>
        await inquiry.Environment(env, cancel) is { PlanForbidsModelChanges: true }
        && await inquiry.ReadEnvironment(env, cancel) is { PlanForbidsModelChanges: true };

    private IReadOnlyList<string> Advice(CallTarget target) => Advisories.For(target.Group.IsCustom ? target.Group : null, target.Model, settings.Language);

    private static ModelGroup Named(IReadOnlyList<ModelGroup> groups, CallTarget target) => groups.First(group => group.Name == target.Group.Text);
}
