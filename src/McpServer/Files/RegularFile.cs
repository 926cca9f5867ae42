using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace CloudBaseAi.Files;

/// <summary>
/// A file that one process at a time holds open for writing. Opening never waits: what is no regular file (a pipe, a
/// socket, a device, a folder) is refused. The operating system gives the file back when the holder ends, however it ends.
/// </summary>
internal static class RegularFile
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file, made where it is missing; null while another process holds it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="followLinks">False to refuse a link in place of the file.</param>
    /// <exception cref="UnusableFileException">Something else stands there.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static SafeFileHandle? TryOpen(string path, bool followLinks) =>
        OperatingSystem.IsWindows() ? OnWindows(path, followLinks) : OnUnix(path, followLinks);

    [UnsupportedOSPlatform("windows")]
    private static SafeFileHandle? OnUnix(string path, bool followLinks)
    {
        var file = UnixFiles.Open(path, followLinks, out var error);
        if (error == UnixFiles.NotFound)
        {
            Create(path);
            file = UnixFiles.Open(path, followLinks, out error);
        }

        try
        {
            if (file.IsInvalid) throw UnixFiles.Failure(error);
            if (!UnixFiles.Of(file).IsRegular) throw UnixFiles.Failure(UnixFiles.NoSuchDevice);
            if (UnixFiles.TryLock(file)) return file;
            file.Dispose();
            return null;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Makes it only where nothing is: that follows no link. Another process may be faster, and then the file is there too.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
            UnixCreateMode = OwnersAlone,
        };
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    private static SafeFileHandle? OnWindows(string path, bool followLinks)
    {
        if (!followLinks && new FileInfo(path).LinkTarget is not null) throw new UnusableFileException("it is a link");
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException failure) when ((failure.HResult & 0xFFFF) is 32 or 33)
        {
            // A sharing or a lock violation.
            return null;
        }
    }
}
