using System.Text;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>
/// A readable file with a few named holes, <c>__LIKE_THIS__</c>, and comments in every language: <c>//en …</c> on one
/// line, <c>//zh …</c> on the next.
/// </summary>
internal sealed class Template
{
    private const string Fence = "__";

    private static readonly string[] CommentOpeners = ["//", "<!--", "/*"];

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

    /// <summary>The line without its language mark; null when it is a comment in another language.</summary>
    private static string? InLanguage(string line, CommentLanguage wanted)
    {
        var code = line.TrimStart(' ');
        foreach (var opener in CommentOpeners)
        {
            foreach (var language in CommentLanguage.All)
            {
                var mark = opener + language.Text + " ";
                if (!code.StartsWith(mark, StringComparison.Ordinal)) continue;
                return language == wanted ? line[..^code.Length] + opener + " " + code[mark.Length..] : null;
            }
        }

        return line;
    }
}
