namespace CloudBaseAi.Checking.Files;

/// <summary>A name against a pattern with <c>*</c>, <c>?</c>, <c>[a-z]</c> and <c>\</c>.</summary>
internal static class Wildcards
{
    /// <summary>True where the pattern fits the whole name.</summary>
    public static bool Fit(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, star, from) = (0, -1, 0);
        for (var c = 0; c < name.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, from) = (++at, c);
            else if (at < pattern.Length && FitsOne(pattern[at..], name[c], out var used)) (at, c) = (at + used, c + 1);
            else if (star < 0) return false;
            else (at, c) = (star, ++from);
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    /// <summary>What stands first in the pattern, against one character.</summary>
    private static bool FitsOne(ReadOnlySpan<char> pattern, char c, out int used)
    {
        used = pattern[0] == '\\' && pattern.Length > 1 ? 2 : 1;
        if (pattern[0] == '[') return FitsSet(pattern, c, out used);
        return pattern[0] == '?' || pattern[used - 1] == c;
    }

    /// <summary>A set that is never closed fits nothing.</summary>
    private static bool FitsSet(ReadOnlySpan<char> pattern, char c, out int used)
    {
        var isNegated = pattern.Length > 1 && pattern[1] is '!' or '^';
        var first = isNegated ? 2 : 1;
        var fits = false;
        for (used = first; used < pattern.Length; used++)
        {
            if (pattern[used] == ']' && used > first)
            {
                used++;
                return fits != isNegated;
            }

            var isRange = used + 2 < pattern.Length && pattern[used + 1] == '-' && pattern[used + 2] != ']';
            fits |= isRange ? c >= pattern[used] && c <= pattern[used + 2] : c == pattern[used];
            if (isRange) used += 2;
        }

        return false;
    }
}
