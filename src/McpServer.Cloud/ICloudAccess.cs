namespace CloudBaseAi.Cloud;

/// <summary>Which cloud this server talks to, and whether it can sign.</summary>
internal interface ICloudAccess
{
    /// <summary><c>tencent</c> or <c>sandbox</c>.</summary>
    string Cloud { get; }

    /// <summary>
    /// The values requests are signed with: what must never be written down. None while there are none.
    /// </summary>
    IReadOnlyList<string?> Secrets { get; }

    /// <exception cref="CloudException">There is nothing to sign with.</exception>
    void RequireCredentials();
}
