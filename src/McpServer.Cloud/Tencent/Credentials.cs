namespace CloudBaseAi.Cloud.Tencent;

/// <summary>A key pair of one source, with its session token if it is a temporary one. It never prints.</summary>
internal sealed class Credentials(string secretId, string secretKey, string? token, Bilingual source)
{
    /// <summary>A pair of a source whose name is the same in both languages.</summary>
    public Credentials(string secretId, string secretKey, string? token, string source)
        : this(secretId, secretKey, token, Bilingual.Said(source))
    {
    }

    public string SecretId { get; } = secretId;

    public string SecretKey { get; } = secretKey;

    public string? Token { get; } = token;

    /// <summary>Where the pair was found, in words a person can act on; never a value.</summary>
    public Bilingual Source { get; } = source;

    /// <summary>The source alone.</summary>
    public override string ToString() => $"credentials from {Source}";
}
