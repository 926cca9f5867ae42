using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>Fixes of an argument's shape: into data, out of data.</summary>
internal static class Wrapping
{
    /// <summary>
    /// Puts what belongs into data there, where the argument is written as an object with nothing spread into it.
    /// </summary>
    public static CodeFix? Wrap(Node argument, Value.Shape shape, bool isPlain, RuleContext context)
    {
        var source = context.Modules.Of(argument).Source;
        if (argument is Identifier name)
        {
            return isPlain ? Fixes.Replace(source, argument.Start, argument.End, $"{{ data: {name.Name} }}") : null;
        }

        if (argument != shape.Node || shape.Node.Properties.Count == 0
            || shape.Node.Properties.Any(property => Tree.PlainKey(property) is null))
        {
            return null;
        }

        var properties = shape.Node.Properties.ToList();
        var apart = context.Values.Properties(shape).Where(member => Options.IsCallback(member, context))
            .Select(member => member.Node).ToHashSet();
        var inside = properties.Where(property => !apart.Contains(property)).ToList();
        if (inside.Count == 0) return null;
        var isOneRun = properties.IndexOf(inside[^1]) - properties.IndexOf(inside[0]) == inside.Count - 1;
        if (isOneRun)
        {
            return Fixes.Replace(
                source, inside[0].Start, inside[^1].End, $"data: {{ {source.Text[inside[0].Start..inside[^1].End]} }}");
        }

        var beside = properties.Except(inside).Select(Written);
        return Fixes.Replace(source, argument.Start, argument.End,
            $"{{ data: {{ {string.Join(", ", inside.Select(Written))} }}, {string.Join(", ", beside)} }}");

        string Written(Node node) => source.Text[node.Start..node.End];
    }

    /// <summary>Takes the wrapper away, where data is written as an object or is all that the argument holds.</summary>
    public static CodeFix? Unwrap(Member data, RuleContext context)
    {
        if (data.Node is not Property property) return null;
        var (source, outer) = (context.Modules.Of(data.Node).Source, data.Owner.Node);
        if (property.Value is Identifier or MemberExpression && outer.Properties.Count == 1)
        {
            return Fixes.Replace(source, outer.Start, outer.End, source.Text[property.Value.Start..property.Value.End]);
        }

        if (property.Value is not ObjectExpression { Properties: { Count: > 0 } inner }) return null;
        return Fixes.Replace(source, data.Node.Start, data.Node.End, source.Text[inner[0].Start..inner[^1].End]);
    }

    /// <summary>Moves a callback beside data, where both are written as objects and it is not there already.</summary>
    public static CodeFix? MoveOut(Member callback, Member data, IReadOnlyList<Member> beside, RuleContext context)
    {
        if (data.Value is not ObjectExpression shape || callback.Owner.Node != shape || callback.Node is not Property
            || !Options.Callbacks.Contains(callback.Name)
            || beside.Any(member => member.Name == callback.Name)) return null;
        var source = context.Modules.Of(callback.Node).Source;
        var properties = shape.Properties.ToList();
        var at = properties.IndexOf(callback.Node);
        var (from, to) = at + 1 < properties.Count ? (callback.Node.Start, properties[at + 1].Start)
            : at > 0 ? (properties[at - 1].End, callback.Node.End)
            : (callback.Node.Start, callback.Node.End);
        var kept = source.Text[shape.Start..from] + source.Text[to..shape.End];
        return Fixes.Replace(
            source, shape.Start, shape.End, $"{kept}, {source.Text[callback.Node.Start..callback.Node.End]}");
    }
}
