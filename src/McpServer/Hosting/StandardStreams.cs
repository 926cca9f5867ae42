using CloudBaseAi.Files;

namespace CloudBaseAi.Hosting;

/// <summary>
/// This process's three streams. One that was closed when the process was started is empty: its number belongs to a
/// file of the runtime's own by then, which must be neither read nor written.
/// </summary>
internal static class StandardStreams
{
    public static Stream Input => IsOpen(0) ? Console.OpenStandardInput() : Stream.Null;

    public static Stream Output => IsOpen(1) ? Console.OpenStandardOutput() : Stream.Null;

    /// <summary>Writes to standard error.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteError(byte[] bytes)
    {
        if (OperatingSystem.IsWindows()) WindowsError.Value.Write(bytes);
        else if (IsOpen(2)) UnixFiles.Write(2, bytes);
    }

    private static readonly Lazy<Stream> WindowsError = new(Console.OpenStandardError);

    private static bool IsOpen(int descriptor) => OperatingSystem.IsWindows() || UnixFiles.IsInherited(descriptor);
}
