using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>A property of an object, in the literal where it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The property as written.</param>
/// <param name="Owner">The literal that it stands in: the object itself, or one that is spread into it.</param>
internal readonly record struct Member(string Name, Property Node, Value.Shape Owner);

/// <summary>What rules ask of object literals.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The properties of an object and of what is spread into it, each where it is written.</summary>
    public IEnumerable<Member> Properties(Value.Shape shape, int depth = 0)
    {
        foreach (var node in shape.Node.Properties)
        {
            if (node is SpreadElement spread && depth < 8)
            {
                foreach (var inner in Of(spread.Argument, shape.Frame).OfType<Value.Shape>())
                {
                    foreach (var member in Properties(inner, depth + 1)) yield return member;
                }
            }
            else if (node is Property property && KeysOf(property.Key, property.Computed, shape.Frame) is { } keys)
            {
                foreach (var (name, _) in keys) yield return new Member(name, property, shape);
            }
        }
    }

    /// <summary>The last property of that name; null where there is none.</summary>
    public Member? Property(Value.Shape shape, string name)
    {
        Member? found = null;
        foreach (var member in Properties(shape))
        {
            if (member.Name == name) found = member;
        }

        return found;
    }

    /// <summary>What is spread into the object and is not known; null where all is.</summary>
    public string? UnknownPart(Value.Shape shape)
    {
        foreach (var node in shape.Node.Properties)
        {
            if (node is not SpreadElement spread) continue;
            foreach (var value in Of(spread.Argument, shape.Frame))
            {
                if (value is Value.Shape inner ? UnknownPart(inner) is { } deeper : NameOfUnknown(value) is { } name
                    && (deeper = name) is not null)
                {
                    return deeper;
                }
            }
        }

        return null;
    }

    /// <summary>What a property can be.</summary>
    public IReadOnlyList<Value> Of(Member member) => Of(member.Node.Value, member.Owner.Frame);

    /// <summary>What a destructuring takes apart.</summary>
    public IEnumerable<Value> OfPattern(ObjectPattern pattern) => OfTarget(pattern, null);

    /// <summary>What a name, a pattern or a field that has a type can be.</summary>
    public IEnumerable<Value> OfTyped(Node node) => node switch
    {
        Identifier name when Tree.BindingOf(name) is { } binding => OfBinding(binding, null),
        PropertyDefinition field when ClassAround(field) is { } type && Tree.NameOf(field.Key) is { } key =>
            OfInstance(type, key, field, field.Static),
        ObjectPattern or ArrayPattern => OfTarget(node, null),
        _ => [],
    };

    /// <summary>What a function returns.</summary>
    public IEnumerable<Value> ReturnedBy(Node function) => Returned(function, null);

    /// <summary>What a reactive cell holds that a call makes; nothing for every other call.</summary>
    public IEnumerable<Value> CellOf(CallExpression call) => Of(call).OfType<Value.Cell>()
        .SelectMany(cell => OfCell(cell, "value", call).Concat(OfCell(cell, "current", call)));

    /// <summary>How a value that is not known is called; null for known ones.</summary>
    public static string? NameOfUnknown(Value value) => value switch
    {
        Value.Unknown unknown => unknown.Name,
        Value.Missing missing => missing.Name.Length > 0 ? $"{missing.Path}{missing.Name}" : missing.Path,
        Value.Package package => package.Member.Length > 0 ? $"{package.Name}.{package.Member}" : package.Name,
        Value.Text or Value.Plain or Value.Shape or Value.List or Value.View or Value.Code or Value.Class
            or Value.Instance or Value.Cell or Value.Exports or Value.Platform or Value.Made => null,
    };
}
