using Acornima.Ast;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The nodes of a file by their place, for what types and comments are about.</summary>
internal sealed class TypedNodes
{
    private readonly List<Node> _expressions = [];
    private readonly Dictionary<int, List<Node>> _named = [];
    private readonly List<Node> _functions = [];

    /// <summary>Walks a file once.</summary>
    public static TypedNodes Of(SourceModule module)
    {
        var nodes = new TypedNodes();
        var open = new Stack<Node>([module.Tree]);
        while (open.TryPop(out var node))
        {
            nodes.Add(node);
            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }

        return nodes;
    }

    /// <summary>What a type was given to.</summary>
    public IEnumerable<Node> For(AnyNote note) => note.Kind switch
    {
        AnyKind.Name => _named.TryGetValue(note.Start, out var named) ? named : [],
        AnyKind.Cast => _expressions.Where(node => node.Start >= note.Start && node.End <= note.End)
            .OrderByDescending(node => node.End - node.Start).Take(1),
        AnyKind.Return => _functions.Where(node => node.Start <= note.Start
            && ((IFunction)node).Body.Start >= note.Start).OrderByDescending(node => node.Start).Take(1),
        AnyKind.Argument => _expressions.Where(node =>
            node is CallExpression call && call.Callee.Start <= note.Start && call.Callee.End == note.End).Take(1),
        AnyKind.Declared => [],
        _ => [],
    };

    /// <summary>The expressions that begin in a part of the text, members by their name.</summary>
    public IEnumerable<Node> Between((int From, int To) part) => Between(part.From, part.To);

    /// <summary>The expressions that begin in a part of the text, members by their name.</summary>
    public IEnumerable<Node> Between(int from, int to) => _expressions.Where(node =>
        (node is MemberExpression member ? member.Property.Start : node.Start) is var at && at >= from && at < to);

    private void Add(Node node)
    {
        if (node is Identifier or ObjectPattern or ArrayPattern or PropertyDefinition)
        {
            var at = node is PropertyDefinition property ? property.Key.Start : node.Start;
            if (node is PropertyDefinition || Tree.IsTarget(node) || Tree.Parent(node) is IFunction or CatchClause)
            {
                if (_named.TryGetValue(at, out var all)) all.Add(node);
                else _named.Add(at, [node]);
            }
        }

        if (node is IFunction) _functions.Add(node);
        if (node is Identifier && !Tree.IsTarget(node) || node is MemberExpression or CallExpression or NewExpression)
        {
            _expressions.Add(node);
        }
    }
}
