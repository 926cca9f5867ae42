using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>Finds the text of a world and parses it.</summary>
internal static class WorldFile
{
    /// <summary>The largest file that is read, in bytes: a hundred times the largest built-in world.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>One of <see cref="World.Names"/>.</summary>
    public static World BuiltIn(string name) => Parse(Resource(name), "built-in world " + name, name);

    /// <summary>The world of a file.</summary>
    /// <exception cref="WorldException">No such file, not readable, too big, or no world.</exception>
    public static World AtPath(string path)
    {
        if (!File.Exists(path))
        {
            throw new WorldException(
                $"\"{path}\" is {(Directory.Exists(path) ? "a folder, not a world file" : "neither a built-in world nor a file")}. " +
                $"Built-in worlds: {string.Join(", ", World.Names)}.");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > MaxBytes) throw new WorldException($"{path}: too big for a world, over {MaxBytes} bytes");
            var bytes = new byte[(int)file.Length];
            file.ReadExactly(bytes);
            return Parse(bytes, path, Path.GetFileNameWithoutExtension(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WorldException($"{path}: cannot be read ({e.Message})", e);
        }
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
            throw new WorldException($"{source}: {place}not valid JSON: {e.Message.Split(" LineNumber:")[0]}", e);
        }
        catch (WorldException e)
        {
            throw new WorldException($"{source}: {e.Message}", e);
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
