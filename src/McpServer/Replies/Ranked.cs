using System.Collections;

namespace CloudBaseAi.Replies;

/// <summary>
/// A list that grows with the account. It knows which items matter most and what to say of those that are left out; the writer
/// alone cuts it.
/// </summary>
/// <param name="all">Every item, in the order in which they are shown.</param>
/// <param name="rank">The lower, the sooner an item is kept; null to keep the first ones.</param>
/// <param name="note">A sentence on what is left out, from the count that is kept.</param>
internal sealed class Ranked<T>(IReadOnlyList<T> all, Func<T, int>? rank, Func<int, string> note) : IReadOnlyList<T>
{
    public int Count => all.Count;

    public T this[int index] => all[index];

    /// <summary>The items that matter most.</summary>
    public IReadOnlyList<T> First(int most) => [.. all.OrderBy(item => rank?.Invoke(item) ?? 0).Take(most)];

    /// <summary>The sentence on what is left out.</summary>
    public string Note(int kept) => note(kept);

    public IEnumerator<T> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Cutting lists.</summary>
internal static class RankedLists
{
    /// <summary>The list itself where it is short enough or does not grow; else its first items, with a note.</summary>
    public static IReadOnlyList<T> Within<T>(this IReadOnlyList<T> list, int most, List<string> notes)
    {
        if (list is not Ranked<T> ranked || ranked.Count <= most) return list;
        notes.Add(ranked.Note(most));
        return ranked.First(most);
    }

    /// <summary>A rank by name: the one wanted, then those that contain what is wanted, then the others.</summary>
    public static int ByName(string name, string? wanted) =>
        wanted is null || name == wanted ? 0 : name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 1 : 2;
}
