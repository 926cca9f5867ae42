using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Replies;

/// <summary>What the cloud says now of the cause of an error. Closed.</summary>
internal abstract record LiveState
{
    private LiveState() { }

    /// <summary>No environment was named, or nothing in it decides.</summary>
    internal sealed record NotRead : LiveState;

    /// <summary>The cloud did not answer.</summary>
    /// <param name="Why">What happened, in our own words.</param>
    internal sealed record NoAnswer(string Why) : LiveState;

    /// <summary>The account has no such environment.</summary>
    internal sealed record NoEnvironment : LiveState;

    /// <summary>The groups as they are now.</summary>
    internal sealed record Listed(Groups Groups) : LiveState;

    /// <summary>What pays now.</summary>
    internal sealed record Judged(EligibilityVerdict Verdict) : LiveState;
}
