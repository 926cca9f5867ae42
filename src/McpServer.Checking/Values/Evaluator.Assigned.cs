using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>What members get after their object was made.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What a member of an object, a class, a list or a cell gets after it was made.</summary>
    private IReadOnlyList<Value> Assigned(object owner, string name, Node reader) =>
        Once(owner, null, "= " + name, reader, () => _assigned.Of(owner, name));

    /// <summary>A member of an object, or any item of a list.</summary>
    public IEnumerable<Value> MemberOf(Value owner, string name, Node reader) =>
        owner is Value.List ? Items([owner], reader) : Member(owner, name, reader);

    /// <summary>What a place gets by name.</summary>
    public IEnumerable<Value> Of(AssignedValue value) => value.IsUnknown ? [Unknown(value.Node)] : Of(value.Node);

    /// <summary>
    /// An item of a list that grows: answers, events and failures are gathered in one list, and told apart later.
    /// </summary>
    public Value ItemOf(Value item, Node node) => item is Value.Made ? Unknown(node) : item;

    /// <summary>What a member of that name gets, where the name is computed or all members are copied.</summary>
    public IEnumerable<Value> Of(AssignedValue value, string name)
    {
        if (value.IsUnknown) return [UnknownMember(value.Node, name)];
        if (value.IsMerged)
        {
            return Of(value.Node).SelectMany(one => one switch
            {
                Value.Shape shape => OwnMember(shape, name, value.Node),
                Value.Plain or Value.Text => [],
                _ => (IReadOnlyList<Value>)[UnknownMember(value.Node, name)],
            });
        }

        if (name == AssignedMembers.Item) return Of(value.Node).Select(one => ItemOf(one, value.Node));
        return value.Key is null || KeysOf(value.Key, computed: true, null) is not { } keys
            ? [UnknownMember(value.Node, name)]
            : keys.Any(key => key.Text == name) ? Of(value.Node) : [];
    }

    /// <summary>A member of something that is not known: each name is another value.</summary>
    private Value.Unknown UnknownMember(Node node, string name)
    {
        var whole = Unknown(node);
        return whole with { Identity = $"{whole.Identity}.{name}" };
    }
}
