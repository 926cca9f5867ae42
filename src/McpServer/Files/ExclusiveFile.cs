namespace CloudBaseAi.Files;

/// <summary>
/// A file that one process at a time holds open. The operating system gives it back when the holder ends, however it
/// ends, so nothing stays behind that could block.
/// </summary>
internal static class ExclusiveFile
{
    /// <summary>The file, or null while another process holds it.</summary>
    /// <exception cref="IOException">It cannot be opened at all.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static FileStream? TryOpen(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            return null;
        }
    }

    /// <summary>Windows' sharing and lock violations; EWOULDBLOCK of Linux and of the BSDs.</summary>
    private static bool IsHeld(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xFFFF) is 32 or 33
        : failure.HResult == (OperatingSystem.IsLinux() ? 11 : 35);
}
