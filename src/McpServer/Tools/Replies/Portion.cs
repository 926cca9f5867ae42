using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Replies;

/// <summary>The part of a long list that stands in a reply. What is left out is said, with the argument that brings it into view.</summary>
internal static class Portion
{
    /// <summary>The whole list where it is short enough, else its first items.</summary>
    /// <param name="all">The list.</param>
    /// <param name="most">How many items there is room for.</param>
    /// <param name="rank">What the call is about comes first where the list is cut: the lower, the sooner.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int most, Func<T, int>? rank = null) =>
        all.Count <= most ? all : [.. all.OrderBy(item => rank?.Invoke(item) ?? 0).Take(most)];

    /// <summary>A rank by name: the one wanted, then those that contain what is wanted, then the others.</summary>
    public static int ByName(string name, string? wanted) =>
        wanted is null || name == wanted ? 0 : name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    /// <summary>A group's models, the one the call is about and its like first where they are cut.</summary>
    public static IReadOnlyList<string> OfModels(IReadOnlyList<string> all, int most, ModelId? wanted) =>
        [.. Of(all, most, id => ByName(id, wanted?.Text)).Select(id => Shown.Brief(id))];

    /// <summary>A sentence about what is left out; none when nothing is.</summary>
    /// <param name="all">The list.</param>
    /// <param name="most">How many items there was room for.</param>
    /// <param name="what">What they are.</param>
    /// <param name="rest">How to see the others.</param>
    public static IReadOnlyList<string> Note<T>(IReadOnlyList<T> all, int most, string what, string rest) =>
        all.Count <= most ? [] : [$"{most} of {all.Count} {what} are shown: {rest}."];

    /// <summary>The note on a group's models.</summary>
    public static IReadOnlyList<string> NoteOnModels(IReadOnlyList<string> all, int most) =>
        Note(all, most, "models", "describeGroups with groupName and a part of a model's name as model shows those first");
}
