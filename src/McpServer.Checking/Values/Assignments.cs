using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// Which assignments of a variable can reach a read: those after the last one that lies on every way to it. Only for
/// variables that one function declares and assigns; what a closure assigns can come at any time.
/// </summary>
internal sealed class Assignments(Evaluator evaluator)
{
    /// <summary>So many assignments before a read are looked at; where none is certain, all of them count.</summary>
    private const int MostSteps = 64;

    private readonly Dictionary<Binding, Order> _orders = [];
    private readonly Dictionary<(Binding, Node), bool> _certain = [];

    /// <summary>All targets of a variable, in the order of the source.</summary>
    public ArraySegment<Identifier> All(Binding binding) => OrderOf(binding).Targets;

    /// <summary>The targets of a variable that a read can see, in the order of the source.</summary>
    public ArraySegment<Identifier> Reaching(Identifier read, Binding binding)
    {
        var order = OrderOf(binding);
        if (!order.IsLocal || Tree.FunctionAround(read) != order.Function) return order.Targets;
        var (from, before) = (0, order.CountBefore(read.Start));
        var start = -1;
        for (var at = before - 1; at >= 0 && at >= before - MostSteps && start < 0; at--)
        {
            start = CertainFrom(order.Targets[at], read, binding) ?? -1;
        }

        if (start >= 0) from = order.CountBefore(start);
        var to = LoopAround(read, start) is { } loop ? order.CountBefore(loop.End) : before;
        return new ArraySegment<Identifier>(order.Targets, from, to - from);
    }

    private Order OrderOf(Binding binding)
    {
        if (_orders.TryGetValue(binding, out var known)) return known;
        if (binding.Targets is [var only]) return _orders[binding] = new Order(null, false, [only]);
        Identifier[] targets = [.. binding.Targets.OrderBy(target => target.Start)];
        var function = Tree.FunctionAround(targets[0]);
        var isLocal = targets.All(target => Tree.FunctionAround(target) == function);
        return _orders[binding] = new Order(function, isLocal, targets);
    }

    /// <summary>
    /// Where the statement begins that assigns on every way to the read: the assignment itself, or the if, try or
    /// switch around it whose branches all assign. Null where the read can be reached without it.
    /// </summary>
    private int? CertainFrom(Identifier target, Identifier read, Binding binding)
    {
        if (Replacing(target) is not { } statement) return null;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (statement.End > read.Start || Tree.Parent(statement) is not { } outer) return null;
            if (outer is FunctionBody or BlockStatement or Program or SwitchCase)
            {
                if (read.End <= outer.End) return statement.Start;
            }
            else if (outer is not CatchClause && !IsCertain(outer, binding))
            {
                return null;
            }

            statement = outer;
        }

        return null;
    }

    /// <summary>The statement that gives the variable another value; null where it does not replace it.</summary>
    private static Node? Replacing(Identifier target) => Tree.Parent(target) switch
    {
        VariableDeclarator { Init: not null } declarator => Tree.Parent(declarator),
        AssignmentExpression { Operator: Operator.Assignment or Operator.AdditionAssignment } assignment
            when assignment.Left == target && Tree.Parent(assignment) is ExpressionStatement statement => statement,
        _ => null,
    };

    /// <summary>True where every way through a statement assigns the variable, or does not go on.</summary>
    private bool IsCertain(Node node, Binding binding)
    {
        switch (node)
        {
            case ReturnStatement or ThrowStatement:
                return true;
            case ExpressionStatement { Expression: AssignmentExpression { Left: Identifier name } }:
                return Tree.BindingOf(name) == binding && Replacing(name) is not null;
            case BlockStatement or IfStatement { Alternate: not null } or TryStatement or SwitchStatement:
                if (_certain.TryGetValue((binding, node), out var known)) return known;
                return _certain[(binding, node)] = AreCertain(node, binding);
            default:
                return false;
        }
    }

    private bool AreCertain(Node node, Binding binding) => node switch
    {
        BlockStatement block => AnyCertain(block.Body, binding),
        IfStatement branch => IsCertain(branch.Consequent, binding) && IsCertain(branch.Alternate!, binding),
        TryStatement attempt => IsCertain(attempt.Block, binding)
            && (attempt.Handler is null || IsCertain(attempt.Handler.Body, binding)),
        SwitchStatement cases => cases.Cases.Any(one => one.Test is null)
            && cases.Cases.All(one => one.Consequent.Count == 0 || AnyCertain(one.Consequent, binding)),
        _ => false,
    };

    private bool AnyCertain(in NodeList<Statement> statements, Binding binding)
    {
        if (!evaluator.Spend(statements.Count)) return false;
        foreach (var statement in statements)
        {
            if (IsCertain(statement, binding)) return true;
        }

        return false;
    }

    /// <summary>
    /// The outermost loop around a read that begins after an offset: what it assigns later can reach the read again.
    /// </summary>
    private static Node? LoopAround(Identifier read, int after) => Tree.Around(read)
        .TakeWhile(outer => outer is not IFunction && outer.Start > after)
        .LastOrDefault(outer => outer is ForStatement or ForOfStatement or ForInStatement or WhileStatement
            or DoWhileStatement);

    /// <summary>Where a variable lives (null for the file), and where it gets values.</summary>
    private sealed record Order(Node? Function, bool IsLocal, Identifier[] Targets)
    {
        /// <summary>How many of the targets stand before an offset.</summary>
        public int CountBefore(int offset)
        {
            var (low, high) = (0, Targets.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Targets[middle].Start < offset) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}
