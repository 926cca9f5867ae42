namespace CloudBaseAi.Evals;

/// <summary>One thing a user wants in one world, and what must be true at the end.</summary>
/// <param name="Name">Unique within a run.</param>
/// <param name="World">A built-in world's name, or the path of a world's file.</param>
/// <param name="Wish">What the user wants.</param>
/// <param name="Answers">How the user answers decisions; the first that fits counts, and none is a no.</param>
/// <param name="Variables">The server's environment variables. Their values are secrets: no reply may show one.</param>
/// <param name="Expect">The end.</param>
/// <param name="Limits">What the way there may cost.</param>
internal sealed record Scenario(
    string Name, string World, Wish Wish, IReadOnlyList<Answer> Answers, IReadOnlyDictionary<string, string> Variables,
    Expectation Expect, Limits Limits);

/// <summary>What must be true at the end: code for a provider and model, or an end without code that bears a reply's code.</summary>
/// <param name="Provider">createModel's argument; null for an end without code.</param>
/// <param name="Model">The model called; null for an end without code.</param>
/// <param name="End">The last reply's code, for example <c>NOT_ELIGIBLE</c>; null where code is expected.</param>
internal sealed record Expectation(string? Provider, string? Model, string? End)
{
    /// <summary>As results show it.</summary>
    public override string ToString() => End ?? $"{Provider} {Model}";
}

/// <summary>What a run may cost.</summary>
/// <param name="Shortest">Calls of the shortest way; null where nobody counted.</param>
/// <param name="Calls">Calls allowed.</param>
/// <param name="Bytes">Bytes of instructions, tools/list and text blocks allowed.</param>
/// <param name="Questions">Questions due on the shortest way; null where nobody counted.</param>
internal sealed record Limits(int? Shortest, int Calls, int Bytes, int? Questions);
