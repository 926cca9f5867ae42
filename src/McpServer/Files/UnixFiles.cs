using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CloudBaseAi.Files;

/// <summary>
/// What .NET does not offer: to open without waiting for the other end of a pipe, without following a link, and to ask
/// what a file is and whose. The C library's functions are declared with the arguments that are not variadic.
/// </summary>
internal static class UnixFiles
{
    /// <summary>No such file.</summary>
    public const int NotFound = 2;

    /// <summary>A pipe that nobody reads, a socket, or no device at all.</summary>
    public const int NoSuchDevice = 6;

    private const int WriteOnly = 1;
    private const int Interrupted = 4, WouldBlock = 11;
    private const int LockExclusive = 2, LockWithoutWaiting = 4;
    private const int GetDescriptorFlags = 1, CloseOnExec = 1;
    private const int TypeMask = 0xF000, Regular = 0x8000, Folder = 0x4000;

    /// <summary>What kind of file it is, and whose.</summary>
    /// <param name="IsRegular">An ordinary file: no pipe, socket, device or folder.</param>
    /// <param name="IsFolder">A folder.</param>
    /// <param name="Owner">The owner's number.</param>
    /// <param name="Mode">Who may do what.</param>
    public readonly record struct Status(bool IsRegular, bool IsFolder, uint Owner, UnixFileMode Mode);

    /// <summary>The user this process acts for.</summary>
    public static uint User => EffectiveUser();

    /// <summary>Opens for writing what exists. Never waits.</summary>
    /// <param name="path">Where.</param>
    /// <param name="followLinks">False to fail on a link in the last place of the path.</param>
    /// <param name="error">The C library's error number where the handle is invalid.</param>
    public static SafeFileHandle Open(string path, bool followLinks, out int error)
    {
        var flags = WriteOnly | (OperatingSystem.IsLinux() ? 0x80800 : 0x1000004);
        var isArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
        if (!followLinks) flags |= !OperatingSystem.IsLinux() ? 0x100 : isArm ? 0x8000 : 0x20000;
        var descriptor = Open(Bytes(path), flags);
        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>What an error number of <see cref="Open(string, bool, out int)"/> means.</summary>
    public static Exception Failure(int error) => error switch
    {
        1 or 13 or 30 => new UnauthorizedAccessException(),
        NoSuchDevice or 19 or 21 => new UnusableFileException("it is not a regular file"),
        40 or 62 => new UnusableFileException("it is a link"),
        _ => new IOException($"error {error} of the operating system"),
    };

    /// <summary>Locks an open file for this process alone; false while another one holds it. The lock ends with the handle.</summary>
    public static bool TryLock(SafeFileHandle file) => Lock(file, LockExclusive | LockWithoutWaiting) == 0;

    /// <summary>Of an open file.</summary>
    public static Status Of(SafeFileHandle file) => StatusOfOpen(file, out var raw) == 0 ? Read(raw) : default;

    /// <summary>Of what stands at a path, a link itself and not what it leads to.</summary>
    public static Status Of(string path) => StatusOfPath(Bytes(path), out var raw) == 0 ? Read(raw) : default;

    /// <summary>
    /// True for a descriptor that whoever started this process handed on. One that was closed then is the runtime's
    /// own by now, and those are marked to be closed for child processes, as nothing is that came from a parent.
    /// </summary>
    public static bool IsInherited(int descriptor) =>
        DescriptorFlags(descriptor, GetDescriptorFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    /// <summary>Writes to a descriptor, whole: .NET's console streams of standard output and standard error wait for each other.</summary>
    /// <exception cref="IOException">Nobody reads it, the disk is full, or it is no stream to write to.</exception>
    public static void Write(int descriptor, byte[] bytes)
    {
        for (var rest = bytes; rest.Length > 0;)
        {
            var count = (int)Write(descriptor, rest, rest.Length);
            if (count >= 0) rest = rest[count..];
            else if (Marshal.GetLastPInvokeError() is Interrupted or WouldBlock or 35) Thread.Sleep(1);
            else throw new IOException($"error {Marshal.GetLastPInvokeError()} of the operating system");
        }
    }

    private static Status Read(Raw raw) =>
        new((raw.Mode & TypeMask) == Regular, (raw.Mode & TypeMask) == Folder, raw.Owner, (UnixFileMode)(raw.Mode & 0xFFF));

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");

    /// <summary>The runtime's own form of a file's status, which is the same on every system; larger than it is, for members that come later.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Raw
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(8)]
        public uint Owner;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, byte[] bytes, nint count);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(SafeFileHandle file, int operation);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DescriptorFlags(int descriptor, int command);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveUser();

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfOpen(SafeFileHandle file, out Raw status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusOfPath(byte[] path, out Raw status);
}
