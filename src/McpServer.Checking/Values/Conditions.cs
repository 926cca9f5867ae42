using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Names conditions, so that two values that hang on one condition can be told from two that do not.</summary>
internal sealed class Conditions(ModuleSet modules)
{
    private const int MostLength = 200;

    /// <summary>
    /// A condition's name, and the branch (0 or 1) that is taken where the test holds: <c>!a</c> is the other branch of
    /// <c>a</c>.
    /// </summary>
    public (string Key, int Yes) Key(Node test)
    {
        var yes = 0;
        while (test is UnaryExpression { Operator: Operator.LogicalNot } not) (test, yes) = (not.Argument, 1 - yes);
        if (test is BinaryExpression { Operator: Operator.StrictInequality or Operator.Inequality } unequal)
        {
            return (Written(unequal.Left) + "===" + Written(unequal.Right), 1 - yes);
        }

        return test is BinaryExpression { Operator: Operator.StrictEquality or Operator.Equality } equal
            ? (Written(equal.Left) + "===" + Written(equal.Right), yes)
            : (Written(test), yes);
    }

    /// <summary>
    /// The branches of if, switch and conditional expressions around a node, up to the function around it.
    /// </summary>
    public Choices Around(Node node)
    {
        var when = Choices.None;
        var inner = node;
        foreach (var outer in Tree.Around(node))
        {
            if (outer is IFunction || when.IsFull) break;
            when = outer switch
            {
                IfStatement branch when inner != branch.Test => Branch(when, branch.Test, inner == branch.Consequent),
                ConditionalExpression choice when inner != choice.Test =>
                    Branch(when, choice.Test, inner == choice.Consequent),
                SwitchStatement cases when inner is SwitchCase one =>
                    when.And("switch " + Written(cases.Discriminant), one.Start),
                _ => when,
            };
            inner = outer;
        }

        return when;
    }

    /// <summary>The expression as it stands in the source, without blanks.</summary>
    public string Written(Node node)
    {
        var text = modules.Of(node).File.Code.AsSpan(node.Start, Math.Min(node.End - node.Start, MostLength));
        return text.ContainsAny(" \t\r\n")
            ? string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)))
            : text.ToString();
    }

    private Choices Branch(Choices when, Node test, bool holds)
    {
        var (key, yes) = Key(test);
        return when.And(key, holds ? yes : 1 - yes);
    }
}
