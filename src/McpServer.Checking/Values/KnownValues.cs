using System.Diagnostics.CodeAnalysis;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// What is known of expressions. Most of it holds for all calls of the functions around; that is kept beside the node
/// itself, where it is found faster than in any table. A tree serves one evaluation at a time.
/// </summary>
internal sealed class KnownValues
{
    private readonly Dictionary<(Node, Context), IReadOnlyList<Value>> _inCalls = [];
    private object _round = new();

    /// <summary>What an expression is known to be in a call; null for the call: in all of them.</summary>
    public IReadOnlyList<Value> this[Node node, Context? frame]
    {
        set
        {
            if (frame is null) Tree.LinkOf(node).Known = (_round, value);
            else _inCalls[(node, frame)] = value;
        }
    }

    /// <summary>True where something is known.</summary>
    public bool TryGet(Node node, Context? frame, [NotNullWhen(true)] out IReadOnlyList<Value>? values)
    {
        if (frame is not null) return _inCalls.TryGetValue((node, frame), out values);
        values = node.UserData is Link { Known: var (round, known) } && round == _round ? known : null;
        return values is not null;
    }

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        _inCalls.Clear();
        _round = new();
    }
}
