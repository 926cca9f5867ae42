using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>
/// A reply as a model has it: the text block alone, which some clients show without the object beside it. That scripted
/// agents get by on it is part of what the evals prove.
/// </summary>
internal sealed class ReplyText
{
    private const string Arrow = " → ";

    private readonly Dictionary<string, string> _facts = [];
    private readonly Dictionary<string, List<string>> _lists = new() { [""] = [] };
    private readonly List<Choice> _options = [];
    private readonly Dictionary<string, string> _files = [];
    private string _list = "";

    private ReplyText(Call call, string text, bool isError) => (Call, Text, IsError) = (call, text, isError);

    /// <summary>What was asked.</summary>
    public Call Call { get; }

    /// <summary>All that was read.</summary>
    public string Text { get; }

    /// <summary>As the protocol marks it.</summary>
    public bool IsError { get; }

    /// <summary>ok, decision, refused or failed.</summary>
    public string Status { get; private set; } = "";

    /// <summary>Why, for example GROUP_OFF.</summary>
    public string? Code { get; private set; }

    /// <summary>The call proposed.</summary>
    public Call? Next { get; private set; }

    /// <summary>What the user is to be asked; null when nothing is.</summary>
    public string? Question { get; private set; }

    /// <summary>The answers there are.</summary>
    public IReadOnlyList<Choice> Options => _options;

    /// <summary>Code, by path.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>True for written code.</summary>
    public bool IsCode => Status == "ok" && Files.Count > 0;

    /// <summary>Status and code, for example <c>refused GROUP_OFF</c>.</summary>
    public string Verdict => Code is null ? Status : $"{Status} {Code}";

    /// <summary>A fact's JSON, for example of <c>provider</c>.</summary>
    public JsonNode? Fact(string name) => _facts.TryGetValue(name, out var json) ? JsonNode.Parse(json) : null;

    /// <summary>A list's lines, for example of <c>envs</c>.</summary>
    public IReadOnlyList<string> List(string name) => _lists.GetValueOrDefault(name) ?? [];

    /// <summary>Reads a text block line by line.</summary>
    public static ReplyText Read(Call call, string text, bool isError)
    {
        var reply = new ReplyText(call, text, isError);
        var lines = text.Split('\n');
        var head = lines[0].Split(':', 2)[0].Split(' ');
        (reply.Status, reply.Code) = (head[0], head.Length > 1 ? head[1] : null);
        for (var at = 1; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```", StringComparison.Ordinal)) at = reply.File(lines, at);
            else reply.Line(lines[at]);
        }

        return reply;
    }

    /// <summary>A mark behind the path, such as that of an example, is no part of it.</summary>
    private int File(string[] lines, int open)
    {
        var fence = lines[open][..lines[open].TakeWhile(c => c == '`').Count()];
        var close = Array.IndexOf(lines, fence, open + 1);
        _files[lines[open - 1].Split(' ', '（')[0]] = string.Join('\n', lines[(open + 1)..close]) + "\n";
        return close;
    }

    private void Line(string line)
    {
        if (line.StartsWith("next: ", StringComparison.Ordinal)) Next = ReadCall(line["next: ".Length..]);
        else if (line.StartsWith("ask the user: ", StringComparison.Ordinal)) Question = line["ask the user: ".Length..];
        else if (Question is not null) Option(line);
        else if (line.StartsWith("- ", StringComparison.Ordinal)) _lists[_list].Add(line[2..]);
        else if (line.EndsWith(':')) _lists[_list = line[..^1]] = [];
        else if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon) _facts[line[..colon]] = line[(colon + 2)..];
    }

    /// <summary>The last arrow that a call follows: a label may hold foreign text, which stands before.</summary>
    private void Option(string line)
    {
        var dot = line.IndexOf(". ", StringComparison.Ordinal);
        for (var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal); dot > 0
            && arrow > 0; arrow = line.LastIndexOf(Arrow, arrow - 1, StringComparison.Ordinal))
        {
            if (ReadCall(line[(arrow + Arrow.Length)..]) is not { } next) continue;
            var label = line[(dot + 2)..arrow];
            var isPage = label.EndsWith(" then", StringComparison.Ordinal)
                && label.Contains(" https://", StringComparison.Ordinal);
            var url = isPage ? label[(label.LastIndexOf(" https://", StringComparison.Ordinal) + 1)..^" then".Length] : null;
            _options.Add(new Choice(url is null ? label : label[..label.LastIndexOf(" https://", StringComparison.Ordinal)], url, next));
            return;
        }
    }

    /// <summary><c>tool {arguments} (why)</c>; null when it is not that.</summary>
    private static Call? ReadCall(string text)
    {
        var space = text.IndexOf(" {", StringComparison.Ordinal);
        if (space <= 0 || !text[..space].All(char.IsAsciiLetter)) return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[(space + 1)..]), isFinalBlock: false, default);
        try
        {
            return JsonNode.Parse(ref reader) is JsonObject arguments ? new Call(text[..space], arguments) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
