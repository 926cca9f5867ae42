using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Checking;

/// <summary>One mistake, or one thing worth knowing, at one place of a source.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Values">What the sentence names: the wrong values, or the name of the value that is not known.</param>
/// <param name="Fix">The change that mends it, where one is certain.</param>
public sealed record CodeFinding(
    Rule Rule, string File, int Line, int Column, IReadOnlyList<string> Values, CodeFix? Fix)
{
    /// <summary>The sentence for people: the mistake and what is right.</summary>
    public string Message(Language language) => Rule.Message(Values, language);
}
