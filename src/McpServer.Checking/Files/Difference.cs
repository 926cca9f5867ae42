namespace CloudBaseAi.Checking.Files;

/// <summary>Shows what changed in a text, as a unified diff.</summary>
internal static class Difference
{
    private const int Context = 2;

    /// <summary>The lines of the diff: one hunk from the first line that differs to the last.</summary>
    public static IEnumerable<string> Lines(string path, string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var first = 0;
        while (first < old.Length && first < now.Length && old[first] == now[first]) first++;
        var last = 0;
        while (last < old.Length - first && last < now.Length - first && old[^(last + 1)] == now[^(last + 1)]) last++;
        var (from, tail) = (Math.Max(0, first - Context), Math.Min(last, Context));
        yield return $"--- {path}";
        yield return $"+++ {path}";
        yield return $"@@ -{from + 1},{old.Length - last + tail - from} +{from + 1},{now.Length - last + tail - from} @@";
        foreach (var line in old[from..first]) yield return " " + line;
        foreach (var line in old[first..^last]) yield return "-" + line;
        foreach (var line in now[first..^last]) yield return "+" + line;
        foreach (var line in old[^last..].Take(tail)) yield return " " + line;
    }

    private static string[] Split(string text) => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
}
