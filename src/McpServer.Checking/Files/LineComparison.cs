namespace CloudBaseAi.Checking.Files;

/// <summary>Finds out which lines of a text went and which came.</summary>
internal static class LineComparison
{
    /// <summary>Where two texts go on alike is looked for so many lines ahead.</summary>
    private const int MostAhead = 100;

    /// <summary>All lines in order: <c>-</c> for one that went, <c>+</c> for one that came, a blank for one that stayed.</summary>
    public static IEnumerable<(char Sign, string Text)> Of(string[] old, string[] now)
    {
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            var (gone, come) = Apart(old.AsSpan(i), now.AsSpan(j));
            for (; gone > 0; gone--) yield return ('-', old[i++]);
            for (; come > 0; come--) yield return ('+', now[j++]);
            for (; i < old.Length && j < now.Length && old[i] == now[j]; i++, j++) yield return (' ', old[i]);
        }
    }

    /// <summary>The fewest lines that go and come before the texts go on alike; many where they do not.</summary>
    private static (int Gone, int Come) Apart(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        for (var sum = 0; sum <= MostAhead; sum++)
        {
            for (var gone = Math.Max(0, sum - now.Length + 1); gone <= sum && gone < old.Length; gone++)
            {
                if (old[gone] == now[sum - gone]) return (gone, sum - gone);
            }
        }

        return (Math.Min(MostAhead, old.Length), Math.Min(MostAhead, now.Length));
    }
}
