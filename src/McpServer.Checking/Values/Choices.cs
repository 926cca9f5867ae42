namespace CloudBaseAi.Checking.Values;

/// <summary>Which branches were taken, by what decides them. Values meet where their branches do not contradict.</summary>
internal sealed class Choices : IEquatable<Choices>
{
    /// <summary>Depends on nothing.</summary>
    public static readonly Choices None = new([]);

    /// <summary>More than this many make no difference that a person would follow.</summary>
    private const int Most = 12;

    private readonly (string Key, int Branch)[] _taken;

    private Choices((string Key, int Branch)[] taken) => _taken = taken;

    /// <summary>True where no further one is taken.</summary>
    public bool IsFull => _taken.Length >= Most;

    /// <summary>These, and one more.</summary>
    public Choices And(string key, int branch) =>
        IsFull || _taken.Contains((key, branch)) ? this : new Choices([.. _taken, (key, branch)]);

    /// <summary>These and those.</summary>
    public Choices And(Choices others)
    {
        if (_taken.Length == 0) return others;
        var all = this;
        foreach (var (key, branch) in others._taken) all = all.And(key, branch);
        return all;
    }

    /// <summary>False where both depend on one condition and took different branches of it.</summary>
    public bool Meets(Choices others) =>
        _taken.All(mine => others._taken.All(theirs => theirs.Key != mine.Key || theirs.Branch == mine.Branch));

    /// <inheritdoc/>
    public bool Equals(Choices? other) => other is not null && _taken.AsSpan().SequenceEqual(other._taken);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Choices);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var one in _taken) hash.Add(one);
        return hash.ToHashCode();
    }
}
