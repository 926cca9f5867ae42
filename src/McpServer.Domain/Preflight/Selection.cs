using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What describeGroups is about: one target, a choice, or the reason why there is none. Closed.</summary>
public abstract record Selection
{
    private Selection() { }

    /// <summary>One group and model, on a path that is open.</summary>
    /// <param name="Eligible">The proof that the path pays.</param>
    /// <param name="Target">What readiness is about.</param>
    public sealed record One(EligibilityProof Eligible, CallTarget Target) : Selection;

    /// <summary>A person chooses.</summary>
    /// <param name="Candidates">The models on offer, ranked.</param>
    /// <param name="Ways">What else a person can do, in the contract's order.</param>
    public sealed record Several(IReadOnlyList<Candidate> Candidates, IReadOnlyList<WayOn> Ways) : Selection;

    /// <summary>The model belongs to a group whose path is not open yet.</summary>
    /// <param name="Target">Where the model belongs.</param>
    public sealed record OtherPath(CallTarget Target) : Selection;

    /// <summary>A group that the path leads to is absent from the environment.</summary>
    /// <param name="Group">The absent group.</param>
    /// <param name="Ways">What a person can do.</param>
    public sealed record NoGroup(GroupName Group, IReadOnlyList<WayOn> Ways) : Selection;

    /// <summary>Path custom, and no custom group serves the wish yet.</summary>
    /// <param name="Existing">Custom groups that could be given the model.</param>
    /// <param name="Managed">The managed model of the same name, whose path is not open; null when there is none.</param>
    public sealed record NoCustomGroup(IReadOnlyList<GroupName> Existing, CallTarget? Managed) : Selection;

    /// <summary>The model is not a managed one.</summary>
    /// <param name="Model">The model that was named.</param>
    /// <param name="Near">What may have been meant.</param>
    public sealed record NotInCatalog(ModelId Model, IReadOnlyList<ModelId> Near) : Selection;

    /// <summary>The name of a group was given as the model.</summary>
    /// <param name="Group">The group, as read.</param>
    public sealed record GroupAsModel(ModelGroup Group) : Selection;

    /// <summary>The model is retired and not enabled: its successor comes first.</summary>
    /// <param name="Wanted">The model that was named.</param>
    /// <param name="Successor">Its successor, best where it can be called now; null when there is none.</param>
    public sealed record Retired(Candidate Wanted, Candidate? Successor) : Selection;
}
