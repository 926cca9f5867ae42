using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>What <c>this</c> is, and the members of classes and their instances.</summary>
internal sealed partial class Evaluator
{
    private IEnumerable<Value> OfThis(Node node)
    {
        foreach (var outer in Tree.Around(node))
        {
            switch (outer)
            {
                case ArrowFunctionExpression:
                    continue;
                case PropertyDefinition { Static: false } or MethodDefinition { Static: false }:
                    return ClassAround(outer) is { } type ? [new Value.Instance(type)] : [Unknown(node)];
                case PropertyDefinition or MethodDefinition or StaticBlock:
                    return ClassAround(outer) is { } itself ? [new Value.Class(itself)] : [Unknown(node)];
                case IFunction:
                    if (Tree.Parent(outer) is MethodDefinition) continue;
                    return Host((Node)outer) is { } host ? [host] : [Unknown(node)];
                default:
                    continue;
            }
        }

        return [Unknown(node)];
    }

    private static Node? ClassAround(Node element) => Tree.Parent(element) is { } body ? Tree.Parent(body) : null;

    /// <summary>What <c>this</c> is in a function that is no arrow function and no method of a class.</summary>
    private Value? Host(Node function) => Tree.Parent(function) switch
    {
        Property property when property.Value == function && Tree.Parent(property) is ObjectExpression table =>
            new Value.Shape(
            Tree.Parent(table) is Property outer && MethodTables.Contains(Tree.PlainKey(outer) ?? "")
                && Tree.Parent(outer) is ObjectExpression options ? options : table, null),
        AssignmentExpression { Left: MemberExpression { Object: MemberExpression { Property: Identifier { Name: "prototype" } } prototype } } =>
            Of(prototype.Object).OfType<Value.Code>().Select(code => new Value.Instance(code.Node)).FirstOrDefault(),
        AssignmentExpression { Left: MemberExpression { Object: var owner } } =>
            Of(owner).FirstOrDefault(value => value is Value.Shape or Value.Instance),
        _ => new Value.Instance(function),
    };

    private IReadOnlyList<Value> OfInstance(Node type, string name, Node reader, bool isStatic) => Once(
        type, null, isStatic ? "static " + name : name, reader, () => FindInInstance(type, name, reader, isStatic));

    private IEnumerable<Value> FindInInstance(Node type, string name, Node reader, bool isStatic)
    {
        var found = OwnOf(type, name, isStatic).ToList();
        if (found.Count == 0 && type is IClass { SuperClass: { } above })
        {
            foreach (var super in Of(above).OfType<Value.Class>())
            {
                found.AddRange(OfInstance(super.Node, name, reader, isStatic));
            }
        }

        // In a method of a class, this can be an instance of a subclass.
        if (!isStatic) found.AddRange(_subclasses.Of(type).SelectMany(one => OwnOf(one, name, isStatic)));
        return found.Count > 0
            ? found
            : [new Value.Unknown("this." + name, $"{type.Location.SourceFile}:{type.Start}.{name}")];
    }

    /// <summary>What a class itself gives a member: what is assigned, its fields and its methods.</summary>
    private IEnumerable<Value> OwnOf(Node type, string name, bool isStatic)
    {
        var assigned = Assigned(type, name, type);
        if (type is not IClass @class) return assigned;
        var elements = @class.Body.Body.OfType<ClassProperty>()
            .Where(element => element.Static == isStatic && Tree.PlainKey(element) == name);
        return assigned.Concat(elements.SelectMany(element => element switch
        {
            MethodDefinition { Kind: PropertyKind.Get } getter => Returned(getter.Value!, null),
            { Value: { } value } => Of(value),
            _ => [],
        })).Concat(ParameterMembers(@class, name));
    }

    /// <summary>In TypeScript, a parameter of the constructor can be a member too.</summary>
    private IEnumerable<Value> ParameterMembers(IClass type, string name)
    {
        var members = _modules.Of((Node)type).File.ParameterMembers;
        if (members.Count == 0 || CallIndex.ConstructorOf(type) is not { } constructor) return [];
        return ((IFunction)constructor).Params
            .Select(parameter => parameter is AssignmentPattern withDefault ? withDefault.Left : parameter)
            .OfType<Identifier>().Where(parameter => parameter.Name == name && members.Contains(parameter.Start))
            .SelectMany(parameter => OfTarget(parameter, null));
    }
}
