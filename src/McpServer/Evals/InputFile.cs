using System.Text;
using CloudBaseAi.Files;

namespace CloudBaseAi.Evals;

/// <summary>Reads a file that somebody else wrote: a regular one, and no more of it than a limit.</summary>
internal static class InputFile
{
    /// <summary>The most that is read of one file, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The file as text.</summary>
    /// <exception cref="ScenarioException">It is no regular file, cannot be read, or is too large; its content is never part of the message.</exception>
    public static string Read(string path)
    {
        try
        {
            if (!IsRegular(path)) throw new ScenarioException($"{path}: it is not a regular file");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new MemoryStream();
            var piece = new byte[64 * 1024];
            while (file.Read(piece) is > 0 and var count)
            {
                text.Write(piece, 0, count);
                if (text.Length > MaxBytes)
                    throw new ScenarioException($"{path}: it has more than {MaxBytes / 1024 / 1024} MB");
            }

            return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimStart('\uFEFF');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ScenarioException($"{path}: it cannot be read ({failure.GetType().Name})");
        }
    }

    /// <summary>The path of a file that lies in a folder or below it and is reached without a link.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">A relative path.</param>
    /// <exception cref="ScenarioException">It leads elsewhere, or to no regular file.</exception>
    public static string Beside(string folder, string name)
    {
        var parts = name.Split('/', '\\');
        if (Path.IsPathRooted(name) || parts.Any(part => part is "" or "." or ".."))
        {
            throw new ScenarioException("it is no name of a file beside the scenario");
        }

        var path = folder;
        foreach (var part in parts)
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                throw new ScenarioException("a file beside the scenario cannot be a link, nor be reached by one");
        }

        return IsRegular(path) ? path : throw new ScenarioException("it is no file beside the scenario");
    }

    private static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return File.Exists(path);
        return UnixFiles.Of(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path).IsRegular;
    }
}
