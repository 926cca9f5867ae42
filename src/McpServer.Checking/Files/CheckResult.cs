using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Files;

/// <summary>A line of what a run found: in the code, or in the live environment.</summary>
/// <param name="Rule">The rule's name, or the code of the live state.</param>
/// <param name="IsError">True for what makes a run end with 1.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Message">The sentence for people.</param>
internal sealed record CheckResult(string Rule, bool IsError, string File, int Line, int Column, string Message)
{
    /// <summary>Both kinds of findings in one order.</summary>
    public static IReadOnlyList<CheckResult> Of(CheckOutcome outcome, LiveOutcome live, Language language)
    {
        var inCode = outcome.Findings.Select(one => new CheckResult(
            one.Rule.Name, one.Rule.Severity == Severity.Error, one.File, one.Line, one.Column, one.Message(language)));
        var inCloud = live.Findings.Select(
            one => new CheckResult(one.Code, true, one.File, one.Line, one.Column, one.Message));
        return [.. inCode.Concat(inCloud)
            .OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line).ThenBy(one => one.Column)];
    }

    /// <summary>As it is printed. A file's name cannot forge a line.</summary>
    public string Shown(Paint paint) =>
        $"{SafeText.Visible(File)}:{Line}:{Column} {(IsError ? paint.Red(Rule) : paint.Yellow(Rule))} {Message}";
}
