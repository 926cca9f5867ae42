using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;
using Kinds = CloudBaseAi.Dispatch.Arguments.Parameters;

namespace CloudBaseAi.Tools;

/// <summary>What can be called: the third step.</summary>
internal sealed class DescribeGroups(CloudReads reads, Gate gate, GroupsReply replies,
    ServerSettings settings) : Tool<OpenPaths>
{
    private static readonly Parameter<bool> WithCatalog = Kinds.Flag("catalog");

    public override string Name => "describeGroups";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CommonParameters.EnvId, CommonParameters.GroupName, CommonParameters.Model, WithCatalog];

    protected override Precondition<OpenPaths> Needs => Preconditions.AnyPath;

    /// <summary>The catalogue is read at the same time as the groups, and its failure counts only where it is needed.</summary>
    protected override async Task<Reply> Run(Request request, OpenPaths given)
    {
        var (env, listCatalog) = (given.Env, request.Arguments.Get(WithCatalog, false));
        var situation = new Situation(settings.Providers, given.Open, gate.KnownOfTokenCredits(env), new(env, []),
            reads.Today)
        { Named = given.Group, Model = given.Model };
        var needsCatalog = listCatalog || ModelChoice.NeedsCatalog(situation);
        var catalog = needsCatalog ? reads.Catalog(env, request.Cancel) : null;
        var groups = catalog is null ? await reads.Groups(env, request.Cancel) : await CloudReads.AfterObserving(reads.Groups(env, request.Cancel), catalog);
        situation = situation with { Groups = groups };
        var read = catalog is null || (!listCatalog && ModelChoice.IsReady(situation)) ? null : await catalog;
        return replies.Of(situation, ModelChoice.Of(situation, read), read, listCatalog);
    }
}
