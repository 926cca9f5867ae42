using System.Runtime.CompilerServices;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>How much work an answer may take: bounded by the size of the sources, and by the stack.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Values that lead to values over more steps than this are not followed, and that is said.</summary>
    private const int MostDepth = 400;

    private readonly Dictionary<(object Owner, Context? Frame, string Name), IReadOnlyList<Value>> _knownMembers = [];
    private long _budget;
    private int _depth;

    /// <summary>
    /// True once the work was more than the sources' size allows, or a value led too far: some of it is unknown then.
    /// </summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Counts work, that of rules too; false once it is more than the sources' size allows.</summary>
    public bool Spend(int work)
    {
        _budget -= work;
        IsExhausted |= _budget < 0;
        return _budget >= 0;
    }

    /// <summary>False where a value leads too far, or all work is spent.</summary>
    private bool Deepens()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IsExhausted |= _depth >= MostDepth;
        return _depth < MostDepth && Spend(1);
    }

    /// <summary>
    /// The values of a member, found once. A member that leads to itself adds nothing to itself: objects can be spread
    /// into each other, classes can extend and files can export each other in a circle.
    /// </summary>
    private IReadOnlyList<Value> Once(
        object owner, Context? frame, string name, Node reader, Func<IEnumerable<Value>> find)
    {
        var key = (owner, frame, name);
        if (_knownMembers.TryGetValue(key, out var before)) return before;
        if (!Deepens()) return [Unknown(reader)];
        _knownMembers[key] = [];
        _depth++;
        var values = Distinct(find(), reader);
        _depth--;
        return _knownMembers[key] = values;
    }

    /// <summary>The work that was counted since the calls are known.</summary>
    public long Work => MostWork - _budget;

    private long MostWork => 20_000 + (_modules.Length * 2L);

    private void Refill() => _budget = MostWork;
}
