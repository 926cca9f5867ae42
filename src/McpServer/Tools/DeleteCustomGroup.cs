using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.GroupChanges;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Removes a custom group: quote, confirmation, then read → delete → re-read, all in the group's turn.</summary>
internal sealed class DeleteCustomGroup(
    ICloudBase cloud, CloudReads reads, GroupChange change, GroupTurns turns, Confirmations confirmations,
    Refusals refusals,
        Failures failures, ServerSettings settings, Wording say)
    : Tool<OpenCustom>
{
    public override string Name => "deleteCustomGroup";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CommonParameters.EnvId, CommonParameters.RequiredGroupName, CommonParameters.Confirmation];

    protected override Precondition<OpenCustom> Needs => Preconditions.CustomGroup;

    protected override async Task<Reply> Run(Request request, OpenCustom given)
    {
        var (env, name) = (given.Env, given.Group);
        var confirmation = request.Arguments.Get(CommonParameters.Confirmation);
        using var turn = confirmation is null || settings.IsReadOnly ? null : await turns.Take(env, request.Cancel);
        if (name.In(await reads.Groups(env, request.Cancel)) is not { } group)
        {
            return Reply.Refuse(Codes.GroupMissing, say.GroupMissing(env, name), Calls.DescribeGroups(env, say.WhyListGroups));
        }

        if (group.IsBuiltIn) return refusals.BuiltInGroup(env, name.Text);
        string?[] quoted = [Name, name.Text, .. group.Models.Order(StringComparer.Ordinal)];
        if (confirmation is null) return Quote(given, group, confirmations.Of(env, quoted));
        if (!confirmations.Fits(confirmation, env, quoted))
        {
            return Reply.Refuse(Codes.ConfirmationStale, say.DeletionStale, Calls.DeleteCustomGroup(env, name, say.WhyNewQuote));
        }

        return turn is null ? ReadOnly.Reply(env, name, say) : await Delete(request, given, group, turn);
    }

    private async Task<Reply> Delete(Request request, OpenCustom given, ModelGroup group, Turn turn)
    {
        var (env, name) = (given.Env, given.Group);
        var outcome = await change.Make(
            new(env, say.DeletionOf(name), () => cloud.DeleteAIModel(env, name, request.Cancel),
                groups =>
                    name.In(groups) is null, groups => name.In(groups)?.Models.SequenceEqual(group.Models) == true),
            turn, request.Cancel);
        if (outcome.IsDone)
        {
            return Reply.Ok(say.Deleted(name), Calls.DescribeGroups(env, say.WhyListGroups), Data(name.Text, group, null, say.NotLocked(turn.NotLocked)));
        }

        return outcome.Unanswered is { } unanswered
            ? failures.From(unanswered.After(say.StillThere(name)), env, request.Repeat(say.WhySameCall))
            : Reply.Fail(outcome.IsNotVisible ? Codes.CloudUnavailable : Codes.CloudRejected,
                outcome.IsNotVisible ? say.AcceptedNotVisible(say.DeletionOf(name)) : say.AcceptedStillThere(name),
                Calls.DescribeGroups(env, say.WhyListModels, name));
    }

    private Reply Quote(OpenCustom given, ModelGroup group, string confirmation) => Reply.Decide(
        Codes.ConfirmationRequired, say.DeletionQuote(given.Env, given.Group, group.Models),
        new Decision(say.AskDelete(given.Env, given.Group),
        [
            new(say.YesDelete, null, Calls.DeleteCustomGroup(given.Env, given.Group, say.WhyDelete, confirmation)),
            new(say.NoKeep, null, Calls.DescribeGroups(given.Env, say.WhyListModels, given.Group)),
        ]),
        Data(given.Group.Text, group, confirmation, [say.DeletionBreaksCallers]));

    private DeletionData Data(string name, ModelGroup group, string? confirmation,
        IReadOnlyList<string> advisories) => new(
        name, new Ranked<string>([.. group.Models.Select(id => SafeText.Brief(id))], null, kept =>
            say.ModelsCut(kept, group.Models.Count)), confirmation, advisories);
}
