using System.Runtime.InteropServices;
using System.Text;

namespace CloudBaseAi.Cloud.Files;

/// <summary>
/// Tells regular files from pipes, sockets and devices without opening them. The base library has no such question
/// for Unix.
/// </summary>
internal static class FileKind
{
    /// <summary>
    /// The bits of st_mode that hold the kind, and the kind of a regular file: the same on every Unix.
    /// </summary>
    private const int KindBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>True for a regular file, and for a link to one.</summary>
    /// <param name="path">A file that exists.</param>
    /// <exception cref="FileNotFoundException">There is none, or it is a link to nothing.</exception>
    public static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows()) return !Path.GetFullPath(path).StartsWith(@"\\.\", StringComparison.Ordinal);
        return Stat(Encoding.UTF8.GetBytes(path + '\0'), out var status) == 0
            ? (status.Mode & KindBits) == Regular
            : throw new FileNotFoundException("The file, or what a link names, is not there.");
    }

    /// <summary>
    /// The runtime's own wrapper of stat(2), whose structure, unlike the system's, is one for all systems.
    /// </summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Stat(byte[] path, out Status status);

    /// <summary>The beginning of the runtime's FileStatus, with room for what follows.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
    }
}
