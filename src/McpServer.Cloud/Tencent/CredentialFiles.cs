namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// The files in which the vendor's tools keep credentials: those of its SDKs, then the one <c>tcb login</c> writes.
/// </summary>
/// <param name="home">The user's home directory.</param>
/// <param name="system">The system's configuration directory, <c>/etc</c>.</param>
/// <param name="time">Tells whether a login has expired.</param>
internal sealed class CredentialFiles(string home, string system, TimeProvider time)
{
    private readonly CredentialFile _own = CredentialFile.InHome(home, ".tencentcloud", "credentials");
    private readonly CredentialFile _shared = new(
        Path.Combine(system, "tencentcloud", "credentials"), "/etc/tencentcloud/credentials");
    private readonly CredentialFile _login = CredentialFile.InHome(home, ".config", ".cloudbase", "auth.json");

    /// <summary>The files of this user on this machine.</summary>
    public static CredentialFiles OfThisUser(TimeProvider time) =>
        new(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "/etc", time);

    /// <summary>The first file that has any, or null.</summary>
    /// <exception cref="CloudException">CredentialsMissing: a file that cannot be used, named.</exception>
    public Credentials? Find() =>
        IniCredentials.Find(_own) ?? IniCredentials.Find(_shared) ?? LoginCredentials.Find(_login, time.GetUtcNow());
}
