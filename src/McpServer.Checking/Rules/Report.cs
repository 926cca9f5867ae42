using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>Gathers findings: one for a rule and place, which names every value that leads there.</summary>
internal sealed class Report
{
    /// <summary>More findings than a person works through at once; the rest is counted.</summary>
    public const int Most = 500;

    private readonly Dictionary<(Rule Rule, string File, int Offset), (SourceText Source, List<string> Values,
        CodeFix? Fix)> _found = [];
    private readonly List<UnreadSource> _unread = [];
    private readonly HashSet<NamedCall> _calls = [];

    /// <summary>Adds a finding at an offset.</summary>
    public void Add(Rule rule, SourceText source, int offset, string? value = null, CodeFix? fix = null)
    {
        var key = (rule, source.Path, offset);
        if (!_found.TryGetValue(key, out var found)) _found.Add(key, found = (source, [], fix));
        if (value is not null && !found.Values.Contains(value)) found.Values.Add(value);
    }

    /// <summary>A call names this group and this model.</summary>
    public void Call(string group, string model, SourceText source, int offset)
    {
        var (line, column) = source.At(offset);
        if (_calls.Count < Most) _calls.Add(new NamedCall(group, model, source.Path, line, column));
    }

    /// <summary>True where the rule was found at this place.</summary>
    public bool Has(Rule rule, SourceText source, int offset) => _found.ContainsKey((rule, source.Path, offset));

    /// <summary>A file, or what comes after a line of it, could not be read.</summary>
    public void Unread(SourceText source, int offset, UnreadReason reason) =>
        _unread.Add(new UnreadSource(source.Path, offset < 0 ? 0 : source.At(offset).Line, reason));

    /// <summary>All that was found, in order.</summary>
    public CheckOutcome Outcome()
    {
        var findings = _found.Select(one =>
        {
            var (line, column) = one.Value.Source.At(one.Key.Offset);
            return new CodeFinding(one.Key.Rule, one.Key.File, line, column, one.Value.Values, one.Value.Fix);
        });
        var sorted = findings.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)
            .ThenBy(one => one.Column).ThenBy(one => one.Rule.Name, StringComparer.Ordinal).ToList();
        return new CheckOutcome(Kept(sorted), _unread, Math.Max(0, sorted.Count - Most), [.. _calls]);
    }

    /// <summary>The first of them; what decides the verdict is kept in any case.</summary>
    private static List<CodeFinding> Kept(List<CodeFinding> sorted)
    {
        if (sorted.Count <= Most) return sorted;
        var kept = sorted.Take(Most).ToList();
        if (kept.All(one => one.Rule.Severity != Severity.Error)
            && sorted.Find(one => one.Rule.Severity == Severity.Error) is { } error)
        {
            kept[^1] = error;
        }
        else if (!kept.Any(one => one.Rule.LeavesOpen) && sorted.Find(one => one.Rule.LeavesOpen) is { } open)
        {
            kept[^1] = open;
        }

        return kept;
    }
}
