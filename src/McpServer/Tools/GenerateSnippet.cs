using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;
using CloudBaseAi.Replies;
using Code = CloudBaseAi.Dispatch.Arguments.SnippetParameters;

namespace CloudBaseAi.Tools;

/// <summary>Code, the last step: only with proofs made from groups read in this very call, one for each model.</summary>
internal sealed class GenerateSnippet(CloudReads reads, Obstacles obstacles, Refusals refusals, ServerSettings settings,
    Wording say) : Tool<OpenTarget>
{
    public override string Name => "generateSnippet";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        CommonParameters.EnvId, CommonParameters.RequiredGroupName, CommonParameters.RequiredModel, Code.Method,
        Code.Language, Code.Consume, Code.Form,
        Code.SystemPrompt, Code.CallParameters, Code.OtherModels, Code.Features,
    ];

    protected override Precondition<OpenTarget> Needs => Preconditions.Target;

    protected override async Task<Reply> Run(Request request, OpenTarget given)
    {
        var groups = await reads.Groups(given.Env, request.Cancel);
        var proofs = new List<ReadinessProof>();
        foreach (var model in (request.Arguments.Get(Code.OtherModels) ?? []).Prepend(given.Target.Model).Distinct())
        {
            if (!CallTarget.TryPair(given.Target.Group, model, out var target))
                return refusals.HunyuanNeedsGrowthPlan(given.Env, model);
            var verdict = ReadinessProof.Check(given.Eligible, target, groups, settings.Providers);
            if (verdict is not ReadinessVerdict.Ready ready)
            {
                return refusals.NamesGroup(given.Env, given.Target.Group, model, Code.OtherModels.Name)
                    ?? obstacles.Of(given.Env, target, verdict).Refuse();
            }

            proofs.Add(ready.Proof);
        }

        return Write(request.Arguments, proofs);
    }

    private Reply Write(ArgumentSet arguments, IReadOnlyList<ReadinessProof> proofs)
    {
        var shape = new SnippetShape(
            Delivery.Find(arguments.Require(Code.Method), arguments.Get(Code.Consume))
                ?? throw new InvalidOperationException("The arguments were checked."),
            arguments.Get(Code.Language, SnippetLanguage.JavaScript), arguments.Get(Code.Form, SnippetForm.Call));
        if (!ProvenModels.TryJoin(proofs[0], proofs.Skip(1), out var models)
            || !SnippetRequest.TryCreate(models, shape, [.. arguments.Get(Code.Features) ?? []], out var wanted))
        {
            throw new InvalidOperationException("The arguments were checked.");
        }

        wanted = wanted.With(arguments.Get(Code.SystemPrompt), arguments.Get(Code.CallParameters, CallParameters.None));
        var snippet = SnippetWriter.Write(wanted, settings.Language);
        if (SnippetGuard.Objection(snippet, models) is { } mismatch)
        {
            throw new InvalidOperationException($"The snippet does not say what was proven: {mismatch}");
        }

        return Reply.Ok(say.Code(models.Env, models.Group, snippet.Files.Count > 1 ? snippet.Files[0].Path : null), null, Data(models, shape, snippet));
    }

    private SnippetData Data(ProvenModels models, SnippetShape shape, Snippet snippet) => new(
        models.Group.Text, models.Default.Text, [.. snippet.Files.Select(FileData.Of)],
        snippet.Example is null ? null : FileData.Of(snippet.Example),
        [
            say.EnvironmentOfAppId(models.Env), say.OtherFrameworks,
            .. Advisories.For(models.Group.Provider, settings.Language),
            .. models.All.SelectMany(model => say.RetirementNotes(model, models.Group.Provider, reads.Today)),
        ],
        say.SelfVerify(models.Env, shape));
}
