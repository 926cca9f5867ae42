namespace CloudBaseAi.Cloud;

/// <summary>
/// Keeps values we hold out of texts that came from outside: an error message may quote what it was sent.
/// </summary>
internal static class Redaction
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mark = "(hidden)";

    /// <summary>The text with every occurrence of a secret as <see cref="Mark"/>.</summary>
    public static string? Hide(string? text, params ReadOnlySpan<string?> secrets)
    {
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret)) text = text?.Replace(secret, Mark, StringComparison.Ordinal);
        }

        return text;
    }
}
