using System.Globalization;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.GroupChanges;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Adds a model to a group: quote, confirmation, then read → merge → write → re-read.</summary>
internal sealed class EnableModel(
    CloudReads reads, ModelAddition addition, GroupTurns turns, Confirmations confirmations, Decisions decisions,
    Obstacles obstacles,
    OtherWays otherWays, ServerSettings settings, Wording say)
    : Tool<OpenTarget>
{
    public override string Name => "enableModel";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [CommonParameters.EnvId, CommonParameters.GroupName, CommonParameters.RequiredModel,
            CommonParameters.Confirmation];

    protected override Precondition<OpenTarget> Needs => Preconditions.TargetByModel;

    protected override async Task<Reply> Run(Request request, OpenTarget given)
    {
        var (env, target, cancel) = (given.Env, given.Target, request.Cancel);
        if (!target.Group.Provider.IsChangedHere) return NotChangedHere(env, target);
        var confirmation = request.Arguments.Get(CommonParameters.Confirmation);
        using var turn = confirmation is null || settings.IsReadOnly ? null : await turns.Take(env, cancel);
        var catalogRead = target.Group.Provider.AddsFromCatalog
            ? reads.ReadCatalog(env, cancel) : Task.FromResult(new Catalog([]));
        var environmentRead = reads.Environment(env, cancel);
        var groups = await CloudReads.AfterObserving(reads.Groups(env, cancel), catalogRead, environmentRead);
        var verdict = ReadinessProof.Check(given.Eligible, target, groups, settings.Providers);
        if (verdict is ReadinessVerdict.Ready)
            return Done(env, target, target.Group.In(groups)!.Models, say.AlreadyEnabled(target), [], []);
        var obstacle = obstacles.Of(env, target, verdict);
        if (verdict is not (ReadinessVerdict.GroupOff { Mend: Mend.EnableHere }
            or ReadinessVerdict.ModelNotEnabled { Mend: Mend.EnableHere }))
        {
            return obstacle.Refuse();
        }

        var (group, catalog) = (target.Group.In(groups)!, await catalogRead);
        var entry = catalog.Find(target.Model);
        if (entry is null && target.Group.Provider.AddsFromCatalog && !group.Holds(target.Model))
        {
            return Reply.Decide(Codes.ModelNotInCatalog, say.NotManaged(env, target.Model), decisions.NotManaged(
                env, target.Model, catalog.Near(target.Model), catalog));
        }

        var prices = entry?.Prices ?? [];
        var quoted = Quoted(target, group, prices);
        if (confirmation is null)
        {
            var mayRefuse = await environmentRead is { MayForbidModelChanges: true };
            var others = otherWays.Than(new Situation(settings.Providers, [given.Eligible], null, groups, reads.Today), target, catalog);
            return Quote(env, target, group, prices, confirmations.Of(env, quoted), others, mayRefuse);
        }

        if (!confirmations.Fits(confirmation, env, quoted)) return Stale(env, target);
        if (turn is null) return ReadOnly.Reply(env, target.Group, say);
        if (await addition.Add(env, target, groups, turn, cancel) is not { } added) return Stale(env, target);
        if (ReadinessProof.Check(given.Eligible, target, added.Groups, settings.Providers) is var now && now is not ReadinessVerdict.Ready)
        {
            var undone = obstacles.Of(env, target, now);
            return Reply.Refuse(undone.Code, say.SwitchedOffByAnother(env, target), undone.Next!);
        }

        return Done(env, target, added.Group.Models, say.Enabled(target, added.OtherWriter, added.PutBack), prices, say.NotLocked(added.NotLocked));
    }

    /// <summary>All that the person was told and agrees to, each value for itself.</summary>
    private static string?[] Quoted(CallTarget target, ModelGroup group, IReadOnlyList<Price> prices) =>
    [
        target.Group.Text, target.Model.Text, group.Status?.ToString(CultureInfo.InvariantCulture),
        .. prices.SelectMany(price => new[] { price.Type, price.Name, price.Input, price.Output, price.Cache, price.Unit }),
    ];

    private Reply NotChangedHere(EnvId env, CallTarget target) => Reply.Refuse(
        Codes.IllegalProvider, say.OperatorGroupIsNotChanged(target.Group),
        Calls.DescribeGroups(env, say.WhyListModels, target.Group, target.Model));

    private Reply Stale(EnvId env, CallTarget target) =>
        Reply.Refuse(Codes.ConfirmationStale, say.ConfirmationStale, Calls.EnableModel(env, target, say.WhyNewQuote));

    private Reply Quote(
        EnvId env, CallTarget target, ModelGroup group, IReadOnlyList<Price> prices, string confirmation,
        IReadOnlyList<Option> others,
            bool mayRefuse) =>
            Reply.Decide(
        Codes.ConfirmationRequired,
        say.Quote(target, group, prices, mayRefuse),
        new Decision(say.AskEnable(env, target), [new(say.YesEnable, null, Calls.EnableModel(env, target, say.WhyEnable, confirmation)), .. others]),
        Data(target, group.Models, prices, confirmation, []));

    private Reply Done(EnvId env, CallTarget target, IReadOnlyList<string> models, string how,
        IReadOnlyList<Price> prices, IReadOnlyList<string> more) =>
        Reply.Ok(how, Calls.GenerateSnippet(env, target, say.WhyWriteCode), Data(target, models, prices, null, more));

    private EnableData Data(CallTarget target, IReadOnlyList<string> models, IReadOnlyList<Price> prices,
        string? confirmation,
        IReadOnlyList<string> more) => new(
        target.Group.Text, target.Model.Text,
        new Ranked<string>([.. models.Select(id => SafeText.Brief(id))], id =>
            RankedLists.ByName(id, target.Model.Text), kept => say.ModelsCut(kept, models.Count)),
        new Ranked<PriceData>([.. prices.Select(PriceData.Of)], null, kept => say.PricesCut(kept, prices.Count)),
        confirmation,
        [
            .. target.Group.Provider is Provider.Custom ? Advisories.For(target.Group.Provider, settings.Language) : [],
            .. say.RetirementNotes(target.Model, target.Group.Provider, reads.Today), .. more,
        ]);
}
