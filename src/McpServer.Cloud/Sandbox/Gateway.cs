using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>What the API checks of every request before an action sees it: form, time, identity, signature.</summary>
internal static class Gateway
{
    /// <summary>How far a request's time may be off, as documented.</summary>
    public static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(5);

    private const string ContentType = "application/json";
    private const string Service = "tcb";
    private const long LastSecond = 253402300799;

    /// <summary>The action asked for, known to be one of <see cref="ActionTable.Names"/>.</summary>
    /// <exception cref="CloudRefusal">
    /// The request is not one of this API's, or not signed with the sandbox's keys.
    /// </exception>
    public static string Admit(WireRequest request, DateTimeOffset now)
    {
        if (request.Method != HttpMethod.Post) throw new CloudRefusal("UnsupportedProtocol", "Only POST is supported.");
        if (request.Uri.PathAndQuery != "/")
            throw new CloudRefusal("InvalidParameter", "The path must be / without a query.");
        if (request.Header("Content-Type") != ContentType) throw CloudRefusal.Invalid("Content-Type", ContentType);
        var action = request.Header("X-TC-Action") ?? throw CloudRefusal.Missing("X-TC-Action");
        var version = request.Header("X-TC-Version") ?? throw CloudRefusal.Missing("X-TC-Version");
        CheckSignature(request, action, Time(request), now);
        if (!ActionTable.Names.Contains(action))
            throw new CloudRefusal("InvalidAction", "The action is not one of this sandbox.");
        return version == ActionTable.Version
            ? action
            : throw new CloudRefusal("NoSuchVersion", $"The version must be {ActionTable.Version}.");
    }

    private static DateTimeOffset Time(WireRequest request)
    {
        var text = request.Header("X-TC-Timestamp") ?? throw CloudRefusal.Missing("X-TC-Timestamp");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw CloudRefusal.Invalid("X-TC-Timestamp", "seconds since 1970");
    }

    private static void CheckSignature(WireRequest request, string action, DateTimeOffset at, DateTimeOffset now)
    {
        var header = request.Header("Authorization") ?? "";
        var given = Authorization.Parse(header)
            ?? throw Failure("InvalidAuthorization", "The Authorization header is not of the documented form.");
        if ((now - at).Duration() > MaxSkew)
            throw Failure("SignatureExpire", "X-TC-Timestamp is more than five minutes off.");
        if (given.SecretId != SandboxKeys.SecretId) throw Failure("SecretIdNotFound", "The secret id does not exist.");
        if (!string.IsNullOrEmpty(request.Header("X-TC-Token")))
            throw Failure("TokenFailure", "The sandbox's key pair has no session token.");
        if (!IsSigned(request, action, at, given))
            throw Failure("SignatureFailure", "The provided credentials could not be validated.");
    }

    /// <summary>
    /// Real clients differ on a loopback address with a port: the host may be signed with or without it.
    /// </summary>
    private static bool IsSigned(WireRequest request, string action, DateTimeOffset at, Authorization given)
    {
        if (given.Service != Service && given.Service != request.Host.Split('.')[0]) return false;
        if (Tc3Signature.Scope(at, given.Service) != $"{given.Date}/{given.Service}/tc3_request") return false;
        var signature = Encoding.ASCII.GetBytes(given.Signature);
        var matches = false;
        foreach (var host in new[] { request.Host, WithoutPort(request.Host) })
        {
            List<KeyValuePair<string, string>> signed = [new("content-type", ContentType), new("host", host)];
            if (given.SignedHeaders.EndsWith(";x-tc-action", StringComparison.Ordinal))
                signed.Add(new("x-tc-action", action.ToLowerInvariant()));
            var expected = Tc3Signature.Sign(SandboxKeys.SecretKey, at, given.Service, signed, request.Body);
            matches |= given.SignedHeaders == Tc3Signature.Names(signed)
                & CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), signature);
        }

        return matches;
    }

    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon >= 0 && host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? host[..colon] : host;
    }

    private static CloudRefusal Failure(string kind, string message) => new("AuthFailure." + kind, message);
}
