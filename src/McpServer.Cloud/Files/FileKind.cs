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
    /// The bits of st_mode that hold the kind, and the kinds: the same on every Unix.
    /// </summary>
    private const int KindBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Directory = 0x4000;

    /// <summary>
    /// What a file is, or what a link leads to: <see cref="FileState.Read"/> for a regular file, which can be read.
    /// </summary>
    public static FileState Of(string path)
    {
        if (OperatingSystem.IsWindows()) return OnWindows(path);
        if (path.Contains('\0')) return FileState.Absent;
        if (Stat(Encoding.UTF8.GetBytes(path + '\0'), out var status) != 0) return FileState.Absent;
        return (status.Mode & KindBits) switch
        {
            Regular => FileState.Read,
            Directory => FileState.Folder,
            _ => FileState.NotRegular,
        };
    }

    private static FileState OnWindows(string path)
    {
        if (System.IO.Directory.Exists(path)) return FileState.Folder;
        if (!File.Exists(path)) return FileState.Absent;
        var isDevice = Path.GetFullPath(path).StartsWith(@"\\.\", StringComparison.Ordinal);
        return isDevice ? FileState.NotRegular : FileState.Read;
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
