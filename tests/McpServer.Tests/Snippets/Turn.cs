namespace CloudBaseAi.Tests.Snippets;

/// <summary>How one call of a snippet's function ended.</summary>
/// <param name="State">resolved, rejected, pending (it never ends) or broken (it could not be called).</param>
/// <param name="Value">What it resolved to, as JSON.</param>
/// <param name="Error">The message it was rejected with.</param>
/// <param name="Pieces">What onText received.</param>
internal sealed record Turn(string State, string Value, string? Error, IReadOnlyList<string> Pieces);
