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
        Bilingual placeholders = unfilled.Count == 0 ? Bilingual.Said("") : (
            $"{string.Join(" and ", unfilled)} {hold}: the client that starts this server did not fill in a value. ",
            $"{string.Join("、", unfilled)} 中是未替换的占位符：启动本服务的客户端没有填入值。");
        Bilingual apiKey = Placeholder.ValueOrNull(variables("CLOUDBASE_API_KEY")) is null ? Bilingual.Said("") : (
            "CLOUDBASE_API_KEY is set, but it cannot sign management actions; a key pair is needed. ",
            "已设置 CLOUDBASE_API_KEY，但它不能为管理操作签名，需要密钥对。");
        Bilingual login = files is null ? Bilingual.Said("") : ("run tcb login, ", "运行 tcb login，");
        return CredentialPair.Missing((
            $"No credentials found. {placeholders}{apiKey}Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY "
            + $"(and TENCENTCLOUD_SESSION_TOKEN for temporary ones) and restart this server, {login}"
            + "or try everything without an account by setting CLOUDBASE_AI_SANDBOX=token-credits.",
            $"没有可用的凭证。{placeholders.Chinese}{apiKey.Chinese}"
            + "请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY（临时密钥还需 TENCENTCLOUD_SESSION_TOKEN）并重启服务，"
            + $"{login.Chinese}或设置 CLOUDBASE_AI_SANDBOX=token-credits，无需账号即可在沙箱中试用。"));
    }
}
