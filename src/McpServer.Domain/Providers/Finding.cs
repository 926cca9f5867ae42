using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>What a billing rule found. Closed.</summary>
public abstract record Finding
{
    private Finding(IReadOnlyList<Evidence> evidence) => Evidence = evidence;

    /// <summary>What the finding rests on, what decides first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Which of several findings decides: the lowest. A yes goes before a doubt, and a doubt before a no.</summary>
    internal int Rank => this switch
    {
        Covered => 0,
        Unclear => 1,
        NotCovered => 2,
    };

    /// <summary>Calls are covered.</summary>
    public sealed record Covered : Finding
    {
        internal Covered(CoveredBy by, IReadOnlyList<Evidence> evidence) : base(evidence) => By = by;

        /// <summary>What pays.</summary>
        public CoveredBy By { get; }
    }

    /// <summary>The cloud's answer is clear, and it is no.</summary>
    public sealed record NotCovered : Finding
    {
        internal NotCovered(IReadOnlyList<Evidence> evidence) : base(evidence) { }
    }

    /// <summary>The cloud's answer has a shape or a value that nobody has published: neither yes nor no.</summary>
    public sealed record Unclear : Finding
    {
        internal Unclear(IReadOnlyList<Evidence> evidence) : base(evidence) { }
    }
}
