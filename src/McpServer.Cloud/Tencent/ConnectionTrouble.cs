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
        >= 500 => $"The gateway in front of the cloud answered HTTP {status}. Try again later.",
        >= 300 and < 400 =>
            $"HTTP {status}: the endpoint redirects elsewhere, which is not followed. "
                + "Check TCB_BASE_URL and any proxy.",
        _ => $"HTTP {status} instead of an answer of the API. Check TCB_BASE_URL and any proxy.",
    })
    { IsTransient = status >= 500 };

    /// <summary>A failure of name resolution, connection, TLS or transfer.</summary>
    public static CloudException Of(string action, Exception trouble)
    {
        if (IsTls(trouble))
        {
            return new(FailureKind.Unavailable, action,
                "No TLS connection: the certificate is not trusted or does not name the endpoint. "
                    + "Check TCB_BASE_URL, any proxy and this machine's clock.");
        }

        var detail = (trouble as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError =>
                "The endpoint's host name was not found. Check the network and TCB_BASE_URL.",
            HttpRequestError.ConnectionError => "No connection to the endpoint. Check the network and TCB_BASE_URL.",
            HttpRequestError.ProxyTunnelError => "The proxy refused the connection. Check the proxy's settings.",
            _ => "The connection broke before the answer was complete. Try again later.",
        };
        return new(FailureKind.Unavailable, action, detail) { IsTransient = true };
    }

    /// <summary>The handler gave up connecting before the call's own limit.</summary>
    public static CloudException SlowConnection(string action) =>
        new(FailureKind.Unavailable, action,
            "No connection to the endpoint in time. Check the network and TCB_BASE_URL.")
        {
            IsTransient = true,
        };

    private static bool IsTls(Exception trouble) =>
        trouble is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            || trouble.InnerException is AuthenticationException;
}
