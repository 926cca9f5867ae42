using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Files;

/// <summary>Applies certain fixes to a text, until none is left.</summary>
internal static class Fixer
{
    /// <summary>A fix can uncover another; more rounds than this would mean that two undo each other.</summary>
    private const int MostRounds = 10;

    /// <summary>The text with every certain fix of its findings; line ends stay as they are.</summary>
    public static string Fix(string path, string text, SourceLanguage language, CheckFacts facts)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var outcome = Checker.Check([new CheckedSource(path, text, language)], facts);
            var fixes = outcome.Findings.Select(finding => finding.Fix).OfType<CodeFix>().ToList();
            if (fixes.Count == 0 || outcome.Unread.Count > 0) return text;
            var next = Apply(text, fixes);
            if (next == text || !Parses(path, next, language, facts)) return text;
            text = next;
        }

        return text;
    }

    /// <summary>
    /// Applies fixes from the end to the beginning; of two that overlap, one waits for another round.
    /// </summary>
    public static string Apply(string text, IEnumerable<CodeFix> fixes)
    {
        var source = new SourceText("", text);
        var (result, limit) = (source.Text, int.MaxValue);
        var places = fixes.Reverse().Select(fix => (
            Start: source.OffsetOf(fix.StartLine, fix.StartColumn),
            End: source.OffsetOf(fix.EndLine, fix.EndColumn),
            fix.Text));
        foreach (var (start, end, written) in places.OrderByDescending(place => place.Start).ThenBy(place => place.End))
        {
            if (end > limit) continue;
            result = result[..start] + written + result[end..];
            limit = start;
        }

        return text.Length > source.Text.Length ? text[0] + result : result;
    }

    private static bool Parses(string path, string text, SourceLanguage language, CheckFacts facts)
    {
        var outcome = Checker.Check([new CheckedSource(path, text, language)], facts);
        return outcome.Unread.Count == 0 && outcome.Findings.All(finding => finding.Rule != Rule.SyntaxError);
    }
}
