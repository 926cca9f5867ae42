using System.Text.Json;

namespace CloudBaseAi.Hosting;

/// <summary>Finds a member that stands in one object twice: readers differ on which of the two counts, so neither does.</summary>
internal static class Repeated
{
    /// <summary>Names and depths that the quick look remembers.</summary>
    private const int Remembered = 128;

    /// <summary>False where no member stands in one object twice: a quick look without any memory of its own, for every message.</summary>
    /// <param name="json">Valid JSON.</param>
    public static bool IsPossible(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        Span<int> seen = stackalloc int[Remembered], objects = stackalloc int[Remembered];
        var (names, begun) = (0, 0);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                if (reader.CurrentDepth + 1 >= Remembered) return true;
                objects[reader.CurrentDepth + 1] = ++begun;
            }
            else if (reader.TokenType is JsonTokenType.PropertyName)
            {
                if (names == Remembered || reader.ValueIsEscaped) return true;
                var hash = new HashCode();
                hash.Add(objects[reader.CurrentDepth]);
                hash.AddBytes(reader.ValueSpan);
                var code = hash.ToHashCode();
                if (seen[..names].Contains(code)) return true;
                seen[names++] = code;
            }
        }

        return false;
    }

    /// <summary>The path of the first such member, for example <c>params.name</c>; null when each stands there once.</summary>
    /// <param name="json">Valid JSON.</param>
    public static string? Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var open = new Stack<HashSet<string>>();
        var path = new Stack<string>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(new(StringComparer.Ordinal));
                    path.Push("");
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    path.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    path.Pop();
                    path.Push(name);
                    if (!open.Peek().Add(name))
                        return string.Join('.', path.Reverse().Where(part => part.Length > 0).TakeLast(3));
                    break;
            }
        }

        return null;
    }
}
