namespace CloudBaseAi.Replies;

/// <summary>What mends an error: a call, or a person's decision, or nothing of the preflight.</summary>
/// <param name="Step">The name of the tool; null where no tool mends it.</param>
/// <param name="Next">The complete call.</param>
/// <param name="Decision">The question, where a person must act.</param>
/// <param name="Code">The contract's code for the state that was found, if one was.</param>
/// <param name="Cause">What is known of the cause beyond the table; null where nothing is.</param>
internal sealed record Mending(string? Step, NextCall? Next, Decision? Decision, string? Code, string? Cause)
{
    /// <summary>No tool mends it.</summary>
    public static readonly Mending None = new(null, null, null, null, null);

    /// <summary>A call mends it.</summary>
    public static Mending By(NextCall next, string? cause = null) => new(next.Tool, next, null, null, cause);

    /// <summary>A person mends it; the step is what follows the first way.</summary>
    public static Mending By(Decision decision, string code, string cause) =>
        new(decision.Options[0].Next.Tool, null, decision, code, cause);
}
