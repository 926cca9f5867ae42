using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The promise of streamText must be awaited, returned, passed on or caught: unawaited-stream.</summary>
internal static class Promises
{
    private const int MostSteps = 64;

    /// <summary>Checks every call of streamText.</summary>
    public static void Check(RuleContext context)
    {
        foreach (var call in context.ModelCalls)
        {
            if (call.IsStream && IsLost(call.Call, 0)) context.Add(Rule.UnawaitedStream, RuleContext.NameOf(call.Call));
        }
    }

    /// <summary>True where nobody gets the value of the expression.</summary>
    private static bool IsLost(Node promise, int steps)
    {
        if (steps > MostSteps) return false;
        switch (Tree.User(promise))
        {
            case ExpressionStatement or UnaryExpression:
                return true;
            case MemberExpression member when Tree.Bare(member.Object) == promise:
                return IsLostMember(member, steps);
            case ConditionalExpression choice:
                return choice.Test != promise && IsLost(choice, steps + 1);
            case LogicalExpression logical:
                return (logical.Right == promise || Tree.Bare(logical.Right) == promise) && IsLost(logical, steps + 1);
            case SequenceExpression sequence:
                return sequence.Expressions[^1] != promise || IsLost(sequence, steps + 1);
            case VariableDeclarator { Id: ObjectPattern }:
                return true;
            case VariableDeclarator { Id: Identifier name }:
                return IsLostName(name, steps);
            case AssignmentExpression { Left: Identifier name } assignment when assignment.Right == promise:
                return IsLostName(name, steps) && IsLost(assignment, steps + 1);
            default:
                return false;
        }
    }

    private static bool IsLostMember(MemberExpression member, int steps)
    {
        var name = Tree.NameOf(member.Property);
        if (Tree.User(member) is not CallExpression call || Tree.Bare(call.Callee) != member) return true;
        return name switch
        {
            "catch" => call.Arguments.Count == 0,
            "then" => call.Arguments.Count < 2 && IsLost(call, steps + 1),
            "finally" => IsLost(call, steps + 1),
            _ => true,
        };
    }

    /// <summary>
    /// A promise in a variable is lost where the variable is only read for members that a promise does not have, or not
    /// at all.
    /// </summary>
    private static bool IsLostName(Identifier name, int steps) =>
        Tree.BindingOf(name) is { } binding
            && binding.Reads.All(read => Tree.User(read) is not CallExpression && IsLost(read, steps + 1));
}
