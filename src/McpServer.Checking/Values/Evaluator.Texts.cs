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

    private static string? TextOf(Value value) => value switch
    {
        Value.Text text => text.Content,
        Value.Plain plain => plain.Written,
        Value.Shape or Value.List or Value.View or Value.Code or Value.Class or Value.Instance or Value.Cell
            or Value.Exports or Value.Package or Value.Missing or Value.Platform or Value.Made or Value.Unknown => null,
    };
}
