namespace CloudBaseAi.Cloud.Files;

/// <summary>What became of reading a file that an operator named.</summary>
internal enum FileState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>It is a folder.</summary>
    Folder,

    /// <summary>It is a pipe, a socket or a device, directly or by a link: to open it could wait for ever.</summary>
    NotRegular,

    /// <summary>It holds more than is read.</summary>
    TooLarge,

    /// <summary>The system refused to read it.</summary>
    Unreadable,
}

/// <summary>
/// The content of a file, or why there is none. Only regular files are opened, since no other answers for certain.
/// </summary>
/// <param name="State">What became of it.</param>
/// <param name="Bytes">The whole content, for <see cref="FileState.Read"/> alone.</param>
internal readonly record struct FileContent(FileState State, byte[]? Bytes)
{
    private const int FirstBuffer = 4096;

    /// <summary>Reads a regular file of at most so many bytes.</summary>
    /// <param name="path">Links are followed to what they name.</param>
    /// <param name="maxBytes">The largest content that is read.</param>
    public static FileContent Read(string path, int maxBytes)
    {
        try
        {
            if (FileKind.Of(path) is var kind and not FileState.Read) return new(kind, null);
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return file.Length > maxBytes ? new(FileState.TooLarge, null) : Whole(file, maxBytes);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(FileState.Absent, null);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(FileState.Unreadable, null);
        }
    }

    /// <summary>
    /// Some files of the system say that they are empty and are not: the end decides, not the length.
    /// </summary>
    private static FileContent Whole(FileStream file, int maxBytes)
    {
        var (content, size) = (new byte[file.Length + 1], 0);
        int read;
        while ((read = file.Read(content, size, content.Length - size)) > 0)
        {
            size += read;
            if (size > maxBytes) return new(FileState.TooLarge, null);
            if (size == content.Length) Array.Resize(ref content, Math.Max(FirstBuffer, 2 * size));
        }

        return new(FileState.Read, content[..size]);
    }
}
