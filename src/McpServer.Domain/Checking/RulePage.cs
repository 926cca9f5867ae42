using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Checking;

/// <summary>What the documentation says of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="English">What it finds, one sentence.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Ending">The ending of a file in which the examples are written.</param>
/// <param name="Wrong">Code that gets the finding.</param>
/// <param name="Right">Code that gets none.</param>
/// <param name="Why">What goes wrong otherwise.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record RulePage(
    Rule Rule, string English, string Chinese, string Ending, string Wrong, string Right, string Why, string Source)
{
    /// <summary>Every page, in the order of <see cref="Rule.All"/>.</summary>
    public static IReadOnlyList<RulePage> All => [.. RulePages.Providers, .. RulePages.Calls, .. RulePages.Files];

    /// <summary>What the rule finds, in a language.</summary>
    public string Summary(Language language) => language.Pick(English, Chinese);

    /// <summary>The page as Markdown.</summary>
    public string Markdown()
    {
        var severity = Rule.Severity == Severity.Error
            ? "error"
            : Rule.LeavesOpen
            ? "advice; the verdict is unverifiable"
            : "advice";
        return $"# {Rule.Name}\n\n{English}\n\nSeverity: {severity}.\n\n## Wrong\n\n```{Ending}\n{Wrong}\n```\n\n"
            + $"## Right\n\n```{Ending}\n{Right}\n```\n\n## Why\n\n{Why}\n\nSource: {Source}\n";
    }
}
