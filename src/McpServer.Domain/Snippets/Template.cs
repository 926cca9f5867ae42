using System.Text;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>
/// A readable file with a few named holes, <c>__LIKE_THIS__</c>, and texts in every language: a comment <c>//en …</c> on
/// one line and <c>//zh …</c> on the next, or two lines of code that end in <c>//en</c> and <c>//zh</c>.
/// </summary>
internal sealed class Template
{
    private const string Fence = "__";

    private readonly string _text;

    private Template(string text) => _text = text;

    /// <summary>The embedded template of this name.</summary>
    public static Template Load(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no template {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Template(reader.ReadToEnd());
    }

    /// <summary>The file with comments in one language and every hole filled. Values are never scanned for holes.</summary>
    public string Fill(CommentLanguage comments, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        foreach (var line in _text.TrimEnd('\n').Split('\n'))
        {
            if (InLanguage(line, comments) is { } kept) AppendFilled(filled, kept, values).Append('\n');
        }

        return filled.ToString();
    }

    private static StringBuilder AppendFilled(StringBuilder filled, ReadOnlySpan<char> line, IReadOnlyDictionary<string, string> values)
    {
        for (int start; (start = line.IndexOf(Fence)) >= 0;)
        {
            var name = line[(start + Fence.Length)..];
            var end = name.IndexOf(Fence);
            if (end < 0) break;
            filled.Append(line[..start]).Append(values[name[..end].ToString()]);
            line = name[(end + Fence.Length)..];
        }

        return filled.Append(line);
    }

    /// <summary>The line without its language mark; null when it is in another language.</summary>
    private static string? InLanguage(string line, CommentLanguage wanted)
    {
        var code = line.TrimStart(' ');
        foreach (var language in CommentLanguage.All)
        {
            var mark = "//" + language;
            if (code.StartsWith(mark + " ", StringComparison.Ordinal))
                return language == wanted ? line[..^code.Length] + "//" + code[mark.Length..] : null;
            if (line.EndsWith(" " + mark, StringComparison.Ordinal))
                return language == wanted ? line[..^(mark.Length + 1)] : null;
        }

        return line;
    }
}
