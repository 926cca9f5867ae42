using System.Globalization;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Escapes such as <c>\ud800</c> that stand for half a character. System.Text.Json parses them and throws when they are
/// read, outside any handler: each becomes U+FFFD, which argument checks refuse.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Rewrites them in a whole line of JSON; every byte keeps its place.</summary>
    public static void Mend(Span<byte> line)
    {
        for (var at = line.IndexOf((byte)'\\'); at >= 0; at = Next(line, at))
        {
            if (!IsEscape(line[at..], out var unit))
            {
                at += 1;
            }
            else if (char.IsHighSurrogate(unit) && IsEscape(line[(at + EscapeLength)..], out var second) && char.IsLowSurrogate(second))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                if (char.IsSurrogate(unit)) "\\ufffd"u8.CopyTo(line[at..]);
                at += EscapeLength - 1;
            }
        }
    }

    private static int Next(ReadOnlySpan<byte> line, int last)
    {
        if (last + 1 >= line.Length) return -1;
        var found = line[(last + 1)..].IndexOf((byte)'\\');
        return found < 0 ? -1 : last + 1 + found;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < EscapeLength || text[0] != '\\' || text[1] != 'u') return false;
        if (!ushort.TryParse(text[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        unit = (char)value;
        return true;
    }
}
