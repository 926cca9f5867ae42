using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Which statements a call with known values reaches.</summary>
internal sealed partial class Evaluator
{
    /// <summary>So many statements before one are looked at for a branch that leaves.</summary>
    private const int MostBefore = 32;

    /// <summary>False for a statement in a branch that is never taken, or after one that always leaves.</summary>
    private bool CanReach(Node statement, Context? frame)
    {
        var inner = statement;
        foreach (var outer in Tree.Around(statement).TakeWhile(outer => outer is not IFunction))
        {
            if (outer is IfStatement branch && inner != branch.Test
                && Always(branch.Test, frame) is { } holds && holds != (inner == branch.Consequent))
            {
                return false;
            }

            if (outer is BlockStatement block && Leaves(block, inner, frame)) return false;
            inner = outer;
        }

        return true;
    }

    private bool Leaves(BlockStatement block, Node until, Context? frame)
    {
        var looked = 0;
        foreach (var statement in block.Body)
        {
            if (statement == until || looked++ >= MostBefore) return false;
            if (statement is IfStatement branch && IsExit(branch.Consequent) && Always(branch.Test, frame) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExit(Node statement) => statement is ReturnStatement or ThrowStatement
        || statement is BlockStatement { Body: [.., ReturnStatement or ThrowStatement] };

    /// <summary>How a test of known texts ends in any case; null where that is not known.</summary>
    private bool? Always(Node test, Context? frame) =>
        Outcomes(test, frame) is { Count: > 0 } outcomes && outcomes.All(one => one.Holds == outcomes[0].Holds)
            ? outcomes[0].Holds
            : null;
}
