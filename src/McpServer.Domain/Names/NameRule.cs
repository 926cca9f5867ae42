namespace CloudBaseAi.Domain.Names;

/// <summary>The one character rule for names that become a URL path segment.</summary>
internal static class NameRule
{
    /// <summary><c>[A-Za-z0-9][A-Za-z0-9._-]*</c>, over ASCII only and to the very end of the text.</summary>
    public static bool IsSegment(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-')) return false;
        }

        return true;
    }
}
