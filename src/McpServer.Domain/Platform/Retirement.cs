using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Platform;

/// <summary>A managed model that the vendor has announced to retire.</summary>
/// <param name="Model">The model's id.</param>
/// <param name="Date">
/// The day from which it is retired, by the vendor's calendar (UTC+8); null where none is published yet.
/// </param>
/// <param name="Successors">The models that the vendor names in its place, the best first; none when it names none.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Read">The day it was read there.</param>
public sealed record Retirement(ModelId Model, DateOnly? Date, IReadOnlyList<string> Successors,
    string Source, string Read)
{
    /// <summary>True from the day of retirement on; never where no day is published.</summary>
    public bool IsPast(DateOnly today) => today >= Date;

    /// <summary>
    /// The first successor that the catalogue really holds; null when it holds none. A dated id such as <c>name-202605</c> is
    /// also found under its plain name.
    /// </summary>
    public ModelId? SuccessorIn(Catalog catalog) => Successors
        .SelectMany(wanted => catalog.Ids.Where(id => id.Text == wanted || IsDatedFormOf(wanted, id.Text)).OrderByDescending(id => id.Text.Length))
        .FirstOrDefault(id => id != Model);

    private static bool IsDatedFormOf(string dated, string plain) => dated.Length > plain.Length + 1
        && dated.StartsWith(plain + "-", StringComparison.Ordinal) && dated.AsSpan(plain.Length + 1)
            .IndexOfAnyExceptInRange('0', '9') < 0;
}
