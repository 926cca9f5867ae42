using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi;

/// <summary>What the operator set by environment variables, apart from how the cloud is reached.</summary>
/// <param name="Variable">Reads an environment variable; null when it is unset.</param>
internal sealed record ServerSettings(Func<string, string?> Variable)
{
    /// <summary>Only variables with this prefix may hold a key for createCustomGroup.</summary>
    public const string KeyPrefix = "CLOUDBASE_AI_KEY_";

    /// <summary>The names of the variables there are, for finding the values that must not be written down.</summary>
    public Func<IEnumerable<string>> Names { get; init; } = () => [];

    /// <summary>CLOUDBASE_ENV_ID, if it is set and well formed.</summary>
    public EnvId? DefaultEnv => EnvId.TryParse(EnvText, out var id) ? id : null;

    /// <summary>What stands in CLOUDBASE_ENV_ID and cannot be an environment's id. Whoever set it meant one: no other takes its place.</summary>
    public string? MistypedEnv => DefaultEnv is null ? EnvText : null;

    /// <summary>CLOUDBASE_AI_SANDBOX: a world's name or file; null for the real cloud.</summary>
    public string? Sandbox => NotEmpty("CLOUDBASE_AI_SANDBOX");

    /// <summary>CLOUDBASE_AI_TRACE: the file that gets a line for each tool call; null for none.</summary>
    public string? Trace => NotEmpty("CLOUDBASE_AI_TRACE");

    /// <summary>Every key this process was given by variables.</summary>
    public IEnumerable<string?> Keys => Names()
        .Where(name => name.StartsWith(KeyPrefix, StringComparison.Ordinal) || name == "CLOUDBASE_API_KEY"
            || (name.StartsWith("TENCENTCLOUD_", StringComparison.Ordinal) && name != "TENCENTCLOUD_REGION"))
        .Select(Variable);

    /// <summary>CLOUDBASE_AI_LANG, English by default: the language of comments, advisories and what to try.</summary>
    public CommentLanguage Language => CommentLanguage.Find(Variable("CLOUDBASE_AI_LANG")) ?? CommentLanguage.English;

    /// <summary>CLOUDBASE_AI_VERSION_SWITCH_OK: values of versionSwitchStatus the operator vouches for.</summary>
    public IReadOnlySet<string> VouchedSwitches { get; } = new HashSet<string>(
        (Variable("CLOUDBASE_AI_VERSION_SWITCH_OK") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Clients that ask for values leave blank what the user left out.</summary>
    private string? EnvText => Variable("CLOUDBASE_ENV_ID") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private string? NotEmpty(string name) => Variable(name) is { Length: > 0 } value ? value : null;
}
