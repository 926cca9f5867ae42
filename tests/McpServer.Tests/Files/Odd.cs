using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace CloudBaseAi.Tests.Files;

/// <summary>Something at a path that is no regular file, or one that cannot be written.</summary>
internal sealed class Odd : IDisposable
{
    private readonly Socket? _socket;

    private Odd(Socket? socket, bool isPossible) => (_socket, IsPossible) = (socket, isPossible);

    /// <summary>False where this user can write what nobody may.</summary>
    public bool IsPossible { get; }

    /// <summary>Places it.</summary>
    /// <param name="what">link, dangling, pipe, folder, socket or closed.</param>
    /// <param name="path">Where.</param>
    /// <param name="victim">What a link leads to.</param>
    public static Odd Place(string what, string path, string victim)
    {
        switch (what)
        {
            case "link": File.CreateSymbolicLink(path, victim); break;
            case "dangling": File.CreateSymbolicLink(path, victim + "-that-is-not-there"); break;
            case "pipe": Pipe(path); break;
            case "folder": Directory.CreateDirectory(path); break;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return new(socket, true);
            case "closed":
                File.WriteAllText(path, "");
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
                return new(null, Environment.UserName != "root");
        }

        return new(null, true);
    }

    /// <summary>A named pipe that nobody reads.</summary>
    public static void Pipe(string path) => Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(path + "\0"), 0x180));

    public void Dispose() => _socket?.Dispose();

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, uint mode);
}
