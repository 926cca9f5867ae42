using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Ways through a tree whose nodes were linked by the <see cref="Binder"/>.</summary>
internal static class Tree
{
    /// <summary>
    /// A chain of members or operators can be as long as the file; nothing that matters stands that far up.
    /// </summary>
    private const int MostSteps = 4_000;

    /// <summary>The node around this one; null for the root.</summary>
    public static Node? Parent(Node node) => node.UserData switch
    {
        Link link => link.Parent,
        Node parent => parent,
        _ => null,
    };

    /// <summary>A place at the node for what becomes known of it.</summary>
    public static Link LinkOf(Node node)
    {
        if (node.UserData is Link known) return known;
        var link = new Link(node.UserData as Node);
        node.UserData = link;
        return link;
    }

    /// <summary>What an identifier means; null for a global of the platform.</summary>
    public static Binding? BindingOf(Identifier identifier) => (identifier.UserData as Link)?.Binding;

    /// <summary>The nodes around this one, from the inside to the outside.</summary>
    public static IEnumerable<Node> Around(Node node)
    {
        var steps = 0;
        for (var outer = Parent(node); outer is not null && steps++ < MostSteps; outer = Parent(outer))
        {
            yield return outer;
        }
    }

    /// <summary>A node and all nodes inside it, in no order.</summary>
    public static IEnumerable<Node> Inside(Node root)
    {
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }
    }

    /// <summary>The function around a node, arrow functions too; null outside of functions.</summary>
    public static Node? FunctionAround(Node node) => Around(node).FirstOrDefault(outer => outer is IFunction);

    /// <summary>The expression without the wrapping of an optional chain.</summary>
    public static Node Bare(Node node) => node is ChainExpression chain ? chain.Expression : node;

    /// <summary>The node around this one, and around a chain that only wraps it.</summary>
    public static Node? User(Node node)
    {
        var outer = Parent(node);
        return outer is ChainExpression ? Parent(outer) : outer;
    }

    /// <summary>True where the node gets a value: the left side of an assignment, or a place in a pattern.</summary>
    public static bool IsTarget(Node node) => Parent(node) switch
    {
        Property property => property.Value == node && Parent(property) is ObjectPattern,
        AssignmentPattern pattern => pattern.Left == node,
        ArrayPattern or RestElement or UpdateExpression => true,
        AssignmentExpression assignment => assignment.Left == node,
        ForOfStatement loop => loop.Left == node,
        ForInStatement loop => loop.Left == node,
        VariableDeclarator declarator => declarator.Id == node,
        _ => false,
    };

    /// <summary>The name of a property that is not computed; null for a computed one and for a spread.</summary>
    public static string? PlainKey(Node node) =>
        node is IProperty { Computed: false } property ? NameOf(property.Key) : null;

    /// <summary>The text of a name: an identifier, a string or a number that stands as a key.</summary>
    public static string? NameOf(Node key) => key switch
    {
        Identifier identifier => identifier.Name,
        StringLiteral text => text.Value,
        PrivateIdentifier identifier => "#" + identifier.Name,
        NumericLiteral number => number.Raw,
        _ => null,
    };

    /// <summary>The argument at a place, unless a spread stands before it.</summary>
    public static Expression? Argument(Node call, int index)
    {
        var arguments = call switch
        {
            CallExpression plain => plain.Arguments,
            NewExpression made => made.Arguments,
            _ => default,
        };
        for (var i = 0; i <= index && i < arguments.Count; i++)
        {
            if (arguments[i] is SpreadElement) return null;
        }

        return index < arguments.Count ? arguments[index] : null;
    }

    /// <summary>The function or class that a call or a <c>new</c> calls.</summary>
    public static Node Callee(Node call) => Bare(call switch
    {
        CallExpression plain => plain.Callee,
        NewExpression made => made.Callee,
        _ => throw new ArgumentException("This is no call.", nameof(call)),
    });

    /// <summary>The name of the method that a callee names, computed or not; null for every other callee.</summary>
    public static string? MethodOf(Node callee) => callee switch
    {
        MemberExpression { Computed: false, Property: Identifier name } => name.Name,
        MemberExpression { Computed: true, Property: StringLiteral name } => name.Value,
        _ => null,
    };

    /// <summary>True for an operator that assigns without computing.</summary>
    public static bool Replaces(Operator assignment) => assignment
        is Operator.Assignment or Operator.LogicalOrAssignment or Operator.NullishCoalescingAssignment
            or Operator.LogicalAndAssignment;
}
