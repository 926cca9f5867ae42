namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>
/// A class of failure of an AI call, with the one sentence that a person with a phone reads. Closed: the kinds of
/// <c>user-messages.json</c>.
/// </summary>
public sealed class ErrorKind
{
    internal ErrorKind(string text, BothLanguages userMessage) => (Text, UserMessage) = (text, userMessage);

    /// <summary>Every kind, in the file's order.</summary>
    public static IReadOnlyList<ErrorKind> All { get; } = ErrorTable.ReadKinds();

    /// <summary>
    /// The value as it stands in <c>error.kind</c> of generated code and in replies, for example <c>not-ready</c>.
    /// </summary>
    public string Text { get; }

    /// <summary>What the person with the phone is told: no codes, and no names of the API.</summary>
    public BothLanguages UserMessage { get; }

    /// <summary>The value as it stands in replies.</summary>
    public override string ToString() => Text;
}
