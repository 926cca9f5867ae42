namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// Finds what requests are signed with. It is asked anew for every attempt, so that a renewed login is seen.
/// </summary>
internal interface ICredentialSource
{
    /// <summary>The credentials of the first source that has any.</summary>
    /// <exception cref="CloudException">
    /// CredentialsMissing: nothing found, or half a pair; the text says what to set and prints no value.
    /// </exception>
    Credentials Get();
}
