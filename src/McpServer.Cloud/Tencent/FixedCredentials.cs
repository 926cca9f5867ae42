namespace CloudBaseAi.Cloud.Tencent;

/// <summary>Credentials that are known beforehand: the sandbox's.</summary>
internal sealed class FixedCredentials(Credentials credentials) : ICredentialSource
{
    /// <inheritdoc/>
    public Credentials Get() => credentials;
}
