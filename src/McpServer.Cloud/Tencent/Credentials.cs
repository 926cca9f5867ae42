namespace CloudBaseAi.Cloud.Tencent;

/// <summary>A key pair of one source, with its session token if it is a temporary one. It never prints.</summary>
internal sealed class Credentials(string secretId, string secretKey, string? token, string source)
{
    public string SecretId { get; } = secretId;

    public string SecretKey { get; } = secretKey;

    public string? Token { get; } = token;

    /// <summary>Where the pair was found, in words a person can act on; never a value.</summary>
    public string Source { get; } = source;

    /// <summary>The source alone.</summary>
    public override string ToString() => $"credentials from {Source}";
}
