using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// What members get after their object was made: <c>a.b = c</c>, <c>a[k] = c</c>, <c>Object.assign(a, c)</c>,
/// <c>a.push(c)</c>, and setData for a page's data.
/// </summary>
internal sealed class AssignedMembers(Evaluator evaluator, ModuleSet modules)
{
    /// <summary>Stands for the items of a list.</summary>
    public const string Item = "[]";

    private const string AnyName = "*";

    private readonly Dictionary<(object Owner, string Name), List<AssignedValue>> _values = [];
    private readonly Dictionary<object, List<Member>> _named = [];
    private readonly HashSet<(object Owner, string Name, string? Written)> _constants = [];
    private readonly HashSet<string> _resolved = [];

    /// <summary>The values that a member of an object, a class, a list or a cell gets anywhere in the files.</summary>
    public IEnumerable<Value> Of(object owner, string name)
    {
        Resolve(name);
        Resolve(AnyName);
        var named = _values.TryGetValue((owner, name), out var values) ? values.SelectMany(evaluator.Of) : [];
        if (name == Item) named = named.Select(item => evaluator.ItemOf(item, (Node)owner));
        return _values.TryGetValue((owner, AnyName), out var any)
            ? named.Concat(any.SelectMany(value => evaluator.Of(value, name)))
            : named;
    }

    /// <summary>The members that an object gets by name after it was made.</summary>
    public IReadOnlyList<Member> On(ObjectExpression owner)
    {
        foreach (var name in modules.Writes.Keys) Resolve(name);
        return _named.TryGetValue(owner, out var members) ? members : [];
    }

    /// <summary>What is copied into an object by Object.assign.</summary>
    public IEnumerable<Node> MergedInto(ObjectExpression owner)
    {
        Resolve(AnyName);
        return _values.TryGetValue((owner, AnyName), out var any)
            ? any.Where(value => value.IsMerged).Select(value => value.Node)
            : [];
    }

    private void Resolve(string name)
    {
        if (!_resolved.Add(name) || !modules.Writes.TryGetValue(name, out var writes)) return;
        foreach (var write in writes)
        {
            foreach (var value in evaluator.Of(write.Target)) Take(write, value, name);
        }
    }

    private void Take(MemberWrite write, Value target, string name)
    {
        if (write.Path is { } path)
        {
            if (target is Value.Shape options && DataOf(options.Node) is { } data) TakePath(write, data, path);
            return;
        }

        if (OwnerOf(target) is not { } owner) return;
        if (write.IsPush && owner is not ArrayExpression) return;
        if (write.Value is Literal constant && !_constants.Add((owner, name, constant.Raw))) return;
        Add(owner, name, new AssignedValue(write.Value, write.Key, write.IsMerged));
        if (owner is ObjectExpression shape && name is not (AnyName or Item))
        {
            if (!_named.TryGetValue(shape, out var members)) _named.Add(shape, members = []);
            var whole = new Value.Shape(shape, null);
            members.Add(new Member(name, write.Key ?? write.Value, write.Value, write.Value, whole));
        }
    }

    /// <summary>
    /// setData takes a path: <c>answer</c>, <c>list[0].text</c>. What is not known of it can be anything.
    /// </summary>
    private void TakePath(MemberWrite write, ObjectExpression data, Node path)
    {
        if (Tree.NameOf(path) is { } written && !write.IsComputed) TakePath(write, data, written);
        else if (evaluator.KeysOf(path, computed: true, null) is { } keys)
        {
            foreach (var key in keys) TakePath(write, data, key.Text);
        }
        else
        {
            var start = path is TemplateLiteral template ? template.Quasis[0].Value.Cooked ?? "" : "";
            var end = start.AsSpan().IndexOfAny('.', '[');
            var unknown = new AssignedValue(path, path, IsMerged: false, IsUnknown: true);
            Add(data, end > 0 ? start[..end] : AnyName, unknown);
        }
    }

    private void TakePath(MemberWrite write, ObjectExpression data, string written)
    {
        var names = written.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) return;
        IEnumerable<Value> owners = [new Value.Shape(data, null)];
        foreach (var name in names[..^1])
        {
            owners = [.. owners.SelectMany(one => evaluator.MemberOf(one, name, write.Value))];
        }

        var value = new AssignedValue(write.Value, null, IsMerged: false);
        foreach (var owner in owners.Select(OwnerOf).OfType<object>())
        {
            Add(owner, owner is ArrayExpression ? Item : names[^1], value);
        }
    }

    private void Add(object owner, string name, AssignedValue value)
    {
        if (!evaluator.Spend(1)) return;
        if (_values.TryGetValue((owner, name), out var all)) all.Add(value);
        else _values.Add((owner, name), [value]);
    }

    private static object? OwnerOf(Value value) => value switch
    {
        Value.Shape shape => shape.Node,
        Value.Instance instance => instance.Node,
        Value.Class type => type.Node,
        Value.Cell cell => cell.Node,
        Value.List list => list.Node,
        Value.Missing missing => missing.Path + missing.Name,
        Value.Text or Value.Plain or Value.View or Value.Code or Value.Exports or Value.Package or Value.Platform
            or Value.Made or Value.Unknown => null,
    };

    private static ObjectExpression? DataOf(ObjectExpression options) => options.Properties
        .Where(property => Tree.PlainKey(property) == "data")
        .Select(property => (property as Property)?.Value as ObjectExpression).FirstOrDefault();
}

/// <summary>A value that a member gets.</summary>
/// <param name="Node">The value as written.</param>
/// <param name="Key">The name as written, where it is computed.</param>
/// <param name="IsMerged">True where all members of the value are copied.</param>
/// <param name="IsUnknown">True where only the place is known.</param>
internal readonly record struct AssignedValue(Node Node, Node? Key, bool IsMerged, bool IsUnknown = false);
