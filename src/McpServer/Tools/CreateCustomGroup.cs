using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Registers a third-party or self-hosted endpoint as a custom group. The key comes from a variable, never from an argument.</summary>
internal sealed class CreateCustomGroup(ICloudBase cloud, Inquiry inquiry, Passage passage, Gate gate, ServerSettings settings) : Tool
{
    private static readonly string[] Placeholders = ["custom-your-name", "custom-name", "custom-xxx", "custom-xxxx"];

    public override string Name => "createCustomGroup";

    public override string Description =>
        "Registers a third-party or self-hosted OpenAI-compatible endpoint as group custom-…, after checkEligibility with path custom. "
        + "The API key is read from the variable apiKeyEnv names (CLOUDBASE_AI_KEY_…), never given here. Without endpoint, models or key it asks the user: console or variable.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Kinds.Text("groupName", "New name: custom- and letters, digits, '.', '_' or '-'").Required("custom-openai-compat"),
        Kinds.Text("baseUrl", "Endpoint, absolute https, public host"),
        Kinds.Texts("models", "Model ids the endpoint serves", "a list of one or more model ids", text => ModelId.TryParse(text, out _)),
        Kinds.Text("remark", "Note shown in the console"),
        Kinds.Text("apiKeyEnv", "Name of a CLOUDBASE_AI_KEY_… variable"),
    ];

    public override IReadOnlyList<JsonTypeInfo> DataShapes => [ReplyJson.Default.CustomGroupData];

    public override Hints Hints => Hints.Additive;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        if (passage.Environment(arguments) is not { } env) return Refusals.EnvRequired();
        var text = arguments.Text("groupName")!;
        if (!GroupName.TryParse(text, out var name) || !name.IsCustom || Placeholders.Contains(text, StringComparer.Ordinal)) return IllegalName(text, arguments);
        var wish = new CustomGroupWish(env, name, arguments, settings);
        if (wish.Illegal() is { } illegal) return illegal;
        if (gate.Eligibility(env, BillingPath.Custom) is not GateVerdict.Open) return Refusals.EligibilityRequired(env, BillingPath.Custom, wish.Models.Count > 0 ? wish.Models[0] : null);
        if (Find(await inquiry.Groups(env, cancel), name) is { } existing) return Exists(env, name, existing, wish);
        return wish.Complete() is { } group ? await Create(group, wish, arguments, cancel) : wish.Incomplete();
    }

    private async Task<Reply> Create(NewGroup group, CustomGroupWish wish, Arguments arguments, CancellationToken cancel)
    {
        var repeat = new NextCall(Name, arguments.With("groupName", group.Name.Text), "the same call");
        var unknown = await Write(group, cancel);
        ModelGroup? read;
        try
        {
            read = Find(await inquiry.Groups(group.Env, cancel), group.Name);
        }
        catch (CloudException failure)
        {
            return unknown is null
                ? Failures.From(failure, group.Env, repeat, done: $"The cloud accepted the registration of {group.Name}, but it could not be verified.")
                : Failures.From(unknown, group.Env, repeat, repeatIsSafe: false);
        }

        if (read is { IsOn: true } && group.Models.All(read.Holds))
        {
            return Reply.Ok($"Group {group.Name} is registered, on, and was verified by re-reading.",
                Calls.GenerateSnippet(group.Env, group.Name, group.Models[0], "writes the code"), wish.Data(read.Models));
        }

        return unknown is not null
            ? Failures.From(unknown, group.Env, repeat, repeatIsSafe: false)
            : Reply.Fail(Codes.CloudRejected, $"CreateAIModel was accepted, but group {group.Name} is not there as asked for; look at it in the console.",
                Calls.DescribeGroups(group.Env, "shows the group as it is", group.Name), null);
    }

    /// <summary>The failure when no answer came: whether the group was registered is then unknown, and asking twice could register it twice.</summary>
    private async Task<CloudException?> Write(NewGroup group, CancellationToken cancel)
    {
        try
        {
            await cloud.CreateAIModel(group, cancel);
            return null;
        }
        catch (CloudException failure) when (failure.Kind is FailureKind.Unavailable or FailureKind.Protocol)
        {
            return failure;
        }
    }

    private Reply IllegalName(string text, Arguments arguments)
    {
        var suffix = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-')).Trim('-', '.', '_');
        while (suffix.StartsWith("custom", StringComparison.OrdinalIgnoreCase)) suffix = suffix["custom".Length..].TrimStart('-', '.', '_');
        var legal = GroupName.TryParse(GroupName.CustomPrefix + suffix, out var mended) && suffix.Length <= 40 && !Placeholders.Contains(mended.Text, StringComparer.Ordinal)
            ? mended.Text
            : "custom-openai-compat";
        return Reply.Refuse(
            Codes.IllegalGroupName, $"{Shown.Quoted(text)} cannot name a custom group: \"custom-\" is followed by a letter or digit, then letters, digits, '.', '_' or '-', and placeholders do not count.",
            new NextCall(Name, arguments.With("groupName", legal), "the same call with a legal name"));
    }

    private static Reply Exists(EnvId env, GroupName name, ModelGroup existing, CustomGroupWish wish)
    {
        var wanted = wish.Models.FirstOrDefault(model => !existing.Holds(model)) ?? (wish.Models.Count > 0 ? wish.Models[0] : null);
        return Reply.Refuse(Codes.GroupExists, $"{env} already has group {Shown.Quoted(name.Text)}; it holds {Shown.List(existing.Models)}. Models are added by enableModel.",
            wanted is null ? Calls.DescribeGroups(env, "shows the group", name) : Calls.EnableModel(env, name, wanted, "adds the model to it"));
    }

    private static ModelGroup? Find(IReadOnlyList<ModelGroup> groups, GroupName name) => groups.FirstOrDefault(group => group.Name == name.Text);
}
