using System.Security.Authentication;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>What went wrong below the API, in our own words: a system's error text can hold anything.</summary>
internal static class ConnectionTrouble
{
    /// <summary>
    /// The API answers everything, refusals included, with 200: another status comes from something in between.
    /// </summary>
    public static CloudException Status(string action, int status) => new(FailureKind.Unavailable, action, status switch
    {
        >= 500 => new Bilingual(
            $"The gateway in front of the cloud answered HTTP {status}. Try again later.",
            $"云端前面的网关返回 HTTP {status}，请稍后重试。"),
        >= 300 and < 400 => new Bilingual(
            $"HTTP {status}: the endpoint redirects elsewhere, which is not followed. "
                + "Check TCB_BASE_URL and any proxy.",
            $"HTTP {status}：接口地址重定向到其他位置，不会跟随。请检查 TCB_BASE_URL 和代理。"),
        _ => new Bilingual(
            $"HTTP {status} instead of an answer of the API. Check TCB_BASE_URL and any proxy.",
            $"收到 HTTP {status}，而不是该 API 的回答。请检查 TCB_BASE_URL 和代理。"),
    })
    { IsTransient = status >= 500 };

    /// <summary>A failure of name resolution, connection, TLS or transfer.</summary>
    public static CloudException Of(string action, Exception trouble)
    {
        if (IsTls(trouble))
        {
            return new(FailureKind.Unavailable, action,
                ("No TLS connection: the certificate is not trusted or does not name the endpoint. "
                    + "Check TCB_BASE_URL, any proxy and this machine's clock.",
                    "无法建立 TLS 连接：证书不受信任，或与接口地址不符。请检查 TCB_BASE_URL、代理和本机时钟。"));
        }

        var detail = (trouble as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new Bilingual(
                "The endpoint's host name was not found. Check the network and TCB_BASE_URL.",
                "找不到接口地址的主机名。请检查网络和 TCB_BASE_URL。"),
            HttpRequestError.ConnectionError => new Bilingual(
                "No connection to the endpoint. Check the network and TCB_BASE_URL.",
                "无法连接到接口地址。请检查网络和 TCB_BASE_URL。"),
            HttpRequestError.ProxyTunnelError => new Bilingual(
                "The proxy refused the connection. Check the proxy's settings.", "代理拒绝了连接。请检查代理设置。"),
            _ => new Bilingual(
                "The connection broke before the answer was complete. Try again later.", "回答尚未完整，连接就中断了，请稍后重试。"),
        };
        return new(FailureKind.Unavailable, action, detail) { IsTransient = true };
    }

    /// <summary>The handler gave up connecting before the call's own limit.</summary>
    public static CloudException SlowConnection(string action) =>
        new(FailureKind.Unavailable, action,
            ("No connection to the endpoint in time. Check the network and TCB_BASE_URL.",
                "未能及时连接到接口地址。请检查网络和 TCB_BASE_URL。"))
        {
            IsTransient = true,
        };

    private static bool IsTls(Exception trouble) =>
        trouble is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            || trouble.InnerException is AuthenticationException;
}
