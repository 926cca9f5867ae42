using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking;

/// <summary>
/// The parser looks at every name of a scope for each that it declares there by let, const, class or import: with tens
/// of thousands of them it takes seconds. Nobody writes so many by hand. The names of one pattern are compared when it
/// ends, so that a pattern is judged before.
/// </summary>
internal sealed class Declarations
{
    private const int Most = 5_000;

    /// <summary>Where each name that is in sight was declared.</summary>
    private readonly Stack<int> _starts = new();

    /// <summary>Where each identifier stands that was read, declared or not.</summary>
    private readonly List<int> _identifiers = [];

    /// <summary>The options, with a limit where a source can have that many declarations at all.</summary>
    /// <exception cref="TooManyDeclarationsException">While parsing, where one scope has more.</exception>
    public static ParserOptions Limit(ParserOptions options, string code)
    {
        var text = code.AsSpan();
        var words = text.Count("const ") + text.Count("let ") + text.Count("class ") + text.Count("import ");
        if (words == 0 || words + text.Count(',') <= Most) return options;
        var declarations = new Declarations();
        return options with { OnNode = (Node node, in OnNodeContext _) => declarations.Visit(node) };
    }

    /// <summary>A node is visited after what stands in it; the names of a block are no longer in sight then.</summary>
    private void Visit(Node node)
    {
        switch (node)
        {
            case Identifier:
                _identifiers.Add(node.Start);
                break;
            case ArrayPattern or ObjectPattern when IdentifiersSince(node.Start) > Most:
                throw new TooManyDeclarationsException();
            case VariableDeclarator { Id: var pattern }:
                Push(pattern);
                break;
            case VariableDeclaration { Kind: VariableDeclarationKind.Var }:
                PopSince(node.Start);
                break;
            case ClassDeclaration or ImportDeclarationSpecifier:
                _starts.Push(node.Start);
                break;
            case BlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement or IFunction:
                PopSince(node.Start);
                break;
            default:
                break;
        }

        if (_starts.Count > Most) throw new TooManyDeclarationsException();
    }

    /// <summary>Every name of a pattern is declared.</summary>
    private void Push(Node pattern)
    {
        var open = new Stack<Node>([pattern]);
        while (open.TryPop(out var node))
        {
            if (node is Identifier) _starts.Push(node.Start);
            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }
    }

    private void PopSince(int start)
    {
        while (_starts.TryPeek(out var last) && last >= start) _starts.Pop();
    }

    private int IdentifiersSince(int start)
    {
        var at = _identifiers.BinarySearch(start);
        return _identifiers.Count - (at < 0 ? ~at : at);
    }
}

/// <summary>One scope declares more names than can be parsed in reasonable time.</summary>
internal sealed class TooManyDeclarationsException : Exception;
