namespace CloudBaseAi.Checking.Files;

/// <summary>Shows what changed in a text, as a unified diff.</summary>
internal static class Difference
{
    private const int Context = 2;

    /// <summary>The lines of the diff: a hunk for each change, with the lines around it.</summary>
    public static IEnumerable<string> Lines(string path, string before, string after)
    {
        var all = LineComparison.Of(Split(before), Split(after)).ToList();
        yield return $"--- {path}";
        yield return $"+++ {path}";
        for (var (at, old, now) = (0, 1, 1); all.FindIndex(at, IsChange) is >= 0 and var first;)
        {
            var end = first + 1;
            for (var i = end; i < all.Count && i <= end + 2 * Context; i++)
            {
                if (IsChange(all[i])) end = i + 1;
            }

            var from = Math.Max(at, first - Context);
            var hunk = all[from..Math.Min(all.Count, end + Context)];
            (old, now) = (old + from - at, now + from - at);
            var (gone, come) = (hunk.Count(line => line.Sign != '+'), hunk.Count(line => line.Sign != '-'));
            yield return $"@@ -{old},{gone} +{now},{come} @@";
            foreach (var (sign, text) in hunk) yield return sign + text;
            (at, old, now) = (from + hunk.Count, old + gone, now + come);
        }
    }

    private static bool IsChange((char Sign, string Text) line) => line.Sign != ' ';

    private static string[] Split(string text)
    {
        var lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        return lines is [.. var whole, ""] ? whole : lines;
    }
}
