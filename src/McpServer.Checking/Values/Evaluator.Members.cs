using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Members of objects, of classes, of the platform and of what the AI's calls make.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Where the options of a page, a component or a Vue component keep what <c>this</c> has.</summary>
    private static readonly HashSet<string> MethodTables =
        ["methods", "lifetimes", "pageLifetimes", "computed", "watch", "observers", "actions", "getters", "mutations"];

    /// <summary>Where the options of a page or a component keep what <c>this</c> has, in this order.</summary>
    private static readonly string[] PlacesOfMembers =
        ["data", "state", "setup", "methods", "actions", "computed", "getters", "props", "properties"];

    private readonly Dictionary<Node, ObjectTable> _tables = [];

    /// <summary>Longer chains of members are told apart by their place alone.</summary>
    private const int MostIdentity = 200;

    private IEnumerable<Value> OfMember(MemberExpression member, Context? frame) =>
        !member.Computed && Tree.NameOf(member.Property) is { } name
            ? Members(Of(member.Object, frame), name, member)
            : OfComputed(member, frame);

    private IEnumerable<Value> OfComputed(MemberExpression member, Context? frame)
    {
        var objects = Of(member.Object, frame);
        if (KeysOf(member.Property, member.Computed, frame) is not { } keys) return AnyMember(objects, member);
        return keys.SelectMany(key => Under(Members(objects, key.Text, member), key.When));
    }

    /// <summary>The names that a key can be; null where they are not all known.</summary>
    public IReadOnlyList<(string Text, Choices When)>? KeysOf(Node key, bool computed, Context? frame)
    {
        if (!computed) return Tree.NameOf(key) is { } name ? [(name, Choices.None)] : null;
        if (key is MemberExpression { Object: Identifier { Name: "Symbol" } } member
            && Tree.NameOf(member.Property) is "asyncIterator" or "iterator")
        {
            return [("@@" + Tree.NameOf(member.Property), Choices.None)];
        }

        var keys = Of(key, frame).Select(value => (Text: TextOf(value), value.When)).ToList();
        return keys.Count == 0
            || keys.Any(one => one.Text is null) ? null : [.. keys.Select(one => (one.Text!, one.When))];
    }

    private IEnumerable<Value> Members(IEnumerable<Value> objects, string name, Node reader) =>
        objects is IReadOnlyList<Value> and [var only]
            ? Under(Member(only, name, reader), only.When)
            : OfAll(objects, name, reader);

    private IEnumerable<Value> OfAll(IEnumerable<Value> objects, string name, Node reader) =>
        objects.SelectMany(one => Under(Member(one, name, reader), one.When));

    private IEnumerable<Value> Member(Value value, string name, Node reader) => value switch
    {
        Value.Platform platform => [new Value.Platform(ApiShape.Member(platform.Place, name))],
        Value.Made made => ApiShape.Member(made.Role, name) is { } role
            ? [made with { Role = role }]
            : IsElement(made, name) ? [made with { Role = Role.AnswerChoice }] : [Unknown(reader)],
        Value.Shape shape => OfShape(shape, name, reader),
        Value.List list =>
            name == "length" ? [Unknown(reader)] : int.TryParse(name, out var index) ? Element(list, index,
                reader) : [Unknown(reader)],
        Value.Exports exports => Export(exports.Module, name, reader),
        Value.Instance instance => OfInstance(instance.Node, name, reader, isStatic: false),
        Value.Class type => OfInstance(type.Node, name, reader, isStatic: true),
        Value.Cell cell => OfCell(cell, name, reader),
        Value.View { Kind: ViewKind.Props, Node: ObjectExpression table } =>
            OfProps(new Value.Shape(table, null), name, reader) is { Count: > 0 } props ? props : [Unknown(reader)],
        Value.Missing missing => Assigned(missing.Path + missing.Name, name, reader)
            .Append(missing with { Name = missing.Name + "." + name }),
        Value.Package package => [package with { Member = name }],
        Value.Unknown { Identity.Length: < MostIdentity } unknown =>
            [new Value.Unknown(Shown(unknown.Name, name), $"{unknown.Identity}.{name}")],
        Value.Text or Value.Plain or Value.View or Value.Code or Value.Unknown => [Unknown(reader)],
    };

    private static string Shown(string before, string name) => before.Length > 60 ? before : before + "." + name;

    private static bool IsElement(Value.Made made, string name) =>
        made.Role == Role.AnswerChoices && int.TryParse(name, out _);

    private IEnumerable<Value> OfShape(Value.Shape shape, string name, Node reader)
    {
        var own = OwnMember(shape, name, reader).Concat(Assigned(shape.Node, name, reader)).ToList();
        if (own.Exists(value => value is not Value.Unknown)) return own;
        if (PropsBeside(shape) is { } props && OfProps(props, name, reader) is { Count: > 0 } given) return given;

        // In a destructuring a member that is not there leaves the place to its default.
        if (own.Count == 0 && reader is Property && Table(shape.Node).IsClosed) return [Undefined];
        var inOptions = OfOptions(shape, name, reader).ToList();
        return own.Count > 0 && inOptions.TrueForAll(value => value is Value.Unknown) ? own : inOptions;
    }

    /// <summary>A component's properties are members of its data too.</summary>
    private Value.Shape? PropsBeside(Value.Shape data) => Tree.Parent(data.Node) is Property outer
        && Tree.PlainKey(outer) == "data" && Tree.Parent(outer) is ObjectExpression options
        ? PropsOf(options)
        : null;

    private Value.Shape? PropsOf(ObjectExpression options) =>
        Table(options)["properties"] is ObjectExpression table ? new Value.Shape(table, null) : null;

    private ObjectTable Table(ObjectExpression node) =>
        _tables.TryGetValue(node, out var table) ? table : _tables[node] = new ObjectTable(node);

    /// <summary>
    /// The last property of that name counts, and spreads before and after it as far as they have it.
    /// </summary>
    private IReadOnlyList<Value> OwnMember(Value.Shape shape, string name, Node reader) =>
        Once(shape.Node, shape.Frame, name, reader, () => FindOwn(shape, name, reader));

    private List<Value> FindOwn(Value.Shape shape, string name, Node reader)
    {
        var found = new List<Value>();
        foreach (var node in Table(shape.Node).Deciding(name))
        {
            if (!Spend(1)) return [Unknown(reader)];
            if (node is SpreadElement spread)
            {
                foreach (var value in Of(spread.Argument, shape.Frame))
                {
                    if (value is Value.Shape inner) found.AddRange(Under(OwnMember(inner, name, reader), value.When));
                    else if (value is not (Value.Plain or Value.Text)) found.AddRange(Member(value, name, reader));
                }
            }
            else if (node is Property property)
            {
                if (KeysOf(property.Key, property.Computed, shape.Frame) is not { } keys)
                {
                    found.Add(Unknown(reader));
                    continue;
                }

                foreach (var key in keys.Where(key => key.Text == name))
                {
                    found.AddRange(Under(OfProperty(property, shape.Frame), key.When));
                }

                if (keys.Count == 1 && keys[0].Text == name) return found;
            }
        }

        return found;
    }

    private IEnumerable<Value> OfProperty(Property property, Context? frame) =>
        property.Kind == PropertyKind.Get ? Returned(property.Value, frame) : Of(property.Value, frame);

    /// <summary>
    /// What <c>this.name</c> is in a page, a component or a Vue component whose options are this object.
    /// </summary>
    private IEnumerable<Value> OfOptions(Value.Shape options, string name, Node reader)
    {
        var table = Table(options.Node);
        foreach (var key in PlacesOfMembers)
        {
            if (table[key] is not { } place) continue;
            var values = (key, place) switch
            {
                ("methods" or "actions", ObjectExpression methods) =>
                    OwnMember(new Value.Shape(methods, options.Frame), name, reader),
                ("computed" or "getters", ObjectExpression getters) =>
                    [.. OwnMember(new Value.Shape(getters, options.Frame), name, reader).SelectMany(Called)],
                ("data" or "state" or "setup", IFunction) =>
                    [.. Members(Returned(place, options.Frame), name, reader)],
                ("props" or "properties", ObjectExpression declared) =>
                    OfProps(new Value.Shape(declared, options.Frame), name, reader),
                _ => [],
            };
            if (values.Any(value => value is not Value.Unknown) || values.Count > 0 && key != "data") return values;
        }

        return name is "data" or "properties" && PropsOf(options.Node) is { } props
            ? [new Value.View(props.Node, null, ViewKind.Props)]
            : [Unknown(reader)];
    }

    private IEnumerable<Value> Called(Value value) =>
        value is Value.Code code ? Returned(code.Node, code.Frame) : [value];

    /// <summary>A property has its default value, or what the parent gives; nothing where it is not declared.</summary>
    private List<Value> OfProps(Value.Shape table, string name, Node reader)
    {
        var declared = OwnMember(table, name, reader);
        if (declared.Count == 0) return [];
        var defaults = declared.OfType<Value.Shape>()
            .SelectMany(prop => OwnMember(prop, "value", reader).Concat(OwnMember(prop, "default", reader)));
        return [.. defaults, Unknown(reader)];
    }

    /// <summary>
    /// Any member, where the key is not known: each of them, told apart by the expression that reads it.
    /// </summary>
    private IEnumerable<Value> AnyMember(IEnumerable<Value> objects, Node reader)
    {
        foreach (var value in objects)
        {
            if (value is Value.Shape shape && shape.Node.Properties.Count > 0)
            {
                var at = 0;
                foreach (var property in shape.Node.Properties)
                {
                    var values = property is Property plain ? OfProperty(plain, shape.Frame) : [Unknown(reader)];
                    foreach (var one in Under(Under(values, _conditions.Written(reader), at++), value.When))
                    {
                        yield return one;
                    }
                }
            }
            else if (value is Value.List or Value.View)
            {
                foreach (var one in Under(Items([value], reader, _conditions.Written(reader)), value.When))
                {
                    yield return one;
                }
            }
            else
            {
                yield return value switch
                {
                    Value.Made { Role: Role.AnswerChoices } made => made with { Role = Role.AnswerChoice },
                    Value.Missing or Value.Package => value,
                    Value.Platform { Place: not Api.AI } => new Value.Platform(Api.Other),
                    _ => Unknown(reader),
                };
            }
        }
    }
}
