using Acornima.Ast;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The nodes of a file by their place, for what types and comments are about.</summary>
internal sealed class TypedNodes
{
    /// <summary>So many functions that begin before a type are looked at for the one that it belongs to.</summary>
    private const int MostSteps = 64;

    private readonly Dictionary<int, List<Node>> _named = [];
    private readonly Dictionary<int, CallExpression> _calls = [];
    private readonly List<Node> _expressions = [];
    private readonly List<Node> _functions = [];
    private readonly int[] _starts;
    private readonly int[] _functionStarts;

    private TypedNodes(SourceModule module)
    {
        var open = new Stack<Node>([module.Tree]);
        while (open.TryPop(out var node))
        {
            Add(node);
            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }

        _expressions.Sort((a, b) => At(a).CompareTo(At(b)));
        _functions.Sort((a, b) => a.Start.CompareTo(b.Start));
        _starts = [.. _expressions.Select(At)];
        _functionStarts = [.. _functions.Select(function => function.Start)];
    }

    /// <summary>Walks a file once.</summary>
    public static TypedNodes Of(SourceModule module) => new(module);

    /// <summary>What a type was given to.</summary>
    public IEnumerable<Node> For(AnyNote note) => note.Kind switch
    {
        AnyKind.Name => _named.TryGetValue(note.Start, out var named) ? named : [],
        AnyKind.Cast => Between(note.Start, note.End).Where(node => node.Start >= note.Start && node.End <= note.End)
            .OrderByDescending(node => node.End - node.Start).Take(1),
        AnyKind.Return => FunctionWith(note.Start),
        AnyKind.Argument => _calls.TryGetValue(note.End, out var call) && call.Callee.Start <= note.Start ? [call] : [],
        AnyKind.Declared => [],
        _ => [],
    };

    /// <summary>The expressions that begin in a part of the text, members by their name.</summary>
    public IEnumerable<Node> Between(int from, int to)
    {
        for (var at = FirstFrom(_starts, from); at < _starts.Length && _starts[at] < to; at++)
        {
            yield return _expressions[at];
        }
    }

    /// <summary>The innermost function whose parameters end at a place.</summary>
    private IEnumerable<Node> FunctionWith(int place)
    {
        var last = FirstFrom(_functionStarts, place + 1) - 1;
        for (var at = last; at >= 0 && at > last - MostSteps; at--)
        {
            if (((IFunction)_functions[at]).Body.Start >= place) return [_functions[at]];
        }

        return [];
    }

    private static int At(Node node) => node is MemberExpression member ? member.Property.Start : node.Start;

    private static int FirstFrom(int[] starts, int place)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

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

        if (node is CallExpression call) _calls.TryAdd(call.Callee.End, call);
        if (node is IFunction) _functions.Add(node);
        if (node is Identifier && !Tree.IsTarget(node) || node is MemberExpression or CallExpression or NewExpression)
        {
            _expressions.Add(node);
        }
    }
}
