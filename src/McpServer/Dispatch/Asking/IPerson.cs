using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Asking;

/// <summary>The person behind a client that offers elicitation.</summary>
internal interface IPerson
{
    /// <summary>True when the client can show a form.</summary>
    bool CanChoose { get; }

    /// <summary>True when the client can open a page.</summary>
    bool CanOpenPages { get; }

    /// <summary>Puts a choice to the person. In the newest protocol the question ends the call, and the client repeats the call with the answer.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="options">The options, in order.</param>
    /// <param name="state">What comes back with the answer, where the question ends the call.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<Choice> Choose(string question, IReadOnlyList<Option> options, string state, CancellationToken cancel);

    /// <summary>Opens a page. That the person accepted says only that it was opened.</summary>
    /// <param name="why">What the page is for.</param>
    /// <param name="url">The page.</param>
    /// <param name="state">As for <see cref="Choose"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    Task Open(string why, string url, string state, CancellationToken cancel);
}

/// <summary>What the person did. Closed.</summary>
internal abstract record Choice
{
    private Choice() { }

    /// <summary>An option was taken.</summary>
    /// <param name="Index">Which, from 0.</param>
    public sealed record Taken(int Index) : Choice;

    /// <summary>The person declined or closed the form.</summary>
    public sealed record Declined : Choice;

    /// <summary>No answer came in time, or the client failed.</summary>
    public sealed record Unanswered : Choice;
}

/// <summary>The answer that a client sends back with a repeated call.</summary>
/// <param name="State">The state as it came back.</param>
/// <param name="Choice">What the person did; null for a page that was opened.</param>
internal sealed record ReturnedAnswer(string State, Choice? Choice);
