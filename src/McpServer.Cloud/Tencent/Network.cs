namespace CloudBaseAi.Cloud.Tencent;

/// <summary>The real network.</summary>
internal static class Network
{
    /// <summary>
    /// A handler that follows no redirect (a signature is good for one host only) and keeps no cookie. A proxy never
    /// sees what is meant for this machine.
    /// </summary>
    public static HttpMessageHandler Handler(Uri endpoint) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !endpoint.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
