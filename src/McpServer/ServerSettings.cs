using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi;

/// <summary>
/// What the operator set by environment variables, apart from how the cloud is reached. A value that is blank, or a placeholder that
/// a client failed to fill in, counts as unset.
/// </summary>
/// <param name="Variable">Reads an environment variable; null when it is unset.</param>
internal sealed record ServerSettings(Func<string, string?> Variable)
{
    /// <summary>The names of the variables there are, for finding the values that must not be written down.</summary>
    public Func<IEnumerable<string>> Names { get; init; } = () => [];

    /// <summary>CLOUDBASE_ENV_ID, if it is set and well formed.</summary>
    public EnvId? DefaultEnv => EnvId.TryParse(EnvText, out var id) ? id : null;

    /// <summary>What stands in CLOUDBASE_ENV_ID and cannot be the id of an environment. Whoever set it meant one: no other takes its place.</summary>
    public string? MistypedEnv => DefaultEnv is null ? EnvText : null;

    /// <summary>CLOUDBASE_AI_SANDBOX: the name or file of a world; null for the real cloud.</summary>
    public string? Sandbox => Text("CLOUDBASE_AI_SANDBOX");

    /// <summary>CLOUDBASE_AI_TRACE: the file that gets a line for each tool call; null for none.</summary>
    public string? Trace => Text("CLOUDBASE_AI_TRACE");

    /// <summary>CLOUDBASE_AI_LANG, English by default.</summary>
    public Language Language => Language.Find(Text("CLOUDBASE_AI_LANG")) ?? Language.English;

    /// <summary>CLOUDBASE_AI_GROUPS: what is legal beyond the three shapes.</summary>
    public ProviderSet Providers { get; } = List(Variable, "CLOUDBASE_AI_GROUPS") is { Count: > 0 } groups
        ? new(groups) : ProviderSet.Standard;

    /// <summary>CLOUDBASE_AI_VERSION_SWITCH_OK and CLOUDBASE_AI_ENROLLED_ENVS.</summary>
    public Assurances Assurances { get; } = new(List(Variable, "CLOUDBASE_AI_VERSION_SWITCH_OK"), List(Variable, "CLOUDBASE_AI_ENROLLED_ENVS"));

    /// <summary>
    /// CLOUDBASE_AI_READONLY: anything but unset, blank, <c>0</c> or <c>false</c>. A placeholder is read-only too: this variable fails closed.
    /// </summary>
    public bool IsReadOnly => Variable("CLOUDBASE_AI_READONLY")?.Trim() is { Length: > 0 } value
        && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every key that this process was given by variables.</summary>
    public IEnumerable<string?> Keys => Names()
        .Where(name => name.StartsWith(KeyVariable.Prefix, StringComparison.Ordinal) || name == "CLOUDBASE_API_KEY"
            || (name.StartsWith("TENCENTCLOUD_", StringComparison.Ordinal) && name != "TENCENTCLOUD_REGION"))
        .Select(Variable);

    private string? EnvText => Text("CLOUDBASE_ENV_ID");

    /// <summary>True when a client was to fill in the variable and did not.</summary>
    public bool IsUnfilled(string name) => Placeholder.Is(Variable(name));

    /// <summary>The API key in a variable; null when it is unset.</summary>
    public string? Key(KeyVariable variable) => Text(variable.Text);

    private string? Text(string name) => Placeholder.ValueOrNull(Variable(name));

    private static HashSet<string> List(Func<string, string?> variable, string name) => new(
        (Placeholder.ValueOrNull(variable(name)) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);
}
