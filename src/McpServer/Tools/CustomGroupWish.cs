using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>What a caller of createCustomGroup gave so far: illegal, incomplete or complete.</summary>
internal sealed class CustomGroupWish(EnvId env, GroupName name, Arguments arguments, ServerSettings settings)
{
    /// <summary>A variable's name says as much of the group's as a person reads.</summary>
    private const int MostOfName = 64;

    private readonly string? _baseUrl = arguments.Text("baseUrl");
    private readonly string? _keyVariable = arguments.Text("apiKeyEnv");

    /// <summary>The models asked for, in order, none twice.</summary>
    public IReadOnlyList<ModelId> Models { get; } = [.. arguments.Texts("models")
        .Select(text => ModelId.TryParse(text, out var id) ? id : null).OfType<ModelId>().Distinct()];

    private bool KeyIsNamed => _keyVariable is not null && IsKeyVariable(_keyVariable);

    private string? Key => KeyIsNamed ? settings.Variable(_keyVariable!) : null;

    private string SuggestedVariable => ServerSettings.KeyPrefix + string.Concat(
        name.Text[GroupName.CustomPrefix.Length..].Take(MostOfName).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));

    /// <summary>The refusal of a value that no later step could mend; null when there is none.</summary>
    public Reply? Illegal()
    {
        if (_baseUrl is not null && PublicHost.Problem(_baseUrl) is { } problem)
        {
            return Reply.Fitting(most => Reply.Refuse(
                Codes.IllegalBaseUrl, $"The baseUrl {problem}. Allowed: absolute https with a public host and no user information.", Decision(), Data(Texts(), [], most)));
        }

        return _keyVariable is null || KeyIsNamed ? null : Reply.Fitting(most => Reply.Refuse(
            Codes.KeyVariableRequired, $"apiKeyEnv must be the name of a variable {ServerSettings.KeyPrefix}… (letters, digits and '_'); no other variable is ever read, and a key itself never belongs in a call.",
            Decision(), Data(Texts(), [], most)));
    }

    /// <summary>The group to register, or null when something is missing.</summary>
    public NewGroup? Complete() => _baseUrl is not null && Models.Count > 0 && Key is { Length: > 0 } key
        ? new NewGroup(env, name, new Uri(_baseUrl), Models, arguments.Text("remark"), new ApiKey(key))
        : null;

    /// <summary>What is missing, and both ways to bring it.</summary>
    public Reply Incomplete()
    {
        List<string> missing = [];
        if (_baseUrl is null) missing.Add("baseUrl");
        if (Models.Count == 0) missing.Add("models");
        if (Key is not { Length: > 0 }) missing.Add(KeyIsNamed ? $"a value in {_keyVariable} (it is unset in this server's environment)" : "apiKeyEnv");
        var code = Key is not { Length: > 0 } ? Codes.KeyVariableRequired : _baseUrl is null ? Codes.IllegalBaseUrl : null;
        return Reply.Fitting(most => Reply.Decide(code, $"To register {name} this is missing: {string.Join(", ", missing)}.", Decision(), Data(Texts(), [], most)));
    }

    /// <summary>The reply's data.</summary>
    public CustomGroupData Data(IReadOnlyList<string> models, IReadOnlyList<string> more, int most) => new(
        name.Text, Portion.OfModels(models, most, null), Links.Console(env), [.. Advisories.For(name, null, settings.Language), .. more, .. Portion.NoteOnModels(models, most)]);

    private Decision Decision()
    {
        var variable = KeyIsNamed ? _keyVariable! : SuggestedVariable;
        var repeat = arguments.With("apiKeyEnv", variable);
        repeat["envId"] = env.Text;
        List<string> wanted = [];
        if (_baseUrl is null || PublicHost.Problem(_baseUrl) is not null) wanted.Add("baseUrl");
        if (Models.Count == 0) wanted.Add("models");
        var way = settings.Variable(variable) is { Length: > 0 }
            ? $"Let this server register it with the key in {variable}: repeat"
            : $"Set {variable} to the API key in this server's environment, restart it, and repeat";
        return new("The endpoint, its models and its key are known to you alone. Which way?",
        [
            new("Register the group in the console, then read the groups", Links.Console(env),
                Calls.DescribeGroups(env, "shows the group", model: Models.Count > 0 ? Models[0] : null)),
            new(wanted.Count == 0 ? way : $"{way} with {string.Join(" and ", wanted)}", null,
                new NextCall("createCustomGroup", repeat, "the same call with a key variable")),
        ]);
    }

    private IReadOnlyList<string> Texts() => [.. Models.Select(model => model.Text)];

    /// <summary>True for the name of a variable that may hold a key; any other text may be the key itself.</summary>
    public static bool IsKeyVariable(string text) => text.Length > ServerSettings.KeyPrefix.Length
        && text.StartsWith(ServerSettings.KeyPrefix, StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
