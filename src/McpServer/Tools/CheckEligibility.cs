using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;
using Kinds = CloudBaseAi.Dispatch.Arguments.Parameters;

namespace CloudBaseAi.Tools;

/// <summary>Who pays: the second step. A miss is a decision, never a fallback.</summary>
internal sealed class CheckEligibility(CloudReads reads, Refusals refusals, Decisions decisions,
    ServerSettings settings, Wording say) : Tool<EnvId>
{
    /// <summary>An account keeps every pack it ever bought; a few of them tell.</summary>
    private const int MostEvidence = 20;

    private static readonly Parameter<string> Path =
        Kinds.OneOf("path", ["auto", .. BillingPaths.All.Select(path => path.Text)]);

    public override string Name => "checkEligibility";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CommonParameters.EnvId, CommonParameters.Model, Path];

    protected override Precondition<EnvId> Needs => Preconditions.Environment;

    protected override async Task<Reply> Run(Request request, EnvId env)
    {
        var (model, asked) = (request.Arguments.Get(CommonParameters.Model), BillingPaths.Find(request.Arguments.Get(Path)));
        if (asked != BillingPath.Custom && refusals.NamesGroup(env, null, model) is { } isGroup) return isGroup;
        if (model is not null && asked is { } wanted && settings.Providers.MainGroupOf(wanted)?.Provider.Serves(model) == false)
        {
            return refusals.HunyuanNeedsGrowthPlan(env, model);
        }

        return Intent.NeedsCatalog(settings.Providers, model, asked)
            ? await OfCatalog(env, model!, request.Cancel)
            : await Check(env, Intent.Of(settings.Providers, model, asked, null)!, model, request.Cancel);
    }

    /// <summary>
    /// The path of the model's own group, and those of groups that the operator allowed: they are read at the same time as the
    /// catalogue, which may still say that the model is not a managed one.
    /// </summary>
    private async Task<Reply> OfCatalog(EnvId env, ModelId model, CancellationToken cancel)
    {
        var environment = reads.Environment(env, cancel);
        var catalog = reads.Catalog(env, cancel);
        var home = settings.Providers.HomeOf(model).Path;
        var paths = settings.Providers.Allowed.Select(group => group.Path).Prepend(home).Distinct();
        var verdicts = paths.Select(path => reads.Eligibility(env, path, environment, cancel)).ToArray();
        if (await CloudReads.AfterObserving(environment, [catalog, .. verdicts]) is null)
            return refusals.EnvNotFound(env);
        var read = await CloudReads.AfterObserving(catalog, verdicts);
        if (Intent.Of(settings.Providers, model, null, read) is not { } intent)
        {
            return Reply.Decide(Codes.ModelNotInCatalog, say.NotManaged(env, model), decisions.NotManaged(env, model, read.Near(model), read));
        }

        var judged = await Task.WhenAll(verdicts);
        return Answer(env, intent, judged.FirstOrDefault(one => one is EligibilityVerdict.Eligible) ?? judged[0]!, model);
    }

    private async Task<Reply> Check(EnvId env, Intent intent, ModelId? model, CancellationToken cancel) =>
        await reads.Eligibility(env, intent.Path, reads.Environment(env, cancel), cancel) is { } verdict
            ? Answer(env, intent, verdict, model)
            : refusals.EnvNotFound(env);

    private Reply Answer(EnvId env, Intent intent, EligibilityVerdict verdict, ModelId? named) => verdict switch
    {
        EligibilityVerdict.Eligible eligible =>
            Reply.Ok(
                say.Covered(env, eligible.Proof), Next(env, intent, eligible.Proof, named),
                Data(intent, verdict, Verdict(eligible))),
        EligibilityVerdict.NotEligible miss =>
            Reply.Decide(Codes.NotEligible, say.Missed(env, miss), decisions.Miss(env, miss, named), Data(intent, miss, "notEligible")),
        EligibilityVerdict.Undetermined unclear =>
            Reply.Decide(Codes.EligibilityUndetermined, say.Missed(env, unclear), decisions.Miss(env, unclear, named), Data(intent, unclear, "undetermined")),
    };

    /// <summary>
    /// The path's group is asked about where it is the only one that a path asked about opens for the model; else
    /// describeGroups offers what there is: with the plan and no model named, or with groups that the operator allowed.
    /// </summary>
    private NextCall Next(EnvId env, Intent intent, EligibilityProof proof, ModelId? named)
    {
        var (path, providers) = (proof.Path, settings.Providers);
        var isOfMain = path != BillingPath.GrowthPlan || (named is not null && providers.HomeOf(named).Path == path);
        var group = isOfMain && !intent.Paths.Any(providers.AllowsBeyond) ? providers.MainGroupOf(path) : null;
        return Calls.DescribeGroups(env, say.WhyReadGroups, group, named);
    }

    /// <summary>The group that the path leads to: the main one, or for a model that is not of its kind a group that the operator allowed.</summary>
    private GroupName? GroupOf(BillingPath path, ModelId? model) =>
        model is not null && settings.Providers.HomeOf(model).Path != path
        ? settings.Providers.Allowed.FirstOrDefault(group => group.Path == path) ?? settings.Providers.MainGroupOf(path)
        : settings.Providers.MainGroupOf(path);

    private static string Verdict(EligibilityVerdict.Eligible eligible) =>
        eligible.Proof.By == CoveredBy.Nothing ? "notRequired" : "eligible";

    private EligibilityData Data(Intent intent, EligibilityVerdict verdict, string word)
    {
        var group = GroupOf(verdict.Path, intent.Model);
        var evidence = verdict.Evidence.Select(say.Of).ToList();
        var provider = group?.Provider ?? settings.Providers.Custom;
        return new(
            word, verdict.Path.Text, (verdict as EligibilityVerdict.Eligible)?.Proof.By.Text,
            group?.Text, intent.Model?.Text,
            new Ranked<string>([.. evidence.Take(MostEvidence)], null, kept => say.EvidenceCut(kept, evidence.Count)),
            [
                .. Advisories.For(provider, settings.Language),
                .. say.RetirementNotes(intent.Model, provider, reads.Today),
                .. evidence.Count > MostEvidence
                    ? [say.EvidenceCut(MostEvidence, evidence.Count)] : (IEnumerable<string>)[],
            ]);
    }
}
