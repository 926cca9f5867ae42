using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>A model that may be offered.</summary>
/// <param name="Target">Group and model.</param>
/// <param name="IsEnabled">True when the group is on and holds the model.</param>
/// <param name="IsOpen">True when the group's billing path is open; false when it is only known to be covered, and has to be checked first.</param>
/// <param name="Entry">The catalogue's entry, with prices and context length; null when there is none.</param>
/// <param name="Retired">The retirement of the model, if its date has passed.</param>
/// <param name="Successor">The successor of a retired model that the catalogue holds; null when it holds none.</param>
public sealed record Candidate(CallTarget Target, bool IsEnabled, bool IsOpen, CatalogEntry? Entry, Retirement? Retired,
    ModelId? Successor)
{
    /// <summary>True when code for it can be written now.</summary>
    public bool IsCallable => IsEnabled && IsOpen;
}
