using Acornima.Ast;

namespace CloudBaseAi.Guard;

/// <summary>A syntax tree with the way up, and what the guard asks of it.</summary>
internal sealed class SyntaxParents
{
    private readonly Dictionary<Node, Node> _parents = new(ReferenceEqualityComparer.Instance);

    /// <summary>Walks the tree once.</summary>
    public SyntaxParents(Node root)
    {
        var open = new Stack<Node>([root]);
        var nodes = new List<Node>();
        while (open.TryPop(out var node))
        {
            nodes.Add(node);
            foreach (var child in node.ChildNodes)
            {
                if (child is null) continue;
                _parents[child] = node;
                open.Push(child);
            }
        }

        Nodes = nodes;
    }

    /// <summary>Every node.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary><c>a.b.c</c> as text for plain names joined by dots; null for anything else.</summary>
    public static string? Chain(Node? node) => node switch
    {
        Identifier name => name.Name,
        MemberExpression { Computed: false, Property: Identifier name } member when Chain(member.Object) is { } before => $"{before}.{name.Name}",
        _ => null,
    };

    /// <summary>The name of a plain property; null for computed keys and spreads.</summary>
    public static string? Key(Node node) => node switch
    {
        Property { Computed: false, Key: Identifier name } => name.Name,
        Property { Computed: false, Key: StringLiteral text } => text.Value,
        _ => null,
    };

    /// <summary>The last name of <c>something.method(…)</c>.</summary>
    public static string? MethodName(CallExpression call) =>
        call.Callee is MemberExpression { Computed: false, Property: Identifier name } ? name.Name : null;

    /// <summary>The node around this one.</summary>
    public Node? Of(Node node) => _parents.GetValueOrDefault(node);

    /// <summary>True for <c>b</c> in <c>a.b</c>.</summary>
    public bool IsMemberName(Node node) =>
        Of(node) is MemberExpression { Computed: false } member && member.Property == node;

    /// <summary>
    /// True when only the truth of the value is used: under <c>!</c> or in an if, through &amp;&amp; and ||.
    /// </summary>
    public bool IsTested(Node node) => Of(node) switch
    {
        LogicalExpression logical => IsTested(logical),
        UnaryExpression { Operator: Acornima.Operator.LogicalNot } => true,
        IfStatement branch => branch.Test == node,
        _ => false,
    };

    /// <summary>
    /// The name that an initial value is declared for, where it is an alternative in <c>a || b</c>; else null.
    /// </summary>
    public Node? Declared(Node value) =>
        Of(value) is LogicalExpression choice && Of(choice) is VariableDeclarator declarator ? declarator.Id : null;
}
