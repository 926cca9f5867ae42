using System.Diagnostics.CodeAnalysis;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// What is known of expressions. Most of it holds for all calls of the functions around; that is kept by the expression
/// alone, which is found faster than an expression together with a call.
/// </summary>
internal sealed class KnownValues
{
    private readonly Dictionary<Node, IReadOnlyList<Value>> _always = [];
    private readonly Dictionary<(Node, Context), IReadOnlyList<Value>> _inCalls = [];

    /// <summary>What an expression is known to be in a call; null for the call: in all of them.</summary>
    public IReadOnlyList<Value> this[Node node, Context? frame]
    {
        set
        {
            if (frame is null) _always[node] = value;
            else _inCalls[(node, frame)] = value;
        }
    }

    /// <summary>True where something is known.</summary>
    public bool TryGet(Node node, Context? frame, [NotNullWhen(true)] out IReadOnlyList<Value>? values) => frame is null
        ? _always.TryGetValue(node, out values)
        : _inCalls.TryGetValue((node, frame), out values);

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        _always.Clear();
        _inCalls.Clear();
    }
}
