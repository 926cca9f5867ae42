using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>Where the cloud is asked.</summary>
/// <param name="Endpoint">Scheme, host and port; the path is <c>/</c>, as the signature assumes.</param>
/// <param name="Region">X-TC-Region; null sends none.</param>
/// <param name="Language">X-TC-Language, <c>zh-CN</c> or <c>en-US</c>: the language of Error.Message.</param>
internal sealed record CloudSettings(Uri Endpoint, string? Region, string Language)
{
    /// <summary>The public endpoint in the vendor's default region.</summary>
    public static readonly CloudSettings Default = new(
        new Uri("https://tcb.tencentcloudapi.com/"), "ap-shanghai", "en-US");

    /// <summary>
    /// Reads TCB_BASE_URL, TCB_REGION, TENCENTCLOUD_REGION and CLOUDBASE_AI_LANG; what is empty, blank or an unfilled
    /// placeholder is unset.
    /// </summary>
    /// <exception cref="CloudException">
    /// A value that cannot be used; the text names the variable and never the value.
    /// </exception>
    public static CloudSettings Read(Func<string, string?> variables)
    {
        string? Value(string name) => Placeholder.ValueOrNull(variables(name));
        var regionFrom = Value("TCB_REGION") is null ? "TENCENTCLOUD_REGION" : "TCB_REGION";
        return new(
            Value("TCB_BASE_URL") is { } url ? CheckedEndpoint(url) : Default.Endpoint,
            Value(regionFrom) is { } region ? CheckedRegion(region, regionFrom) : Default.Region,
            Value("CLOUDBASE_AI_LANG") == "zh" ? "zh-CN" : Default.Language);
    }

    /// <summary>Requests carry a signature and API keys: in plain text they may not leave the machine.</summary>
    private static Uri CheckedEndpoint(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw Unusable(("TCB_BASE_URL is no absolute https:// address.", "TCB_BASE_URL 不是完整的 https:// 地址。"));
        if (url.UserInfo.Length > 0)
            throw Unusable(("TCB_BASE_URL must not hold a user name or password.", "TCB_BASE_URL 不能包含用户名或密码。"));
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0)
            throw Unusable(("TCB_BASE_URL must hold scheme, host and port only, without a path.",
                "TCB_BASE_URL 只能包含协议、主机和端口，不能带路径。"));
        if (url.Scheme == "http" && !url.IsLoopback)
            throw Unusable(("TCB_BASE_URL may be http:// only to this machine (127.0.0.1, localhost); use https://.",
                "TCB_BASE_URL 只有指向本机（127.0.0.1、localhost）时才能用 http://；请使用 https://。"));
        return url;
    }

    private static string CheckedRegion(string text, string variable) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? text
            : throw Unusable(($"{variable} is no region such as ap-shanghai.", $"{variable} 不是 ap-shanghai 这样的地域。"));

    private static CloudException Unusable(Bilingual detail) =>
        new(FailureKind.Configuration, "configuration", detail);
}
