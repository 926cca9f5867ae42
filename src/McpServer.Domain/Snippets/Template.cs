using System.Collections.Concurrent;
using System.Text;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>
/// A readable file with conditional lines and a few named holes. <c>Templates/README.md</c> says how they are written.
/// </summary>
internal sealed class Template
{
    private const string Fence = "__";

    private const string Open = "//[ ";

    private const string Close = "//]";

    private const string Part = "//< ";

    private static readonly ConcurrentDictionary<string, Template> Loaded = new(StringComparer.Ordinal);

    private readonly string[] _lines;

    private Template(IEnumerable<string> lines) => _lines = [.. lines];

    /// <summary>The embedded template of this name.</summary>
    public static Template Load(string name) => Loaded.GetOrAdd(name, static missing => new Template(Lines(missing)));

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no template {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n')
            .SelectMany(line => line.TrimStart(' ') is var code && code.StartsWith(Part, StringComparison.Ordinal)
                ? Lines(code[Part.Length..])
                : [line]);
    }

    /// <summary>
    /// The file with the lines that apply and every hole filled; of the blank lines that remain, none stands first,
    /// last or after another. Values are never scanned for holes or conditions.
    /// </summary>
    public string Fill(Filling filling)
    {
        var filled = new StringBuilder();
        var blocks = new Stack<bool>([true]);
        var wasBlank = true;
        foreach (var line in _lines)
        {
            var code = line.TrimStart(' ');
            if (code == Close) blocks.Pop();
            else if (code.StartsWith(Open, StringComparison.Ordinal)) blocks.Push(blocks.Peek() && Known(filling, code[Open.Length..]));
            else if (blocks.Peek() && Kept(line, code, filling) is { } kept && !(kept.Length == 0 && wasBlank))
            {
                AppendFilled(filled, kept, filling.Values).Append('\n');
                wasBlank = kept.Length == 0;
            }
        }

        return filled.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The line without its mark; null when the mark's condition does not hold.</summary>
    private static string? Kept(string line, string code, Filling filling)
    {
        var blank = code.StartsWith("//", StringComparison.Ordinal) ? code.IndexOf(' ') : -1;
        if (blank > 2 && filling.Holds(code[2..blank]) is { } wanted)
        {
            return wanted ? line[..^code.Length] + "//" + code[blank..] : null;
        }

        var mark = line.LastIndexOf(" //", StringComparison.Ordinal);
        return mark < 0 || filling.Holds(line[(mark + 3)..]) is not { } holds ? line : holds ? line[..mark] : null;
    }

    private static bool Known(Filling filling, string condition) =>
        filling.Holds(condition) ?? throw new InvalidOperationException($"There is no condition {condition}.");

    private static StringBuilder AppendFilled(
        StringBuilder filled, ReadOnlySpan<char> line, IReadOnlyDictionary<string, string> values)
    {
        for (int start; (start = line.IndexOf(Fence)) >= 0;)
        {
            var name = line[(start + Fence.Length)..];
            var end = name.IndexOf(Fence);
            filled.Append(line[..start]).Append(values[name[..end].ToString()]);
            line = name[(end + Fence.Length)..];
        }

        return filled.Append(line);
    }
}
