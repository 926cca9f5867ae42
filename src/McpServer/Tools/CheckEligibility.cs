using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Who pays: the second step. A miss is a decision, never a fallback.</summary>
internal sealed class CheckEligibility(Inquiry inquiry, Passage passage, Refusals refusals, ServerSettings settings) : Tool
{
    /// <summary>An account keeps every pack it ever bought; a few of them tell.</summary>
    private const int MostFindings = 20;

    public override string Name => "checkEligibility";

    public override string Description =>
        "Step 2. Checks who pays, before groups are read: Growth Plan (小程序成长计划) first, or for a named non-hunyuan model Token Credits; "
        + "path custom for a third-party or self-hosted model. A miss is a decision for the user, never a silent fallback. Next: describeGroups.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Kinds.Text("model", "The model id the user named, if any", ModelId.Allowed, text => ModelId.TryParse(text, out _)),
        Kinds.OneOf("path", "auto (default): by the model", ["auto", .. BillingPath.All.Select(path => path.Text)]),
    ];

    public override Hints Hints => Hints.ReadOnly;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        if (passage.Environment(arguments) is not { } env) return passage.NoEnvironment();
        var (model, asked) = (arguments.Model, BillingPath.Find(arguments.Text("path")));
        if (await inquiry.Environment(env, cancel) is null) return Refusals.EnvNotFound(env);
        if (asked == BillingPath.TokenCredits && model is { IsHunyuan: true }) return Refusals.HunyuanNeedsGrowthPlan(env, model);
        var catalog = Intent.NeedsCatalog(model, asked) ? await inquiry.Catalog(env, cancel) : null;
        if (Intent.Of(model, asked, catalog) is not { } intent)
        {
            return Reply.Decide(
                Codes.ModelNotInCatalog, $"{Shown.Quoted(model!.Text)} is no managed model of {env}.", Decisions.NotManaged(env, model, catalog!.Near(model)));
        }

        var verdict = await inquiry.Eligibility(env, intent.Path, settings.VouchedSwitches, cancel);
        return Reply.Fitting(most => verdict.Match(
            _ => Reply.Ok(
                intent.Path == BillingPath.Custom ? "A custom group needs no plan and no pack." : $"{env} is covered by {intent.Path.Title}.",
                Calls.DescribeGroups(env, "reads the groups", intent.Provider, intent.Model), Data(intent, verdict, most)),
            miss => Missed(env, intent, miss, model, most),
            unclear => Missed(env, intent, unclear, model, most)));
    }

    private Reply Missed(EnvId env, Intent intent, EligibilityVerdict miss, ModelId? model, int most) =>
        Reply.Decide(Refusals.Code(miss), Refusals.Sentence(env, miss), refusals.Miss(env, miss, model), Data(intent, miss, most));

    private EligibilityData Data(Intent intent, EligibilityVerdict verdict, int most) => new(
        verdict.Match(_ => intent.Path == BillingPath.Custom ? "notRequired" : "eligible", _ => "notEligible", _ => "undetermined"),
        intent.Path.Text, intent.Provider?.Text, intent.Model?.Text, Portion.Of(verdict.Evidence, Math.Min(most, MostFindings)),
        [
            .. Advisories.OfPath(intent.Path, intent.Model, settings.Language),
            .. Portion.Note(verdict.Evidence, Math.Min(most, MostFindings), "findings", "what decides comes first; the console lists every pack"),
        ]);
}
