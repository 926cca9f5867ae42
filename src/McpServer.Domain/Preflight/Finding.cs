namespace CloudBaseAi.Domain.Preflight;

/// <summary>What a billing rule found: covered, not covered, or (null) not to be told from what the cloud said.</summary>
internal sealed record Finding(bool? Covers, IReadOnlyList<string> Evidence)
{
    public static Finding Covered(IReadOnlyList<string> evidence) => new(true, evidence);

    public static Finding NotCovered(IReadOnlyList<string> evidence) => new(false, evidence);

    public static Finding Unclear(IReadOnlyList<string> evidence) => new(null, evidence);
}
