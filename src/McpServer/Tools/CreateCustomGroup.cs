using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;
using CloudBaseAi.Tools.Writing;

namespace CloudBaseAi.Tools;

/// <summary>Registers a third-party or self-hosted endpoint as a custom group. The key comes from a variable, never from an argument.</summary>
internal sealed class CreateCustomGroup(ICloudBase cloud, Inquiry inquiry, Passage passage, Gate gate, GroupTurns turns, ServerSettings settings) : Tool
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
        Kinds.Text("baseUrl", "Endpoint, absolute https, public host", "an absolute https address", longest: 2048) with { MayRepeat = text => PublicHost.Problem(text) is null },
        Kinds.Texts("models", "Model ids the endpoint serves", "model ids", text => ModelId.TryParse(text, out _)),
        Kinds.Text("remark", "Note shown in the console"),
        Kinds.Text("apiKeyEnv", "Name of a CLOUDBASE_AI_KEY_… variable", "the name of a variable CLOUDBASE_AI_KEY_…") with { MayRepeat = CustomGroupWish.IsKeyVariable },
    ];

    public override Hints Hints => Hints.Additive;

    public override async Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        if (passage.Environment(arguments) is not { } env) return passage.NoEnvironment();
        var text = arguments.Text("groupName")!;
        if (!GroupName.TryParse(text, out var name) || !name.IsCustom || Placeholders.Contains(text, StringComparer.Ordinal)) return IllegalName(text, arguments);
        var wish = new CustomGroupWish(env, name, arguments, settings);
        if (wish.Illegal() is { } illegal) return illegal;
        if (gate.Eligibility(env, BillingPath.Custom) is not GateVerdict.Open) return Refusals.EligibilityRequired(env, BillingPath.Custom, wish.Models.Count > 0 ? wish.Models[0] : null);
        using var turn = await turns.Take(env, name, cancel);
        if (Find(await inquiry.Groups(env, cancel), name) is { } existing) return Exists(env, name, existing, wish);
        return wish.Complete() is { } group ? await Create(group, wish, turn, arguments, cancel) : wish.Incomplete();
    }

    private async Task<Reply> Create(NewGroup group, CustomGroupWish wish, Turn turn, Arguments arguments, CancellationToken cancel)
    {
        var repeat = new NextCall(Name, arguments.With("groupName", group.Name.Text), "the same call");
        var unknown = await turn.Write(() => cloud.CreateAIModel(group, cancel));
        ModelGroup? read;
        try
        {
            read = Find(await Turn.Reread(unknown, $"the registration of {group.Name}", () => inquiry.Groups(group.Env, cancel)), group.Name);
        }
        catch (CloudException failure)
        {
            return Failures.From(failure, group.Env, repeat, repeatIsSafe: unknown is null);
        }

        if (read is not null) turn.Found();
        if (read is { IsOn: true } && group.Models.All(read.Holds))
        {
            var advisories = turn.Advisories;
            return Reply.Fitting(most => Reply.Ok($"Group {group.Name} is registered, on, and was verified by re-reading.",
                Calls.GenerateSnippet(group.Env, group.Name, group.Models[0], "writes the code"), wish.Data(read.Models, advisories, most)));
        }

        return unknown is not null
            ? Failures.From(unknown.After($"Group {group.Name} is not there as asked for, as re-reading showed; let describeGroups show it before it is registered again."), group.Env, repeat, repeatIsSafe: false)
            : Reply.Fail(Codes.CloudRejected, $"CreateAIModel was accepted, but group {group.Name} is not there as asked for; look at it in the console.",
                Calls.DescribeGroups(group.Env, "shows the group as it is", group.Name), null);
    }

    private Reply IllegalName(string text, Arguments arguments) => Reply.Refuse(
        Codes.IllegalGroupName, $"{Shown.Quoted(text)} cannot name a custom group: \"custom-\" is followed by a letter or digit, then letters, digits, '.', '_' or '-', and placeholders do not count.",
        new NextCall(Name, arguments.With("groupName", Mended(text, arguments.Text("baseUrl")).Text), "the same call with a legal name"));

    /// <summary>What was probably meant; else a name after the endpoint's host, which no other group is likely to have; else a plain one.</summary>
    private static GroupName Mended(string text, string? baseUrl)
    {
        var suffix = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-')).Trim('-', '.', '_');
        while (suffix.StartsWith("custom", StringComparison.OrdinalIgnoreCase)) suffix = suffix["custom".Length..].TrimStart('-', '.', '_');
        var host = baseUrl is not null && PublicHost.Problem(baseUrl) is null ? new Uri(baseUrl).IdnHost : "";
        return Legal(suffix) ?? Legal(host) ?? Legal("openai-compat")!;
    }

    private static GroupName? Legal(string suffix) => suffix.Length <= 40 && GroupName.TryParse(GroupName.CustomPrefix + suffix, out var name)
        && !Placeholders.Contains(name.Text, StringComparer.Ordinal) ? name : null;

    private static Reply Exists(EnvId env, GroupName name, ModelGroup existing, CustomGroupWish wish)
    {
        var wanted = wish.Models.FirstOrDefault(model => !existing.Holds(model)) ?? (wish.Models.Count > 0 ? wish.Models[0] : null);
        return Reply.Refuse(Codes.GroupExists, $"{env} already has group {Shown.Quoted(name.Text)}; it holds {Shown.List(existing.Models)}. Models are added by enableModel.",
            wanted is null ? Calls.DescribeGroups(env, "shows the group", name) : Calls.EnableModel(env, name, wanted, "adds the model to it"));
    }

    private static ModelGroup? Find(IReadOnlyList<ModelGroup> groups, GroupName name) => groups.FirstOrDefault(group => group.Name == name.Text);
}
