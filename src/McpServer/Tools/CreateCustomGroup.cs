using System.Diagnostics.CodeAnalysis;
using CloudBaseAi.Cloud;
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
using Kinds = CloudBaseAi.Dispatch.Arguments.Parameters;

namespace CloudBaseAi.Tools;

/// <summary>Registers a third-party or self-hosted endpoint as a custom group. The key comes from a variable, never from an argument.</summary>
internal sealed class CreateCustomGroup(
    ICloudBase cloud, CloudReads reads, GroupChange change, GroupTurns turns, Failures failures,
    ServerSettings settings, Wording say)
    : Tool<OpenCustom>
{
    private static readonly Parameter<IReadOnlyList<ModelId>> Models =
        Kinds.List<ModelId>("models", ReadModel, say => say.ModelIds, areNames: true);

    private static readonly Parameter<string> Remark = Kinds.Text("remark", say => say.AnyText);

    /// <summary>Any text: what is no variable's name may be the key itself, and is refused by name without being repeated.</summary>
    private static readonly Parameter<string> ApiKeyEnv = new("apiKeyEnv", new("string"), Kinds.AnyText())
    {
        Allowed = say => say.AllowedKeyVariable,
        MayRepeat = text => KeyVariable.TryParse(text, out _),
    };

    public override string Name => "createCustomGroup";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [CommonParameters.EnvId, CommonParameters.NewGroupName, CommonParameters.BaseUrl, Models, Remark, ApiKeyEnv];

    protected override Precondition<OpenCustom> Needs => Preconditions.NewCustomGroup(Illegal);

    protected override async Task<Reply> Run(Request request, OpenCustom given)
    {
        var wish = Read(request.Arguments, given.Env, given.Group);
        var group = wish.Complete();
        using var turn = group is null || settings.IsReadOnly ? null : await turns.Take(given.Env, request.Cancel);
        if (given.Group.In(await reads.Groups(given.Env, request.Cancel)) is { } existing)
            return Exists(wish, existing);
        if (group is null) return Incomplete(request, wish);
        return turn is null ? ReadOnly.Reply(given.Env, given.Group, say) : await Create(group, wish, turn, request);
    }

    private async Task<Reply> Create(NewGroup group, CustomGroupRequest wish, Turn turn, Request request)
    {
        var (repeat, findOut) = (request.Repeat(say.WhySameCall), Calls.DescribeGroups(group.Env, say.WhyFindOut, group.Name));
        GroupChange.Outcome outcome;
        try
        {
            outcome = await change.Make(
                new(group.Env, say.RegistrationOf(group.Name), () => cloud.CreateAIModel(group, request.Cancel),
                    groups => group.Name.In(groups) is { IsOn: true } read
                        && group.Models.All(read.Holds), groups => group.Name.In(groups) is null),
                turn, request.Cancel);
        }
        catch (CloudException failure) when (failure.Earlier is not null)
        {
            return failures.From(failure, group.Env, repeat, findOut);
        }

        if (outcome.IsDone)
        {
            CallTarget.TryPair(group.Name, group.Models[0], out var target);
            return Reply.Ok(say.Registered(group.Name), Calls.GenerateSnippet(group.Env, target!, say.WhyWriteCode),
                Data(wish, group.Name.In(outcome.Groups)!.Models, say.NotLocked(turn.NotLocked)));
        }

        return outcome.Unanswered is { } unanswered
            ? failures.From(unanswered.After(say.NotRegistered(group.Name)), group.Env, repeat, findOut)
            : Reply.Fail(outcome.IsNotVisible ? Codes.CloudUnavailable : Codes.CloudRejected,
                outcome.IsNotVisible ? say.AcceptedNotVisible(say.RegistrationOf(group.Name)) : say.AcceptedNotRegistered(group.Name),
                findOut);
    }

    /// <summary>A value that no later step could mend.</summary>
    private Reply? Illegal(Request request, EnvId env, GroupName group)
    {
        var wish = Read(request.Arguments, env, group);
        var decision = wish.Decision(request.Arguments, IsSet(wish.VariableToSet), say);
        if (request.Arguments.Get(CommonParameters.BaseUrl) is { Problem: { } problem })
        {
            return Reply.Refuse(Codes.IllegalBaseUrl, say.IllegalBaseUrl(problem), decision, Data(wish, Texts(wish), []));
        }

        return request.Arguments.Has(ApiKeyEnv) && wish.Variable is null
            ? Reply.Refuse(Codes.KeyVariableRequired, say.KeyVariableRequired, decision, Data(wish, Texts(wish), []))
            : null;
    }

    private Reply Incomplete(Request request, CustomGroupRequest wish)
    {
        var code = wish.Key is not { Length: > 0 } ? Codes.KeyVariableRequired : wish.BaseUrl is null
            ? Codes.IllegalBaseUrl : null;
        return Reply.Decide(
            code, say.MissingForGroup(wish.Name, wish.Missing(say)),
            wish.Decision(request.Arguments, IsSet(wish.VariableToSet), say), Data(
                wish, Texts(wish), []));
    }

    private Reply Exists(CustomGroupRequest wish, ModelGroup existing)
    {
        var wanted = wish.Models.FirstOrDefault(model => !existing.Holds(model))
            ?? (wish.Models.Count > 0 ? wish.Models[0] : null);
        return Reply.Refuse(Codes.GroupExists, say.GroupExists(wish.Env, wish.Name, existing.Models),
            wanted is not null && CallTarget.TryPair(wish.Name, wanted, out var target)
                ? Calls.EnableModel(wish.Env, target, say.WhyAddModel)
                : Calls.DescribeGroups(wish.Env, say.WhyListModels, wish.Name));
    }

    private CustomGroupRequest Read(ArgumentSet arguments, EnvId env, GroupName group)
    {
        var variable = KeyVariable.TryParse(arguments.Get(ApiKeyEnv), out var name) ? name : null;
        return new(env, group, arguments.Get(CommonParameters.BaseUrl)?.Url, [.. (arguments.Get(Models) ?? []).Distinct()], arguments.Get(Remark),
            variable, variable is null ? null : settings.Key(variable),
            variable is not null && settings.IsUnfilled(variable.Text));
    }

    private bool IsSet(KeyVariable variable) => settings.Key(variable) is { Length: > 0 };

    private static IReadOnlyList<string> Texts(CustomGroupRequest wish) => [.. wish.Models.Select(model => model.Text)];

    private CustomGroupData Data(CustomGroupRequest wish, IReadOnlyList<string> models,
        IReadOnlyList<string> more) => new(
        wish.Name.Text, new Ranked<string>([.. models.Select(id => SafeText.Brief(id))], null, kept => say.ModelsCut(kept, models.Count)),
        Links.Console(wish.Env), [.. Advisories.For(wish.Name.Provider, settings.Language), .. more]);

    private static bool ReadModel(string text, [NotNullWhen(true)] out ModelId? id) =>
        ModelId.TryParse(text, out id) && !id.IsImage;
}
