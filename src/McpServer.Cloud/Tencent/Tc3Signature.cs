using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// TC3-HMAC-SHA256, the signature of Tencent Cloud API 3.0: the same computation for the client that signs and the
/// sandbox that checks.
/// </summary>
internal static class Tc3Signature
{
    /// <summary>The algorithm's name, the first word of the Authorization header.</summary>
    public const string Algorithm = "TC3-HMAC-SHA256";

    /// <summary>The scope of a request: UTC date, service and a fixed end.</summary>
    public static string Scope(DateTimeOffset at, string service) =>
        at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "/" + service + "/tc3_request";

    /// <summary>The signature in lower-case hexadecimal.</summary>
    /// <param name="secretKey">The secret key, any text.</param>
    /// <param name="at">X-TC-Timestamp, whole seconds.</param>
    /// <param name="service">The scope's service, <c>tcb</c>.</param>
    /// <param name="signedHeaders">Lower-case names in order, with the values that were sent.</param>
    /// <param name="body">The request body.</param>
    public static string Sign(
        string secretKey, DateTimeOffset at, string service,
        IReadOnlyList<KeyValuePair<string, string>> signedHeaders, ReadOnlySpan<byte> body)
    {
        var headers = string.Concat(signedHeaders.Select(header => $"{header.Key}:{header.Value}\n"));
        var canonical = $"POST\n/\n\n{headers}\n{Names(signedHeaders)}\n{Hex(SHA256.HashData(body))}";
        var scope = Scope(at, service);
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var toSign = $"{Algorithm}\n{seconds}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("TC3" + secretKey), Mac);
        return Hex(Mac(key, toSign));
    }

    /// <summary>The signed headers' names as they stand in Authorization.</summary>
    public static string Names(IReadOnlyList<KeyValuePair<string, string>> signedHeaders) =>
        string.Join(';', signedHeaders.Select(header => header.Key));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
