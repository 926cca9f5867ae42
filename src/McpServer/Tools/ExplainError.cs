using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.RuntimeErrors;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Leads from an error that a phone showed to the step that mends it. It needs no preflight and no credentials.</summary>
internal sealed class ExplainError(CloudReads reads, ICloudAccess access, Explanations explanations,
    ServerSettings settings, Wording say)
    : Tool<Nothing>
{
    public override string Name => "explainError";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [SourceParameters.Error, CommonParameters.EnvId, CommonParameters.GroupName, CommonParameters.Model];

    protected override Precondition<Nothing> Needs => Preconditions.None;

    protected override async Task<Reply> Run(Request request, Nothing given)
    {
        var arguments = request.Arguments;
        if (Classifier.Explain(arguments.Require(SourceParameters.Error)) is not { } error)
        {
            return Reply.Ok(say.NoErrorOfOurs, null, new ExplanationData(null, null, say.NoErrorOfOurs, null, null));
        }

        var about = new ErrorContext(
            arguments.Get(CommonParameters.EnvId), arguments.Get(CommonParameters.GroupName),
            arguments.Get(CommonParameters.Model), settings.Providers);
        var live = about.Env is { } env ? await Look(env, error, about, request.Cancel) : new LiveState.NotRead();
        return explanations.Of(error, about, live);
    }

    /// <summary>Reads what decides between the causes of this kind. The explanation is given whatever the cloud does.</summary>
    private async Task<LiveState> Look(EnvId env, RuntimeError error, ErrorContext about, CancellationToken cancel)
    {
        try
        {
            switch (error.Kind.Text)
            {
                case "not-ready" when error.Row.Step != "envQuery":
                    access.RequireCredentials();
                    return new LiveState.Listed(await reads.LookAtGroups(env, cancel));
                case "quota" or "not-eligible" when about.Group is { } group:
                    access.RequireCredentials();
                    return await reads.LookAtBilling(env, group.Path, cancel) is { } verdict
                        ? new LiveState.Judged(verdict)
                        : new LiveState.NoEnvironment();
                default:
                    return new LiveState.NotRead();
            }
        }
        catch (CloudException failure) when (failure.Kind == FailureKind.EnvNotFound)
        {
            return new LiveState.NoEnvironment();
        }
        catch (CloudException failure)
        {
            return new LiveState.NoAnswer(say.Failed(failure));
        }
        catch (OperationCanceledException)
        {
            return new LiveState.NoAnswer(say.NoAnswerInTime);
        }
    }
}
