using System.Runtime.CompilerServices;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>A property of an object, in the literal where it is written, or assigned to it later.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The name as written.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Node">The property in the literal, or the value that is assigned.</param>
/// <param name="Owner">The literal that it stands in: the object itself, or one that is spread into it.</param>
internal readonly record struct Member(string Name, Node Key, Node Value, Node Node, Value.Shape Owner);

/// <summary>What rules ask of object literals.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<(Node, Context?), IReadOnlyList<Member>> _members = [];
    private readonly Dictionary<(Node, Context?), ILookup<string, Member>> _membersByName = [];
    private readonly Dictionary<Node, string?> _unknownParts = [];

    /// <summary>
    /// The properties of an object and of what is spread into it, each where it is written.
    /// </summary>
    public IReadOnlyList<Member> Properties(Value.Shape shape)
    {
        var key = (shape.Node, shape.Frame);
        if (_members.TryGetValue(key, out var before)) return before;
        _members[key] = [];
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _members[key] = FindMembers(shape);
    }

    private List<Member> FindMembers(Value.Shape shape)
    {
        var found = new List<Member>();
        foreach (var node in shape.Node.Properties)
        {
            if (node is SpreadElement spread)
            {
                foreach (var inner in Of(spread.Argument, shape.Frame).OfType<Value.Shape>())
                {
                    var members = Properties(inner);
                    if (!Spend(1 + members.Count)) return found;
                    found.AddRange(members);
                }
            }
            else if (node is Property property && KeysOf(property.Key, property.Computed, shape.Frame) is { } keys)
            {
                foreach (var (name, _) in keys)
                {
                    found.Add(new Member(name, property.Key, property.Value, property, shape));
                }
            }
        }

        if (IsInCall(shape.Node)) return found;
        found.AddRange(_assigned.On(shape.Node));
        foreach (var inner in _assigned.MergedInto(shape.Node).SelectMany(Of).OfType<Value.Shape>())
        {
            found.AddRange(Properties(inner));
        }

        return found;
    }

    /// <summary>What is written in a call has no name by which it could get members later.</summary>
    private static bool IsInCall(Node shape)
    {
        var outer = Tree.Parent(shape);
        while (outer is IProperty or ObjectExpression) outer = Tree.Parent(outer);
        return outer is CallExpression;
    }

    /// <summary>
    /// What a member of that name can be written as: the last in the literal, and all that are assigned later.
    /// </summary>
    public IEnumerable<Member> Named(Value.Shape shape, string name)
    {
        var key = (shape.Node, shape.Frame);
        if (!_membersByName.TryGetValue(key, out var known))
        {
            _membersByName[key] = known = Properties(shape).Reverse().ToLookup(member => member.Name);
        }

        var isFound = false;
        foreach (var member in known[name])
        {
            if (isFound) yield break;
            isFound = member.Node is Property;
            yield return member;
        }
    }

    /// <summary>What is spread into the object and is not known; null where all is.</summary>
    public string? UnknownPart(Value.Shape shape)
    {
        if (_unknownParts.TryGetValue(shape.Node, out var before)) return before;
        _unknownParts[shape.Node] = null;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _unknownParts[shape.Node] = shape.Node.Properties.OfType<SpreadElement>()
            .SelectMany(spread => Of(spread.Argument, shape.Frame))
            .Concat(IsInCall(shape.Node) ? [] : _assigned.MergedInto(shape.Node).SelectMany(Of))
            .Select(value => value is Value.Shape inner ? UnknownPart(inner) : NameOfUnknown(value))
            .FirstOrDefault(name => name is not null);
    }

    /// <summary>What a property can be.</summary>
    public IReadOnlyList<Value> Of(Member member) => Of(member.Value, member.Owner.Frame);

    /// <summary>What a destructuring takes apart.</summary>
    public IReadOnlyList<Value> OfPattern(ObjectPattern pattern) => Of(pattern);

    /// <summary>What a name, a pattern or a field that has a type can be.</summary>
    public IEnumerable<Value> OfTyped(Node node) => node switch
    {
        Identifier name when Tree.BindingOf(name) is { } binding => OfBinding(binding, null),
        PropertyDefinition field when ClassAround(field) is { } type && Tree.NameOf(field.Key) is { } key =>
            OfInstance(type, key, field, field.Static),
        ObjectPattern or ArrayPattern => Of(node),
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
