using System.Text.Json.Serialization.Metadata;

namespace CloudBaseAi.Replies;

/// <summary>checkEligibility.</summary>
internal sealed record EligibilityData(
    string Verdict, string Path, string? CoveredBy, string? Provider, string? Model, IReadOnlyList<string>? Evidence,
        IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EligibilityData;

    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        var evidence = Evidence?.Within(most, notes);
        return evidence == Evidence
            ? this : this with { Evidence = evidence, Advisories = [.. Advisories ?? [], .. notes] };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("verdict", Verdict), .. TextLines.Fact("path", Path),
        .. TextLines.Fact("coveredBy", CoveredBy),
        .. TextLines.Fact("provider", Provider), .. TextLines.Fact("model", Model),
        .. TextLines.List("evidence", Evidence), .. TextLines.List("advisories", Advisories),
    ];
}
