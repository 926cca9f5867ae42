namespace CloudBaseAi.Dispatch.Tracing;

/// <summary>Keeps secrets out of what is written down: those this process was given, by value, and what looks like one.</summary>
/// <param name="known">The values held now.</param>
internal sealed class Secrets(Func<IEnumerable<string?>> known)
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "(hidden)";

    private const int ShortestKnown = 6;
    private const int ShortestRun = 20;

    private static readonly string[] Beginnings = ["sk-", "sk_", "ak-", "akid", "bearer ", "eyj", "aiza", "ghp_", "gho_", "xox"];

    /// <summary>A short name, id or address, without any secret; free text as its length alone.</summary>
    public string Clean(string text)
    {
        if (text.Length > 128 || text.Any(char.IsWhiteSpace)) return $"({text.Length} characters)";
        var shown = text.Contains("://", StringComparison.Ordinal) ? Origin(text) : text;
        return LooksLikeKey(shown) ? Hidden : known().Aggregate(
            shown, (rest, secret) =>
                secret?.Length >= ShortestKnown ? rest.Replace(secret, Hidden, StringComparison.Ordinal) : rest);
    }

    /// <summary>Scheme and host: user info, path and query can hold a key.</summary>
    private static string Origin(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0
            ? $"{url.Scheme}://{url.Host}" : Hidden;

    /// <summary>A vendor's prefix, a UUID, or a long run of letters and digits, which no name of this domain has.</summary>
    private static bool LooksLikeKey(string text)
    {
        if (Beginnings.Any(begin => text.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) || Guid.TryParse(text, out _)) return true;
        var (run, letters, digits) = (0, false, false);
        foreach (var c in text)
        {
            (run, letters, digits) = char.IsAsciiLetterOrDigit(c) ? (run + 1, letters || char.IsAsciiLetter(c), digits
                || char.IsAsciiDigit(c)) : (0, false, false);
            if (run >= ShortestRun && letters && digits) return true;
        }

        return false;
    }
}
