namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>An error of an AI call, classified.</summary>
/// <param name="Row">What is known of errors of its class.</param>
/// <param name="Code">The platform's code, or the one generated code set; null where none is named.</param>
public sealed record RuntimeError(KnownError Row, string? Code)
{
    /// <summary>The class of failure.</summary>
    public ErrorKind Kind => Row.Kind;
}
