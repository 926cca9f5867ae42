namespace CloudBaseAi.Benchmarks;

/// <summary>Keeps calls in flight and holds the server to one answer each.</summary>
internal static class InFlight
{
    /// <summary>Makes <paramref name="count"/> calls, at most <paramref name="inFlight"/> of them unanswered.</summary>
    /// <param name="connection">An initialized server.</param>
    /// <param name="calls">The <c>params</c> of the calls, taken in turn.</param>
    /// <param name="count">How many.</param>
    /// <param name="inFlight">How many at once.</param>
    /// <param name="answered">Told how many are answered, after each.</param>
    /// <exception cref="InvalidOperationException">An answer came twice, or to no request.</exception>
    public static void Run(Connection connection, IReadOnlyList<string> calls, int count, int inFlight, Action<int>? answered = null)
    {
        var seen = new bool[count];
        var (sent, answers) = (0, 0);
        while (answers < count)
        {
            for (; sent < count && sent - answers < inFlight; sent++) connection.Send("tools/call", calls[sent % calls.Count], sent);
            connection.Answer(out var id);
            if (id < 0 || id >= sent || seen[id]) throw new InvalidOperationException($"Answer {id} came twice, or was never asked for.");
            seen[id] = true;
            answers++;
            answered?.Invoke(answers);
        }
    }
}
