using System.Text.RegularExpressions;

namespace CloudBaseAi.Checking.Sources;

/// <summary>
/// uni-app compiles parts of a file for some platforms only, by comments. What WeChat never gets is blanked.
/// </summary>
internal static partial class Platforms
{
    /// <summary>The text without the parts that are for other platforms, every character at its old place.</summary>
    public static string Keep(string text)
    {
        if (!text.Contains("#if", StringComparison.Ordinal)) return text;
        char[]? kept = null;
        var open = new Stack<(bool Keeps, int From, bool IsInside)>();
        foreach (var mark in Mark().EnumerateMatches(text))
        {
            var line = text.AsSpan(mark.Index, mark.Length);
            if (line.Contains("#endif", StringComparison.Ordinal))
            {
                if (!open.TryPop(out var part) || part.Keeps || part.IsInside) continue;
                kept ??= text.ToCharArray();
                Blank(kept, part.From, mark.Index);
            }
            else
            {
                // What stands in a part that goes anyway is blanked with it.
                var isInside = open.TryPeek(out var outer) && (outer.IsInside || !outer.Keeps);
                open.Push((Keeps(line), mark.Index + mark.Length, isInside));
            }
        }

        return kept is null ? text : new string(kept);
    }

    /// <summary>Blanks a part; line ends stay.</summary>
    public static void Blank(Span<char> text, int from, int to)
    {
        foreach (ref var c in text[from..to])
        {
            if (c is not ('\r' or '\n')) c = ' ';
        }
    }

    private static bool Keeps(ReadOnlySpan<char> line)
    {
        var forWeChat = false;
        var tail = line[(line.IndexOf("def", StringComparison.Ordinal) + 3)..];
        foreach (var part in tail.Split("||"))
        {
            var name = tail[part].Trim();
            var end = name.IndexOfAny(" \t*/&");
            if (end >= 0) name = name[..end];
            forWeChat |= name is "MP-WEIXIN" or "MP" or "VUE3" or "VUE2" or "UNI-APP-X";
        }

        return line.Contains("#ifndef", StringComparison.Ordinal) ? !forWeChat : forWeChat;
    }

    [GeneratedRegex(@"(?://|/\*|<!--)[ \t]*#(?:ifdef|ifndef|endif)[^\r\n]*")]
    private static partial Regex Mark();
}
