namespace CloudBaseAi.Cloud.Tencent;

/// <summary>A file that may hold credentials.</summary>
/// <param name="Path">Where it is on this machine.</param>
/// <param name="Name">What messages call it, for example <c>~/.tencentcloud/credentials</c>.</param>
internal sealed record CredentialFile(string Path, string Name)
{
    /// <summary>The text, or null when there is no such file.</summary>
    /// <exception cref="CloudException">CredentialsMissing: the file is there and cannot be read.</exception>
    public string? Text()
    {
        try
        {
            return File.Exists(Path) ? File.ReadAllText(Path) : null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw CredentialPair.Missing($"{Name} cannot be read by the user this server runs as. Check its permissions.");
        }
    }

    /// <summary>A file under a home directory.</summary>
    public static CredentialFile InHome(string home, params ReadOnlySpan<string> parts) =>
        new(System.IO.Path.Combine([home, .. parts]), "~/" + string.Join('/', parts));
}
