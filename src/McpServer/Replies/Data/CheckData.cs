using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>One finding in code.</summary>
internal sealed record FindingData(string Rule, string Severity, bool Live, string File, int Line, int Column,
    string Message, CodeFix? Fix)
{
    public static FindingData Of(CodeFinding finding, Language language) => new(
        finding.Rule.Name, Word(finding.Rule.Severity), false, finding.File, finding.Line, finding.Column,
        finding.Message(language), finding.Fix);

    /// <summary>What a live environment does not have ready weighs as an error.</summary>
    public static FindingData Of(LiveFinding finding) =>
        new(finding.Code, "error", true, finding.File, finding.Line, finding.Column, finding.Message, null);

    private static string Word(Domain.Checking.Severity severity) => severity switch
    {
        Domain.Checking.Severity.Error => "error",
        Domain.Checking.Severity.Advice => "advice",
    };

    /// <summary>The verdict as it stands in replies.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Legal => "legal",
        Verdict.Illegal => "illegal",
        Verdict.Unverifiable => "unverifiable",
    };
}

/// <summary>checkCode.</summary>
internal sealed record CheckData(string Verdict, IReadOnlyList<FindingData>? Findings,
    IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.CheckData;

    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        return this with { Findings = Findings?.Within(most, notes), Advisories = [.. Advisories ?? [], .. notes] };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("verdict", Verdict), .. TextLines.List("findings", Findings?.Select(Line)),
        .. TextLines.List("advisories", Advisories),
    ];

    private static string Line(FindingData one)
    {
        var fix = one.Fix is { } change ? $" fix {TextLines.Json(change, ReplyJson.Default.CodeFix)}" : "";
        return $"{one.File}:{one.Line}:{one.Column} {one.Severity}{(one.Live ? " live" : "")} {one.Rule}: {one.Message}{fix}";
    }
}

/// <summary>explainError.</summary>
internal sealed record ExplanationData(string? Kind, string? Code, string Meaning, string? Cause,
    string? Step) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.ExplanationData;

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("kind", Kind), .. TextLines.Fact("code", Code), $"meaning: {Meaning}",
        .. Cause is null ? [] : (IEnumerable<string>)[$"cause: {Cause}"], .. TextLines.Fact("step", Step),
    ];
}
