using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading;

/// <summary>The scripts of a .vue file.</summary>
/// <param name="Code">The file with blanks for all but the scripts.</param>
/// <param name="IsTyped">True where a script is TypeScript.</param>
/// <param name="HasMarkup">True where a script holds JSX.</param>
/// <param name="Setup">The part that is <c>script setup</c>.</param>
internal sealed record VueScript(string Code, bool IsTyped, bool HasMarkup, (int Start, int End) Setup)
{
    /// <summary>Finds the outermost script tags; what stands in the template or in a comment is none.</summary>
    public static VueScript Read(string text)
    {
        var code = text.ToCharArray();
        var (at, kept, isTyped, hasMarkup, setup) = (0, 0, false, false, (0, 0));
        while (NextTag(text, ref at) is { } tag)
        {
            var start = at;
            var end = EndOf(text, tag.Name, ref at);
            if (tag.Name != "script") continue;
            Platforms.Blank(code, kept, start);
            kept = end;
            isTyped |= Says(tag.Attributes, "ts") || Says(tag.Attributes, "tsx");
            hasMarkup |= Says(tag.Attributes, "tsx") || Says(tag.Attributes, "jsx");
            if (HasSetup(tag.Attributes)) setup = (start, end);
        }

        Platforms.Blank(code, kept, text.Length);
        return new VueScript(new string(code), isTyped, hasMarkup, setup);
    }

    private static bool Says(string attributes, string language) =>
        attributes.Contains($"lang=\"{language}\"", StringComparison.Ordinal)
            || attributes.Contains($"lang='{language}'", StringComparison.Ordinal);

    private static bool HasSetup(string attributes) =>
        attributes.Split([' ', '\t', '\r', '\n', '='], StringSplitOptions.RemoveEmptyEntries).Contains("setup");

    /// <summary>The next tag that opens a block; tags that close themselves and comments are passed over.</summary>
    private static (string Name, string Attributes)? NextTag(string text, ref int at)
    {
        while ((at = text.IndexOf('<', Math.Min(at, text.Length))) >= 0)
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (end < 0) break;
                at = end + 3;
                continue;
            }

            var name = at + 1;
            while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] == '-')) name++;
            if (name == at + 1)
            {
                at++;
                continue;
            }

            var (from, close) = (at + 1, TagEnd(text, name));
            at = close + 1;
            if (text[close - 1] != '/') return (text[from..name].ToLowerInvariant(), text[name..close]);
        }

        at = text.Length;
        return null;
    }

    private static int TagEnd(string text, int at)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            if (quote != '\0') quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '"' or '\'') quote = text[at];
            else if (text[at] == '>') return at;
        }

        throw new NotUnderstoodException(text.Length);
    }

    /// <summary>The end of a block's content; templates may hold templates.</summary>
    private static int EndOf(string text, string name, ref int at)
    {
        var depth = 1;
        var from = at;
        while (true)
        {
            var close = text.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
            if (close < 0) throw new NotUnderstoodException(at);
            if (name == "template") depth += Openings(text.AsSpan(from, close - from));
            from = close + 2 + name.Length;
            if (--depth > 0) continue;
            at = from;
            return close;
        }
    }

    private static int Openings(ReadOnlySpan<char> part)
    {
        var count = 0;
        for (var at = part.IndexOf("<template", StringComparison.Ordinal); at >= 0;)
        {
            var end = part[at..].IndexOf('>');
            if (end > 0 && part[at + end - 1] != '/') count++;
            var next = part[(at + 9)..].IndexOf("<template", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 9 + next;
        }

        return count;
    }
}
