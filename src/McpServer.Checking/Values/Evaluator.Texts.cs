using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Texts that are put together: templates and sums.</summary>
internal sealed partial class Evaluator
{
    private IEnumerable<Value> OfTemplate(TemplateLiteral template, Context? frame)
    {
        var texts = new List<(string Text, Choices When)> { (template.Quasis[0].Value.Cooked ?? "", Choices.None) };
        for (var i = 0; i < template.Expressions.Count; i++)
        {
            var next = template.Quasis[i + 1].Value.Cooked ?? "";
            if (Joined(texts, Of(template.Expressions[i], frame)) is not { } joined) return [Unknown(template)];
            texts = [.. joined.Select(part => (part.Text + next, part.When))];
        }

        return texts.Select(part => new Value.Text(part.Text) { When = part.When });
    }

    /// <summary>
    /// A sum may have as many terms as the file is long: they are taken from a list, not by recursion.
    /// </summary>
    private IEnumerable<Value> OfSum(BinaryExpression sum, Context? frame)
    {
        var terms = new Stack<Node>();
        Node left = sum;
        for (; left is BinaryExpression { Operator: Operator.Addition } inner; left = inner.Left)
        {
            terms.Push(inner.Right);
        }

        var texts = Joined([("", Choices.None)], Of(left, frame));
        while (texts is not null && terms.TryPop(out var term)) texts = Joined(texts, Of(term, frame));
        return texts is null ? [Unknown(sum)] : texts.Select(part => new Value.Text(part.Text) { When = part.When });
    }

    private static List<(string Text, Choices When)>? Joined(
        List<(string Text, Choices When)> before, IReadOnlyList<Value> values)
    {
        var joined = new List<(string, Choices)>();
        foreach (var (text, when) in before)
        {
            foreach (var value in values)
            {
                if (!when.Meets(value.When)) continue;
                if (TextOf(value) is not { } next || text.Length + next.Length > 10_000 || joined.Count >= MostValues)
                {
                    return null;
                }

                joined.Add((text + next, when.And(value.When)));
            }
        }

        return joined.Count == 0 ? null : joined;
    }

    /// <summary>
    /// How a test of known texts ends: <c>model.startsWith("hunyuan-")</c>, <c>kind === "fast"</c>. Null where it is no
    /// such test, or not all of them are known.
    /// </summary>
    private IReadOnlyList<(bool Holds, Choices When)>? Outcomes(Node test, Context? frame)
    {
        (Node Left, Node Right, Func<string, string, bool>? Compare) parts = test switch
        {
            BinaryExpression { Operator: Operator.StrictEquality or Operator.Equality } equal =>
                (equal.Left, equal.Right, string.Equals),
            CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier method } callee } call
                when call.Arguments.Count == 1 => (callee.Object, call.Arguments[0], Comparison(method.Name)),
            _ => (test, test, null),
        };
        var (left, right, compare) = parts;
        if (compare is null || Of(left, frame) is not { Count: > 0 } ones || Of(right, frame) is not [Value.Text other]
            || ones.Any(one => one is not Value.Text))
        {
            return null;
        }

        return [.. ones.Select(one => (compare(((Value.Text)one).Content, other.Content), one.When))];
    }

    private static Func<string, string, bool>? Comparison(string method) => method switch
    {
        "startsWith" => (text, part) => text.StartsWith(part, StringComparison.Ordinal),
        "endsWith" => (text, part) => text.EndsWith(part, StringComparison.Ordinal),
        "includes" => (text, part) => text.Contains(part, StringComparison.Ordinal),
        _ => null,
    };

    private static string? TextOf(Value value) => value switch
    {
        Value.Text text => text.Content,
        Value.Plain plain => plain.Written,
        Value.Shape or Value.List or Value.View or Value.Code or Value.Class or Value.Instance or Value.Cell
            or Value.Exports or Value.Package or Value.Missing or Value.Platform or Value.Made or Value.Unknown => null,
    };
}
