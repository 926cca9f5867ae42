using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>All that the choice of a model depends on.</summary>
/// <param name="Providers">What is legal on this server.</param>
/// <param name="Open">Proofs of the open paths, in the order in which paths are tried.</param>
/// <param name="TokenCredits">What is known of Token Credits, opened or not; null when it was not read.</param>
/// <param name="Groups">The groups as read.</param>
/// <param name="Today">The day by the vendor's calendar (UTC+8).</param>
public sealed record Situation(
    ProviderSet Providers, IReadOnlyList<EligibilityProof> Open, EligibilityVerdict? TokenCredits, Groups Groups,
    DateOnly Today)
{
    /// <summary>The group that the caller named, if any.</summary>
    public GroupName? Named { get; init; }

    /// <summary>The model that the caller named, if any.</summary>
    public ModelId? Model { get; init; }

    /// <summary>The custom groups there are.</summary>
    public IReadOnlyList<GroupName> CustomGroups =>
        [.. Legal.Select(pair => pair.Name).Where(name => name.Provider is Provider.Custom)];

    /// <summary>The groups for which code may be written, with what was read of them.</summary>
    public IEnumerable<(GroupName Name, ModelGroup Read)> Legal => Groups.All
        .Select(read => (Name: Providers.NameOf(read), Read: read))
        .Where(pair => pair.Name is not null).Select(pair => (pair.Name!, pair.Read));

    /// <summary>The proof of a path, if it is open.</summary>
    public EligibilityProof? Proof(BillingPath path) => Open.FirstOrDefault(proof => proof.Path == path);

    /// <summary>True when the path is open, or at least known to be covered.</summary>
    public bool Covers(BillingPath path) => Proof(path) is not null
        || (path == BillingPath.TokenCredits && Proof(BillingPath.GrowthPlan) is not null && TokenCredits is EligibilityVerdict.Eligible);
}
