namespace CloudBaseAi.Evals;

/// <summary>What can be wrong with a run.</summary>
internal enum Fault
{
    /// <summary>Not the end the scenario expects.</summary>
    Outcome,

    /// <summary>Code with a call that is not legal in the world as it was then.</summary>
    IllegalCode,

    /// <summary>Code before the preflight passed.</summary>
    Order,

    /// <summary>More calls than allowed.</summary>
    Calls,

    /// <summary>More to read than allowed.</summary>
    Bytes,

    /// <summary>An option was taken without asking the user.</summary>
    NotAsked,

    /// <summary>The user was asked though no reply called for it.</summary>
    NeedlessQuestion,

    /// <summary>The world changed in a way the user did not agree to.</summary>
    Change,

    /// <summary>A reply showed a secret.</summary>
    Secret,

    /// <summary>A recorded call was answered otherwise when it was sent again.</summary>
    Transcript,

    /// <summary>The agent's command broke the protocol.</summary>
    Agent,

    /// <summary>The scenario, or its world, cannot be used; or the run ended by a defect.</summary>
    Scenario,
}

/// <summary>One thing wrong with a run.</summary>
internal sealed record Problem(Fault Fault, string Detail);

/// <summary>How one run went.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Agent">The agent's name.</param>
/// <param name="Outcome">Provider and model of the code it ended with, or the last reply's code.</param>
/// <param name="Calls">Calls made.</param>
/// <param name="Bytes">Bytes of instructions, tools/list and text blocks.</param>
/// <param name="Questions">Different questions put to the user.</param>
/// <param name="Problems">Everything wrong; empty when the scenario was reached.</param>
internal sealed record Score(string Scenario, string Agent, string Outcome, int Calls, int Bytes, int Questions,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The expected end, within every limit.</summary>
    public bool Reached => Problems.Count == 0;

    /// <summary>Snippets that must never have been written.</summary>
    public int Illegal => Problems.Count(problem => problem.Fault == Fault.IllegalCode);
}
