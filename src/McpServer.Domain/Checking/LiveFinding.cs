namespace CloudBaseAi.Domain.Checking;

/// <summary>
/// A call whose group or model the environment does not have ready. It weighs as an error and says nothing of the
/// code's legality.
/// </summary>
/// <param name="Code">GROUP_MISSING, GROUP_OFF or MODEL_NOT_ENABLED.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line of the model, from 1.</param>
/// <param name="Column">Its column, from 1, in UTF-16 units.</param>
/// <param name="Message">The sentence for people.</param>
public sealed record LiveFinding(string Code, string File, int Line, int Column, string Message)
{
    /// <summary>Every code there is.</summary>
    public static readonly IReadOnlyList<string> Codes = ["GROUP_MISSING", "GROUP_OFF", "MODEL_NOT_ENABLED"];
}

/// <summary>What a comparison with a live environment brought.</summary>
/// <param name="Findings">In the order of the calls.</param>
/// <param name="Advisories">What could not be looked up, and why. Empty where everything was.</param>
public sealed record LiveOutcome(IReadOnlyList<LiveFinding> Findings, IReadOnlyList<string> Advisories)
{
    /// <summary>Nothing was asked for.</summary>
    public static readonly LiveOutcome None = new([], []);
}
