namespace CloudBaseAi.Domain.Checking;

/// <summary>What a check of sources found.</summary>
/// <param name="Findings">Sorted by file, line, column and rule.</param>
/// <param name="Unread">The files, or parts of them, that could not be read, each with the reason.</param>
/// <param name="Omitted">How many findings more there are than are listed.</param>
/// <param name="Calls">The calls whose group and model are known.</param>
public sealed record CheckOutcome(IReadOnlyList<CodeFinding> Findings, IReadOnlyList<UnreadSource> Unread, int Omitted,
    IReadOnlyList<NamedCall> Calls)
{
    /// <summary>Illegal with an error; else unverifiable where something is unknown or unread; else legal.</summary>
    public Verdict Verdict => Findings.Any(finding => finding.Rule.Severity == Severity.Error) ? Verdict.Illegal
        : Unread.Count > 0 || Findings.Any(finding => finding.Rule.LeavesOpen) ? Verdict.Unverifiable
        : Verdict.Legal;
}
