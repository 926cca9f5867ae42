using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli.Doctor;

/// <summary>What the doctor found. What was not reached is empty.</summary>
/// <param name="Cloud"><c>tencent</c> or <c>sandbox</c>.</param>
/// <param name="Credentials">Where the key pair comes from, in words; null where there is none.</param>
internal sealed record Findings(string Cloud, string? Credentials)
{
    /// <summary>The environment; null where none was found or several fit.</summary>
    public EnvironmentData? Env { get; init; }

    /// <summary>What tells the environment apart, in words.</summary>
    public string? EnvLabel { get; init; }

    /// <summary>Each billing path, in the order in which they are tried.</summary>
    public IReadOnlyList<Coverage> Coverage { get; init; } = [];

    /// <summary>The groups as read.</summary>
    public IReadOnlyList<GroupData> Groups { get; init; } = [];

    /// <summary>The models that can be called now, the best first.</summary>
    public IReadOnlyList<Candidate> Callable { get; init; } = [];

    /// <summary>What a person or an agent does next.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>What went wrong, or has to be settled first, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>0 where something can be called and no step failed, else 1.</summary>
    public int ExitCode => Problems.Count == 0 && Callable.Count > 0 ? 0 : 1;
}

/// <summary>One billing path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Verdict">Whether it pays; null where that could not be read.</param>
internal sealed record Coverage(BillingPath Path, EligibilityVerdict? Verdict);

/// <summary>One thing to do.</summary>
/// <param name="Text">In words.</param>
/// <param name="Url">The page where a person does it; null for none.</param>
/// <param name="Call">The call that an agent makes, after that if there is a page.</param>
internal sealed record NextStep(string Text, string? Url, NextCall? Call);
