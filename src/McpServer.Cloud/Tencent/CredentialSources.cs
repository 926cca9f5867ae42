using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// Looks for credentials where the vendor's own tools keep them, in their order: the environment, then files.
/// </summary>
/// <param name="variables">Reads an environment variable.</param>
/// <param name="files">Where else to look; null for nowhere.</param>
internal sealed class CredentialSources(Func<string, string?> variables, CredentialFiles? files = null)
    : ICredentialSource
{
    /// <inheritdoc/>
    public Credentials Get() => EnvironmentCredentials.Find(variables) ?? files?.Find() ?? throw Nothing();

    private CloudException Nothing()
    {
        var unfilled = EnvironmentCredentials.Names.Where(name => Placeholder.Is(variables(name))).ToList();
        var hold = unfilled.Count == 1 ? "holds an unfilled placeholder" : "hold unfilled placeholders";
        var placeholders = unfilled.Count == 0 ? ""
            : $"{string.Join(" and ", unfilled)} {hold}: the client that starts this server did not fill in a value. ";
        var apiKey = Placeholder.ValueOrNull(variables("CLOUDBASE_API_KEY")) is null ? ""
            : "CLOUDBASE_API_KEY is set, but it cannot sign management actions; a key pair is needed. ";
        var login = files is null ? "" : "run tcb login, ";
        return CredentialPair.Missing(
            $"No credentials found. {placeholders}{apiKey}Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY "
            + $"(and TENCENTCLOUD_SESSION_TOKEN for temporary ones) and restart this server, {login}"
            + "or try everything without an account by setting CLOUDBASE_AI_SANDBOX=token-credits.");
    }
}
