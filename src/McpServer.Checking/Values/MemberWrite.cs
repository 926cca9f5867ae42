using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>A place in the files that gives a member of something a value.</summary>
/// <param name="Target">The expression whose member it is.</param>
/// <param name="Value">The value.</param>
/// <param name="Key">The member's name as written; null where there is none.</param>
internal sealed record MemberWrite(Node Target, Node Value, Node? Key)
{
    private const string AnyName = "*";

    /// <summary>True for push and unshift: the value is an item.</summary>
    public bool IsPush { get; init; }

    /// <summary>True for Object.assign: the members of the value are copied.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The path that setData is given; null for every other way.</summary>
    public Node? Path { get; init; }

    /// <summary>True where the path is computed.</summary>
    public bool IsComputed { get; init; }

    /// <summary>All of them by the member's name; a star for names that are computed.</summary>
    public static Dictionary<string, List<MemberWrite>> In(ModuleSet modules)
    {
        var writes = new Dictionary<string, List<MemberWrite>>(StringComparer.Ordinal);
        foreach (var module in modules.All)
        {
            foreach (var assignment in module.MemberAssignments) AddAssignment(writes, assignment);
            foreach (var call in module.Calls.OfType<CallExpression>()) AddCall(writes, call);
        }

        return writes;
    }

    private static void AddAssignment(Dictionary<string, List<MemberWrite>> writes, AssignmentExpression assignment)
    {
        var member = (MemberExpression)assignment.Left;
        var name = member.Computed ? (member.Property as StringLiteral)?.Value : Tree.NameOf(member.Property);
        Node value = Tree.Replaces(assignment.Operator) ? assignment.Right : assignment;
        Add(writes, name ?? AnyName, new MemberWrite(member.Object, value, member.Property));
    }

    private static void AddCall(Dictionary<string, List<MemberWrite>> writes, CallExpression call)
    {
        if (call.Callee is not MemberExpression { Computed: false, Property: Identifier method } callee) return;
        var owner = callee.Object;
        switch (method.Name)
        {
            case "setData" when call.Arguments is [ObjectExpression data, ..]:
                foreach (var node in data.Properties)
                {
                    if (node is Property property) AddData(writes, owner, property);
                }

                break;
            case "push" or "unshift":
                foreach (var item in call.Arguments)
                {
                    Add(writes, AssignedMembers.Item, new MemberWrite(owner, item, null) { IsPush = true });
                }

                break;
            case "assign" when owner is Identifier { Name: "Object" } && call.Arguments is [not ObjectExpression, ..]:
                foreach (var source in call.Arguments.Skip(1))
                {
                    Add(writes, AnyName, new MemberWrite(call.Arguments[0], source, null) { IsMerged = true });
                }

                break;
            default:
                break;
        }
    }

    private static void AddData(Dictionary<string, List<MemberWrite>> writes, Node owner, Property property)
    {
        var name = Tree.PlainKey(property);
        var isPath = name is null || name.AsSpan().ContainsAny('.', '[');
        Add(writes, isPath ? AnyName : name!, new MemberWrite(owner, property.Value, property.Key)
        {
            Path = property.Key,
            IsComputed = property.Computed,
        });
    }

    private static void Add(Dictionary<string, List<MemberWrite>> writes, string name, MemberWrite write)
    {
        if (writes.TryGetValue(name, out var all)) all.Add(write);
        else writes.Add(name, [write]);
    }
}
