using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// A kind of model group that a Mini Program may call: who pays for it, which models belong to it, and what this server may
/// change in it. Closed: each kind is a nested type in a file of its own, and the compiler names every place that a new one
/// must fill.
/// </summary>
public abstract partial class Provider
{
    private Provider() { }

    /// <summary>The billing path that opens groups of this kind.</summary>
    public abstract BillingPath Path { get; }

    /// <summary>The name under which <c>Platform/advisories.json</c> files what is known of this kind, the base library floor among it.</summary>
    public abstract string Key { get; }

    /// <summary>The one group of this kind; null where groups have names of their own.</summary>
    public abstract GroupName? Group { get; }

    /// <summary>The model that stands for all of this kind when the user named none; null where none does.</summary>
    public abstract ModelId? DefaultModel { get; }

    /// <summary>True when the model, being a managed one, belongs to this kind and to no other.</summary>
    public abstract bool Owns(ModelId model);

    /// <summary>True when a group of this kind may be called with the model, if the group holds it.</summary>
    public abstract bool Serves(ModelId model);

    /// <summary>True when this server may add the model to a group of this kind.</summary>
    public abstract bool Adds(ModelId model);

    /// <summary>True when only models of the managed catalogue can be added.</summary>
    public abstract bool AddsFromCatalog { get; }

    /// <summary>True when this server may change groups of this kind.</summary>
    public abstract bool IsChangedHere { get; }

    /// <summary>True when users register groups of this kind, under names of their own; all others the platform made.</summary>
    public bool IsUserMade => Group is null;

    /// <summary>The name of the one group, or how names of this kind begin: what people are told is legal.</summary>
    public string Shape => Group?.Text ?? $"{Key}…";

    /// <summary>The names of this kind as a type of TypeScript.</summary>
    public virtual string TypeScript => $"\"{Shape}\"";

    /// <summary>The group of this kind with this name; null when the name is of another kind, or of none.</summary>
    internal abstract GroupName? Named(string name);

    /// <summary>True when a group that was read under such a name may be called: some kinds ask for more than the name.</summary>
    internal abstract bool Accepts(ModelGroup group);
}
