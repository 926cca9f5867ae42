using CloudBaseAi.Domain.Names;

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
    public EnvId? DefaultEnv => EnvId.TryParse(Variable("CLOUDBASE_ENV_ID"), out var id) ? id : null;

    /// <summary>CLOUDBASE_AI_SANDBOX: a world's name or file; null for the real cloud.</summary>
    public string? Sandbox => NotEmpty("CLOUDBASE_AI_SANDBOX");

    /// <summary>CLOUDBASE_AI_TRACE: the file that gets a line for each tool call; null for none.</summary>
    public string? Trace => NotEmpty("CLOUDBASE_AI_TRACE");

    /// <summary>Every key this process was given by variables.</summary>
    public IEnumerable<string?> Keys => Names()
        .Where(name => name.StartsWith(KeyPrefix, StringComparison.Ordinal) || name == "CLOUDBASE_API_KEY"
            || (name.StartsWith("TENCENTCLOUD_", StringComparison.Ordinal) && name != "TENCENTCLOUD_REGION"))
        .Select(Variable);

    /// <summary>CLOUDBASE_AI_LANG: true for <c>zh</c>.</summary>
    public bool Chinese => Variable("CLOUDBASE_AI_LANG") == "zh";

    /// <summary>CLOUDBASE_AI_VERSION_SWITCH_OK: values of versionSwitchStatus the operator vouches for.</summary>
    public IReadOnlySet<string> VouchedSwitches { get; } = new HashSet<string>(
        (Variable("CLOUDBASE_AI_VERSION_SWITCH_OK") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private string? NotEmpty(string name) => Variable(name) is { Length: > 0 } value ? value : null;
}
