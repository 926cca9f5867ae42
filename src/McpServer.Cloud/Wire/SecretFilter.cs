using System.Buffers;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// Hides secrets in the texts of a reply. A text that quotes what this process holds keeps its other words, since the
/// message of an error is worth reading; one that quotes a key which the reply itself holds is hidden whole. Both
/// searches are linear in the reply, however many keys it holds.
/// </summary>
internal sealed class SecretFilter
{
    /// <summary>Shorter values are no keys, and to hide them would change ordinary words.</summary>
    private const int ShortestHeld = 6;
    private const int ShortestFound = 8;

    private readonly string[] _held;
    private readonly SearchValues<string> _found;
    private readonly SearchValues<string> _all;

    /// <summary>A filter for one reply.</summary>
    /// <param name="held">What this process holds.</param>
    /// <param name="found">What the reply holds under the name of a secret.</param>
    public SecretFilter(IEnumerable<string> held, IEnumerable<string> found)
    {
        _held = [.. held.Where(secret => secret.Length >= ShortestHeld).OrderByDescending(secret => secret.Length)];
        string[] others = [.. found.Where(secret => secret.Length >= ShortestFound).Distinct(StringComparer.Ordinal)];
        _found = SearchValues.Create(others, StringComparison.Ordinal);
        _all = SearchValues.Create([.. _held, .. others], StringComparison.Ordinal);
    }

    /// <summary>The text without secrets; the same instance where it holds none.</summary>
    public string Hide(string text)
    {
        if (!text.AsSpan().ContainsAny(_all)) return text;
        var hidden = Redaction.Hide(text, _held)!;
        return hidden.AsSpan().ContainsAny(_found) ? Redaction.Mark : hidden;
    }
}
