namespace CloudBaseAi.Evals;

/// <summary>Whoever tries to fulfil the wish.</summary>
internal interface IAgent
{
    /// <summary>As results show it.</summary>
    string Name { get; }

    /// <summary>False where nobody knows what the user was asked: in a recorded transcript.</summary>
    bool AsksUser => true;

    /// <summary>What went wrong beside the conversation.</summary>
    IReadOnlyList<Problem> Problems => [];

    /// <summary>Talks until there is nothing left to do; the last reply that counts.</summary>
    Task<ReplyText?> Run(Conversation talk, CancellationToken cancel);
}
