using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>Which known ids a misspelt one may have meant.</summary>
internal static class Nearness
{
    /// <summary>Nearest first, by edit distance over letters and digits; ids that share no more than half are left out.</summary>
    public static IReadOnlyList<ModelId> Rank(string asked, IEnumerable<ModelId> known, int most)
    {
        var key = Key(asked);
        return [.. known
            .Select(id => (id, distance: Distance(key, Key(id.Text))))
            .Where(pair => pair.distance <= 0.5)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.id.Text, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => pair.id)];
    }

    private static string Key(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>A shared beginning ("deepseek") counts as near even when the rest is missing.</summary>
    private static double Distance(string asked, string known)
    {
        if (asked.Length == 0 || known.Length == 0) return 1;
        var share = (double)Edits(asked, known) / Math.Max(asked.Length, known.Length);
        return asked.Length >= 3 && known.StartsWith(asked, StringComparison.Ordinal) ? Math.Min(share, 0.5) : share;
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
