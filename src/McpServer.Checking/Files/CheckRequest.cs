using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Files;

/// <summary>What a run of the check on files is asked for.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Language">The language of all sentences.</param>
/// <param name="Version">The version of this program, for SARIF.</param>
public sealed record CheckRequest(IReadOnlyList<string> Paths, Language Language, string Version)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>Reads a regular file of at most <see cref="MostBytes"/>; null for anything else, at once.</summary>
    public required Func<string, byte[]?> Read { get; init; }

    /// <summary>Applies certain fixes and shows them.</summary>
    public bool Fix { get; init; }

    /// <summary>What cannot be known counts like a mistake.</summary>
    public bool Strict { get; init; }

    /// <summary>True where the output is a terminal that shows colours.</summary>
    public bool Colour { get; init; }

    /// <summary>Where the findings are written as SARIF; null for nowhere.</summary>
    public string? SarifPath { get; init; }

    /// <summary>Compares the calls with a live environment; null without one.</summary>
    public Func<IReadOnlyList<NamedCall>, Task<LiveOutcome>>? Live { get; init; }

    internal bool IsChinese => Language == Language.Chinese;
}
