using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A place in the file system that is no regular file, made in a folder of the test's own.</summary>
internal static class SpecialFile
{
    /// <summary>Every kind that a Unix lets an ordinary user make or name.</summary>
    public static readonly string[] Kinds =
    [
        "pipe", "link to a pipe", "socket", "null device", "endless device", "link to a device", "terminal", "folder", "link to a folder",
    ];

    /// <summary>The path of a new one; what is returned keeps it alive.</summary>
    public static IDisposable? Make(string kind, string path)
    {
        switch (kind)
        {
            case "pipe": Pipe(path); break;
            case "link to a pipe":
                Pipe(path + ".pipe");
                File.CreateSymbolicLink(path, path + ".pipe");
                break;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return socket;
            case "null device": File.CreateSymbolicLink(path, "/dev/null"); break;
            case "endless device": File.CreateSymbolicLink(path, "/dev/zero"); break;
            case "link to a device":
                File.CreateSymbolicLink(path + ".link", "/dev/urandom");
                File.CreateSymbolicLink(path, path + ".link");
                break;
            case "terminal": File.CreateSymbolicLink(path, "/dev/tty"); break;
            case "folder": Directory.CreateDirectory(path); break;
            default:
                Directory.CreateDirectory(path + ".folder");
                Directory.CreateSymbolicLink(path, path + ".folder");
                break;
        }

        return null;
    }

    private static void Pipe(string path) => Assert.Equal(0, MkFifo(Encoding.UTF8.GetBytes(path + '\0'), 0b110_000_000));

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MkFifo(byte[] path, uint mode);
}
