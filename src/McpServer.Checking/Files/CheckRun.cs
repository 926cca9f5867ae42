using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Files;

/// <summary>Checks files on disk and prints what it found.</summary>
public static class CheckRun
{
    /// <summary>Runs once.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="facts">What a group and a model may be.</param>
    /// <param name="output">Findings, diffs and the summary line.</param>
    /// <param name="notes">What was skipped, and what could not be read or looked up.</param>
    /// <returns>
    /// 0 without errors, 1 with errors (with <c>Strict</c> also where something cannot be known), 2 where a path cannot
    /// be read or written, whatever else was found.
    /// </returns>
    public static async Task<int> Run(CheckRequest request, CheckFacts facts, TextWriter output, TextWriter notes)
    {
        var zh = request.IsChinese;
        var found = new SourceFinder(request.Read);
        foreach (var path in request.Paths) found.Add(path);
        found.AddRequiredData();
        foreach (var path in found.Unreadable)
        {
            var isThere = Path.Exists(path);
            var shown = SafeText.Visible(path);
            await notes.WriteLineAsync(isThere ? CheckWords.CannotRead(shown, zh) : CheckWords.NoSuchPath(shown, zh));
        }

        foreach (var path in found.Bundles)
        {
            await notes.WriteLineAsync(CheckWords.SkippedBundle(SafeText.Visible(path), zh));
        }

        var sources = found.Sources.DistinctBy(source => Path.GetFullPath(source.Path)).ToList();
        var isWritten = !request.Fix || ApplyFixes(sources, request, facts, output, notes);

        var outcome = Checker.Check(
            [.. sources.Select(source => new CheckedSource(source.Path, source.Text, source.Language))], facts);
        var live = request.Live is { } look ? await look(outcome.Calls) : LiveOutcome.None;
        var results = CheckResult.Of(outcome, live, request.Language);
        var paint = new Paint(request.Colour);
        foreach (var result in results) await output.WriteLineAsync(result.Shown(paint));
        foreach (var unread in outcome.Unread) await notes.WriteLineAsync(unread.Message(request.Language));
        foreach (var advisory in live.Advisories) await notes.WriteLineAsync(advisory);
        if (outcome.Omitted > 0) await notes.WriteLineAsync(CheckWords.Omitted(outcome.Omitted, zh));
        if (request.SarifPath is not null) isWritten &= WriteSarif(request, outcome, results, notes);

        var errors = results.Count(result => result.IsError);
        var open = outcome.Findings.Count(finding =>
            finding.Rule.LeavesOpen) + outcome.Unread.Count + live.Advisories.Count;
        var checkedFiles = sources.Count(source => !source.Language.IsData);
        var summary = CheckWords.Summary(checkedFiles, errors, results.Count - errors, open, zh);
        await output.WriteLineAsync(
            errors > 0 ? paint.Red(summary) : open > 0 ? paint.Yellow(summary) : paint.Green(summary));
        return found.Unreadable.Count > 0 || !isWritten ? 2 : errors > 0 || (request.Strict && open > 0) ? 1 : 0;
    }

    private static bool ApplyFixes(
        List<SourceOnDisk> sources, CheckRequest request, CheckFacts facts, TextWriter output, TextWriter notes)
    {
        var (all, paint) = (true, new Paint(request.Colour));
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (source.Language.IsData) continue;
            var text = Fixer.Fix(source.Path, source.Text, source.Language, facts);
            if (text == source.Text) continue;
            if (!Try(source.Path, request, notes, () => source.Write(text)))
            {
                all = false;
                continue;
            }

            foreach (var line in Difference.Lines(source.Path, source.Text, text))
            {
                output.WriteLine(
                    line.StartsWith('+') ? paint.Green(line) : line.StartsWith('-') ? paint.Red(line) : line);
            }

            sources[i] = source with { Text = text };
        }

        return all;
    }

    private static bool WriteSarif(
        CheckRequest request, CheckOutcome outcome, IReadOnlyList<CheckResult> results, TextWriter notes) =>
        Try(request.SarifPath!, request, notes, () =>
        {
            using var file = File.Create(request.SarifPath!);
            Sarif.Write(file, results, outcome.Unread, request.Version, request.Language);
        });

    /// <summary>Writes a file; false with a note where that is not possible.</summary>
    private static bool Try(string path, CheckRequest request, TextWriter notes, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            notes.WriteLine(CheckWords.CannotWrite(SafeText.Visible(path), request.IsChinese));
            return false;
        }
    }
}
