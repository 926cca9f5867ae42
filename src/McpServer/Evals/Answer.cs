using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>One thing the user says yes to. What is null is not looked at.</summary>
/// <param name="Question">A part of the question.</param>
/// <param name="Label">A part of the option's label.</param>
/// <param name="Tool">The tool the option leads to.</param>
/// <param name="Arguments">Arguments the option's call has.</param>
/// <param name="With">What the user says instead: arguments put over the option's.</param>
/// <param name="Page">True when the user also goes to a page (to enrol, to buy); by default not.</param>
internal sealed record Answer(string? Question, string? Label, string? Tool, JsonObject? Arguments,
    JsonObject? With, bool Page)
{
    /// <summary>The call the user chose; null when this answer fits no option.</summary>
    public Call? Choose(string question, IReadOnlyList<Choice> options) =>
        Question is not null && !question.Contains(Question, StringComparison.Ordinal)
            ? null : options.FirstOrDefault(Fits)?.Next.Over(With);

    private bool Fits(Choice option) =>
        (Page || option.Url is null)
        && (Label is null || option.Label.Contains(Label, StringComparison.Ordinal))
        && (Tool is null || option.Next.Tool == Tool)
        && (Arguments ?? []).All(pair => JsonNode.DeepEquals(option.Next.Arguments[pair.Key], pair.Value));
}

/// <summary>An option of a decision, as an agent reads it.</summary>
internal sealed record Choice(string Label, string? Url, Call Next);
