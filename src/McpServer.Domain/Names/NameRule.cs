namespace CloudBaseAi.Domain.Names;

/// <summary>The one rule for names that become a URL path segment.</summary>
internal static class NameRule
{
    /// <summary>Longer than any real name. Replies repeat names, so without this bound they would have none.</summary>
    public const int MaxLength = 256;

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
