namespace CloudBaseAi.Evals;

/// <summary>One call and its reply.</summary>
/// <param name="Reply">What came back, and to which call.</param>
/// <param name="Sent">When it was sent, counted in events of the conversation.</param>
/// <param name="Received">When the reply was there.</param>
internal sealed record Exchange(ReplyText Reply, int Sent, int Received);

/// <summary>Code that was written, and what is wrong with it; <paramref name="Objection"/> is null when it is legal.</summary>
internal sealed record WrittenCode(Exchange Exchange, string? Provider, string? Model, string? Objection);
