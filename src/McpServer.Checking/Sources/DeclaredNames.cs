using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Sources;

/// <summary>
/// Counts the names that are declared in a scope and those around it while a file is parsed. The parser compares each
/// name with all others of its scope, so that tens of thousands would take it minutes.
/// </summary>
internal sealed class DeclaredNames
{
    /// <summary>More than anybody writes into one scope.</summary>
    private const int Most = 5_000;

    /// <summary>The places of the names whose scope is still open.</summary>
    private readonly Stack<int> _open = new();

    /// <summary>Looks at a node whose parts were looked at before.</summary>
    /// <exception cref="TooManyNamesException">More names than are compared.</exception>
    public void Look(Node node, in OnNodeContext context)
    {
        switch (node)
        {
            // The parser takes every var as it comes.
            case IFunction or BlockStatement or VariableDeclaration { Kind: VariableDeclarationKind.Var }:
                while (_open.TryPeek(out var at) && at >= node.Start) _open.Pop();
                break;
            case VariableDeclarator or IClass or ImportDeclarationSpecifier:
                Add(node, 1);
                break;
            case ArrayPattern list:
                Add(node, list.Elements.Count);
                break;
            case ObjectPattern shape:
                Add(node, shape.Properties.Count);
                break;
            default:
                break;
        }
    }

    private void Add(Node node, int count)
    {
        if (_open.Count + count > Most) throw new TooManyNamesException();
        for (; count > 0; count--) _open.Push(node.Start);
    }
}
