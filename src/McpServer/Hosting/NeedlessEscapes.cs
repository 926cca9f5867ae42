using System.Buffers;
using System.Globalization;
using System.Text;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Escapes that JSON does not ask for. The SDK writes every quotation mark, angle bracket and Chinese character as
/// <c>\u0022</c> and the like, and replies are full of code and of calls as JSON.
/// </summary>
internal static class NeedlessEscapes
{
    /// <summary>Copies a line of JSON without them. Control characters, line separators and half characters stay escaped.</summary>
    public static void Drop(ReadOnlySpan<byte> line, IBufferWriter<byte> to)
    {
        for (int at; (at = line.IndexOf((byte)'\\')) >= 0;)
        {
            to.Write(line[..at]);
            line = line[at..];
            var length = Read(line, out var character);
            if (length > 0 && !IsNeeded(character))
            {
                Write(character, to);
            }
            else
            {
                length = Math.Min(Math.Max(length, "\\n".Length), line.Length);
                to.Write(line[..length]);
            }

            line = line[length..];
        }

        to.Write(line);
    }

    /// <summary>The bytes at the beginning that spell one character as an escape or as two; 0 when none do.</summary>
    private static int Read(ReadOnlySpan<byte> line, out Rune character)
    {
        character = default;
        if (!UnicodeEscape.TryRead(line, out var first)) return 0;
        if (Rune.TryCreate(first, out character)) return UnicodeEscape.Length;
        return UnicodeEscape.TryRead(line[UnicodeEscape.Length..], out var second) && Rune.TryCreate(first, second, out character) ? 2 * UnicodeEscape.Length : 0;
    }

    private static bool IsNeeded(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void Write(Rune character, IBufferWriter<byte> to)
    {
        if (character.Value is '"' or '\\') to.Write("\\"u8);
        to.Advance(character.EncodeToUtf8(to.GetSpan(4)));
    }
}
