using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>What describeGroups is about: one target, a choice, or the reason there is none. Closed: seven cases.</summary>
public abstract class Selection
{
    private Selection() { }

    /// <summary>One answer for each case; a new case breaks every caller.</summary>
    public T Match<T>(Func<One, T> one, Func<Choice, T> choice, Func<Elsewhere, T> elsewhere, Func<NoGroup, T> noGroup, Func<NoCustomGroup, T> noCustomGroup, Func<NoModel, T> noModel, Func<NotInCatalog, T> notInCatalog) => this switch
    {
        One it => one(it),
        Choice it => choice(it),
        Elsewhere it => elsewhere(it),
        NoGroup it => noGroup(it),
        NoCustomGroup it => noCustomGroup(it),
        NoModel it => noModel(it),
        _ => notInCatalog((NotInCatalog)this),
    };

    /// <summary>One group and model, on a path that is open.</summary>
    public sealed class One : Selection
    {
        internal One(EligibilityProof eligible, CallTarget target) => (Eligible, Target) = (eligible, target);

        /// <summary>The path that pays.</summary>
        public EligibilityProof Eligible { get; }

        /// <summary>What readiness is about.</summary>
        public CallTarget Target { get; }
    }

    /// <summary>Several would do and none was named.</summary>
    public sealed class Choice : Selection
    {
        internal Choice(IReadOnlyList<CallTarget> ready, IReadOnlyList<CallTarget> addable, IReadOnlyList<Names.GroupName>? custom) => (Ready, Addable, Custom) = (ready, addable, custom);

        /// <summary>Callable now.</summary>
        public IReadOnlyList<CallTarget> Ready { get; }

        /// <summary>Callable once enabled.</summary>
        public IReadOnlyList<CallTarget> Addable { get; }

        /// <summary>The custom groups there are, where one more would do too; null where it would not.</summary>
        public IReadOnlyList<Names.GroupName>? Custom { get; }
    }

    /// <summary>The model belongs to a path that is not open yet.</summary>
    public sealed class Elsewhere : Selection
    {
        internal Elsewhere(CallTarget target) => Target = target;

        /// <summary>Where the model belongs.</summary>
        public CallTarget Target { get; }
    }

    /// <summary>A managed group that the path leads to is absent from the environment.</summary>
    public sealed class NoGroup : Selection
    {
        internal NoGroup(Names.GroupName group) => Group = group;

        /// <summary>The absent group.</summary>
        public Names.GroupName Group { get; }
    }

    /// <summary>Path custom, and no custom group serves the wish yet.</summary>
    public sealed class NoCustomGroup : Selection
    {
        internal NoCustomGroup(IReadOnlyList<Names.GroupName> existing, CallTarget? managed) => (Existing, Managed) = (existing, managed);

        /// <summary>Custom groups that could be given the model.</summary>
        public IReadOnlyList<Names.GroupName> Existing { get; }

        /// <summary>The managed model of the same name, whose path is not open; null when there is none.</summary>
        public CallTarget? Managed { get; }
    }

    /// <summary>The groups are there, but hold no model and can be given none.</summary>
    public sealed class NoModel : Selection
    {
        internal NoModel(IReadOnlyList<Names.GroupName> groups) => Groups = groups;

        /// <summary>The groups of the open paths.</summary>
        public IReadOnlyList<Names.GroupName> Groups { get; }
    }

    /// <summary>The model is no managed one.</summary>
    public sealed class NotInCatalog : Selection
    {
        internal NotInCatalog(Names.ModelId model, Catalog catalog) => (Model, Near) = (model, catalog.Near(model));

        /// <summary>The model that was named.</summary>
        public Names.ModelId Model { get; }

        /// <summary>What may have been meant.</summary>
        public IReadOnlyList<Names.ModelId> Near { get; }
    }
}
