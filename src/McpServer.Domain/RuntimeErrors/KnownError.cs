using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>One row of <c>runtime-errors.json</c>: how an error is recognized, and what is said of it.</summary>
public sealed class KnownError
{
    private readonly JsonElement _row;
    private readonly Regex? _pattern;
    private readonly Regex? _pasted;

    internal KnownError(JsonElement row)
    {
        _row = row;
        Kind = ErrorKind.All.Single(kind => kind.Text == Text("kind"));
        Codes = Texts("codes");
        Pattern = Joined("patterns");
        (_pattern, _pasted) = (Read(Pattern), Read(Joined("pasted")));
    }

    /// <summary>The class of failure.</summary>
    public ErrorKind Kind { get; }

    /// <summary>Words that identify the error wherever they stand in its text. May be empty.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>
    /// A regular expression over the lower-case text, which JavaScript and .NET read alike; null without one.
    /// </summary>
    public string? Pattern { get; }

    /// <summary>The tool that mends it, or null.</summary>
    public string? Step => _row.GetProperty("step").GetString();

    /// <summary>
    /// The condition of templates under which generated code can meet the error, or a word that is none where it never
    /// can; null: always.
    /// </summary>
    public string? When => _row.TryGetProperty("when", out var when) ? when.GetString() : null;

    /// <summary>Where the row was published or seen.</summary>
    public string Source => Text("source");

    /// <summary>The day it was read there, for example <c>2026-11-22</c>.</summary>
    public string Date => Text("date");

    /// <summary>What happened, in one sentence.</summary>
    public BothLanguages Meaning => Told("meaning");

    /// <summary>What the developer does next, in one sentence.</summary>
    public BothLanguages Next => Told("next");

    internal bool Matches(string lowerCaseText) => _pattern?.IsMatch(lowerCaseText) == true;

    /// <summary>True for words that people paste without a code, which generated code does not look for.</summary>
    internal bool MatchesPasted(string lowerCaseText) => _pasted?.IsMatch(lowerCaseText) == true;

    private string? Joined(string name) => string.Join('|', Texts(name)) is { Length: > 0 } pattern ? pattern : null;

    private static Regex? Read(string? pattern) =>
        pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private BothLanguages Told(string what) => new(Text(what + ".en"), Text(what + ".zh"));

    private string Text(string name) => _row.GetProperty(name).GetString()!;

    private string[] Texts(string name) =>
        _row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
