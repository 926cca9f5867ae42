using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;
using CloudBaseAi.Tools.Writing;

namespace CloudBaseAi.Tools;

/// <summary>Removes a custom group: quote, confirmation, then read → delete → re-read, all in the group's turn.</summary>
internal sealed class DeleteCustomGroup(
    ICloudBase cloud, Inquiry inquiry, Passage passage, Refusals refusals, Gate gate, GroupTurns turns, Confirmations confirmations) : Tool
{
    private const string BreaksCallers = "Mini Programs that call this group fail as soon as it is gone.";

    public override string Name => "deleteCustomGroup";

    public override string Description =>
        "Deletes a custom-… group, after checkEligibility with path custom. First it only lists the models that go, for the user to confirm. Verified by re-reading. Refuses built-in groups.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Kinds.Text("groupName", "As describeGroups lists it").Required() with { Source = Common.GroupName.Source },
        Kinds.Text("confirmation", "From this tool's quote, once the user agreed"),
    ];

    public override Hints Hints => Hints.Destructive;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        if (passage.Environment(arguments) is not { } env) return passage.NoEnvironment();
        var text = arguments.Text("groupName")!;
        if (!GroupName.TryParse(text, out var name)) return refusals.IllegalProvider(this, env, text, arguments);
        if (!name.IsCustom) return BuiltIn(env, name);
        if (gate.Eligibility(env, BillingPath.Custom) is not GateVerdict.Open) return Refusals.EligibilityRequired(env, BillingPath.Custom, null);
        using var turn = await turns.Take(env, name, cancel);
        if (await Find(env, name, cancel) is not { } group)
        {
            return Reply.Refuse(Codes.GroupMissing, $"Environment {env} has no group {Shown.Quoted(name.Text)}.", Calls.DescribeGroups(env, "lists the groups there are"));
        }

        if (group.Type == "builtin") return BuiltIn(env, name);
        string?[] quoted = [Name, name.Text, .. group.Models.Order(StringComparer.Ordinal)];
        var confirmation = arguments.Text("confirmation");
        if (confirmation is null) return Quote(env, name, group, confirmations.Of(env, quoted));
        return confirmations.Fits(confirmation, env, quoted)
            ? await Delete(env, name, group, turn, Calls.DeleteCustomGroup(env, name, "the same call", confirmation), cancel)
            : Reply.Refuse(Codes.ConfirmationStale, "The confirmation is not from a quote of the last 15 minutes, or the group no longer holds the models it listed.",
                Calls.DeleteCustomGroup(env, name, "a new quote"));
    }

    private async Task<Reply> Delete(EnvId env, GroupName name, ModelGroup group, Turn turn, NextCall repeat, CancellationToken cancel)
    {
        var unknown = await turn.Write(() => cloud.DeleteAIModel(env, name, cancel));
        if (await Turn.Reread(unknown, $"the deletion of {name}", () => Find(env, name, cancel)) is null)
        {
            turn.Found();
            var advisories = turn.Advisories;
            return Reply.Fitting(most => Reply.Ok($"Group {name} is deleted, as re-reading showed.", Calls.DescribeGroups(env, "lists the groups that are left"),
                Data(name, group, null, advisories, most)));
        }

        return unknown is not null
            ? Failures.From(unknown.After($"Group {name} is still there, as re-reading showed."), env, repeat)
            : Reply.Fail(Codes.CloudRejected, $"DeleteAIModel was accepted, but group {name} is still there; look at it in the console.",
                Calls.DescribeGroups(env, "shows the group as it is", name), null);
    }

    private static Reply Quote(EnvId env, GroupName name, ModelGroup group, string confirmation) => Reply.Fitting(most => Reply.Decide(
        Codes.ConfirmationRequired, $"This deletes group {name} of {env}, its endpoint and key, and with it these models: {Shown.List(group.Models, 20)}. It cannot be undone here.",
        new Decision($"Delete group {name} of {env}?",
        [
            new("Yes, delete it", null, Calls.DeleteCustomGroup(env, name, "deletes it", confirmation)),
            new("No, keep it", null, Calls.DescribeGroups(env, "shows the group", name)),
        ]),
        Data(name, group, confirmation, [BreaksCallers], most)));

    private static DeletionData Data(GroupName name, ModelGroup group, string? confirmation, IReadOnlyList<string> advisories, int most) => new(
        name.Text, Portion.OfModels(group.Models, most, null), confirmation, [.. advisories, .. Portion.NoteOnModels(group.Models, most)]);

    private static Reply BuiltIn(EnvId env, GroupName name) => Reply.Refuse(
        Codes.IllegalGroupName, $"{Shown.Quoted(name.Text)} is a built-in group: only custom-… groups can be deleted.",
        Calls.DescribeGroups(env, "lists the groups there are"));

    private async Task<ModelGroup?> Find(EnvId env, GroupName name, CancellationToken cancel) =>
        (await inquiry.Groups(env, cancel)).FirstOrDefault(group => group.Name == name.Text);
}
