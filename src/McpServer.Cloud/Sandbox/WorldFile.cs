using System.Text.Json;
using CloudBaseAi.Cloud.Files;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>Finds the text of a world and parses it.</summary>
internal static class WorldFile
{
    /// <summary>The largest file that is read, in bytes: a hundred times the largest built-in world.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static string BuiltInNames => $"Built-in worlds: {string.Join(", ", World.Names)}.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>One of <see cref="World.Names"/>.</summary>
    public static World BuiltIn(string name) => Parse(Resource(name), "built-in world " + name, name);

    /// <summary>The world of a file.</summary>
    /// <exception cref="WorldException">No such file, not readable, too big, or no world.</exception>
    public static World AtPath(string path)
    {
        var file = FileContent.Read(path, MaxBytes);
        return file.Bytes is { } bytes
            ? Parse(bytes, path, Path.GetFileNameWithoutExtension(path))
            : throw new WorldException(file.State switch
            {
                FileState.TooLarge => $"{path}: too big for a world, over {MaxBytes} bytes",
                FileState.Unreadable => $"{path}: cannot be read by the user this program runs as",
                FileState.Absent => $"\"{path}\" is neither a built-in world nor a file. {BuiltInNames}",
                FileState.Folder => $"\"{path}\" is a folder, not a world file. {BuiltInNames}",
                FileState.NotRegular => $"\"{path}\" is a device, a pipe or a socket, not a world file. {BuiltInNames}",
                _ => $"{path}: cannot be read",
            });
    }

    /// <summary>A world from its UTF-8 text.</summary>
    /// <param name="text">With or without a byte order mark.</param>
    /// <param name="source">What the file is called in messages.</param>
    /// <param name="fallbackName">The world's name if the file has none.</param>
    public static World Parse(ReadOnlyMemory<byte> text, string source, string fallbackName)
    {
        try
        {
            return WorldReader.Read(new WorldValue(Root(text), ""), fallbackName, () => Root(Resource("catalog")));
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"line {line + 1}, column {e.BytePositionInLine + 1}: " : "";
            throw new WorldException($"{source}: {place}not valid JSON");
        }
        catch (WorldException e)
        {
            throw new WorldException($"{source}: {e.Message}");
        }
    }

    private static JsonElement Root(ReadOnlyMemory<byte> text) =>
        StrictJson.Parse(text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(WorldFile).Assembly.GetManifestResourceStream(name + ".json")
            ?? throw new WorldException($"this build lacks the resource {name}.json");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
