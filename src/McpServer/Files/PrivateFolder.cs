using System.Runtime.Versioning;

namespace CloudBaseAi.Files;

/// <summary>A folder that belongs to this user and that nobody else can look into or write.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes it where it is missing, and closes it to others where it is open to them.</summary>
    /// <exception cref="UnusableFileException">It is a link, no folder, or another user's.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else OnUnix(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void OnUnix(string path)
    {
        Directory.CreateDirectory(path, OwnersAlone);
        var status = UnixFiles.Of(path);
        if (!status.IsFolder) throw new UnusableFileException("the state folder is a link");
        if (status.Owner != UnixFiles.User) throw new UnusableFileException("the state folder belongs to another user");
        if (status.Mode != OwnersAlone) File.SetUnixFileMode(path, OwnersAlone);
    }
}
