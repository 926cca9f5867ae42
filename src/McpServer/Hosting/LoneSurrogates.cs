namespace CloudBaseAi.Hosting;

/// <summary>
/// Escapes such as <c>\ud800</c> that stand for half a character. System.Text.Json parses them and throws when they are
/// read, outside any handler: each becomes U+FFFD, which argument checks refuse.
/// </summary>
internal static class LoneSurrogates
{
    /// <summary>Rewrites them in a whole line of JSON; every byte keeps its place.</summary>
    public static void Mend(Span<byte> line)
    {
        for (var at = line.IndexOf((byte)'\\'); at >= 0; at = Next(line, at))
        {
            if (!UnicodeEscape.TryRead(line[at..], out var unit))
            {
                at += 1;
            }
            else if (char.IsHighSurrogate(unit) && UnicodeEscape.TryRead(line[(at + UnicodeEscape.Length)..], out var second) && char.IsLowSurrogate(second))
            {
                at += (2 * UnicodeEscape.Length) - 1;
            }
            else
            {
                if (char.IsSurrogate(unit)) "\\ufffd"u8.CopyTo(line[at..]);
                at += UnicodeEscape.Length - 1;
            }
        }
    }

    private static int Next(ReadOnlySpan<byte> line, int last)
    {
        if (last + 1 >= line.Length) return -1;
        var found = line[(last + 1)..].IndexOf((byte)'\\');
        return found < 0 ? -1 : last + 1 + found;
    }
}
