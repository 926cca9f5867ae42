using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// The members of an object literal by name, so that a table with thousands of them is not read through for each.
/// </summary>
internal sealed class ObjectTable
{
    private readonly ObjectExpression _node;
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly List<int> _others = [];

    /// <summary>Reads the keys of a literal once.</summary>
    public ObjectTable(ObjectExpression node)
    {
        _node = node;
        for (var i = 0; i < node.Properties.Count; i++)
        {
            if (Tree.PlainKey(node.Properties[i]) is not { } key) _others.Add(i);
            else if (node.Properties[i] is not Property { Kind: PropertyKind.Set }) _named[key] = i;
        }
    }

    /// <summary>True for an object whose members are all written in it.</summary>
    public bool IsClosed => _others.Count == 0;

    /// <summary>The value of the last member of that name, where it is written in the literal itself.</summary>
    public Node? this[string name] =>
        _named.TryGetValue(name, out var at) ? ((Property)_node.Properties[at]).Value : null;

    /// <summary>
    /// What decides a member, from the end on: the spreads and computed keys after it, and the member itself.
    /// </summary>
    public IEnumerable<Node> Deciding(string name)
    {
        var last = _named.GetValueOrDefault(name, -1);
        for (var i = _others.Count - 1; i >= 0 && _others[i] > last; i--) yield return _node.Properties[_others[i]];
        if (last >= 0) yield return _node.Properties[last];
    }
}
