using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Items of lists, and the methods of texts and lists that constants pass through.</summary>
internal sealed partial class Evaluator
{
    /// <summary>What a function sees that is called for each item of a list.</summary>
    public IEnumerable<Value> ItemsOf(Node list, Node loop) => Items(Of(list), loop);

    /// <summary>What a promise brings.</summary>
    public IEnumerable<Value> AwaitedOf(Node promise) => Of(promise).Select(Awaited);

    /// <summary>What a loop over these values sees.</summary>
    private IEnumerable<Value> Items(IEnumerable<Value> lists, Node loop) =>
        Items(lists, loop, $"{loop.Location.SourceFile}:{loop.Start}");

    private IEnumerable<Value> Items(IEnumerable<Value> lists, Node loop, string choice)
    {
        var at = 0;
        foreach (var list in lists)
        {
            switch (list)
            {
                case Value.List items:
                    foreach (var element in items.Node.Elements)
                    {
                        if (at > MostValues || !Spend(1)) break;
                        if (element is null) continue;
                        var values = element is SpreadElement spread
                            ? Spread(spread, items.Frame)
                            : Of(element, items.Frame);
                        foreach (var value in Under(values, list.When.And(choice, at++)))
                        {
                            yield return items.IsSettled ? Awaited(value) : value;
                        }
                    }

                    foreach (var value in Assigned(items.Node, AssignedMembers.Item, loop))
                    {
                        if (at > MostValues) break;
                        yield return value with { When = list.When.And(choice, at++).And(value.When) };
                    }

                    if (at > MostValues) yield return Unknown(loop);
                    break;
                case Value.View view:
                    foreach (var value in Items(view))
                    {
                        yield return value with { When = list.When.And(choice, at++).And(value.When) };
                    }

                    break;
                case Value.Made made when ApiShape.Item(made.Role) is { } role:
                    yield return made with { Role = role };
                    break;
                case Value.Text text when text.Content.Length < MostValues:
                    foreach (var character in text.Content) yield return new Value.Text(character.ToString());
                    break;
                default:
                    yield return Unknown(loop, list is Value.Unknown unknown ? unknown.Name : null);
                    break;
            }
        }
    }

    /// <summary>The items of a list in a list; lists can be spread into each other in a circle.</summary>
    private IReadOnlyList<Value> Spread(SpreadElement spread, Context? frame) =>
        Once(spread, frame, "", spread, () => Items(Of(spread.Argument, frame), spread));

    private IEnumerable<Value> Items(Value.View view)
    {
        var shape = (ObjectExpression)view.Node;
        foreach (var node in shape.Properties)
        {
            if (node is not Property property || Tree.PlainKey(property) is not { } key)
            {
                yield return Unknown(node);
                continue;
            }

            switch (view.Kind)
            {
                case ViewKind.Keys:
                    yield return new Value.Text(key);
                    break;
                case ViewKind.Values:
                    foreach (var value in OfProperty(property, view.Frame)) yield return value;
                    break;
                case ViewKind.Entries or ViewKind.Entry or ViewKind.Props:
                    yield return new Value.View(property, view.Frame, ViewKind.Entry);
                    break;
            }
        }
    }

    /// <summary>The keys that a <c>for in</c> loop sees.</summary>
    private IEnumerable<Value> Keys(IEnumerable<Value> objects, Node loop) =>
        objects.SelectMany(value => value is Value.Shape shape
        ? Items([new Value.View(shape.Node, shape.Frame, ViewKind.Keys)], loop)
        : [Unknown(loop)]);

    private IEnumerable<Value> Element(Value value, int index, Node reader)
    {
        switch (value)
        {
            case Value.List list:
                for (var i = 0; i <= index && i < list.Node.Elements.Count; i++)
                {
                    if (list.Node.Elements[i] is SpreadElement) return Items([list], reader);
                }

                var later = Assigned(list.Node, AssignedMembers.Item, reader);
                if (index >= list.Node.Elements.Count || list.Node.Elements[index] is not { } element)
                {
                    return later.DefaultIfEmpty(Undefined);
                }

                var values = Under(Of(element, list.Frame), list.When);
                return (list.IsSettled ? values.Select(Awaited) : values).Concat(later);
            case Value.View { Kind: ViewKind.Entry, Node: Property property } view:
                return Under(index == 0
                    ? [new Value.Text(Tree.PlainKey(property) ?? "")]
                    : OfProperty(property, view.Frame), view.When);
            case Value.View view:
                return Items([view], reader).Skip(index).Take(1);
            case Value.Cell cell:
                return index == 0 ? OfCell(cell, "value", reader).Concat(SetLater(cell)) : [Unknown(reader)];
            case Value.Made { Role: Role.AnswerChoices } made:
                return [made with { Role = Role.AnswerChoice }];
            default:
                return [Unknown(reader)];
        }
    }

    private IEnumerable<Value> OfCell(Value.Cell cell, string name, Node reader)
    {
        if (name is not ("value" or "current")) return [Unknown(reader)];
        var first = Tree.Argument(cell.Node, 0) is { } argument ? Of(argument, cell.Frame).SelectMany(Called) : [];
        return first.Where(value => value is not Value.Plain { Written: "null" or "undefined" })
            .Concat(Assigned(cell.Node, name, reader));
    }

    /// <summary>What the setter of <c>const [value, setValue] = useState(…)</c> is called with.</summary>
    private IEnumerable<Value> SetLater(Value.Cell cell)
    {
        if (Tree.User(cell.Node) is not VariableDeclarator { Id: ArrayPattern { Elements: [_, Identifier setter, ..] } }
            || Tree.BindingOf(setter) is not { } binding)
        {
            return [];
        }

        return binding.Reads.SelectMany(read => Tree.User(read) is CallExpression call
            && Tree.Bare(call.Callee) == read && Tree.Argument(call, 0) is { } next
            ? Of(next).SelectMany(Called)
            : [Unknown(read)]);
    }

    /// <summary>
    /// A method of texts or of lists whose result is known where they are; null where it is none of these.
    /// </summary>
    private IEnumerable<Value>? OfConstants(CallExpression call, MemberExpression callee, string method, Context? frame)
    {
        if (method is not ("toLowerCase" or "toUpperCase" or "trim" or "toString" or "replace" or "concat" or "join"
            or "slice" or "filter" or "reverse" or "sort" or "find" or "at" or "pop" or "shift" or "get"))
        {
            return null;
        }

        var receivers = Of(callee.Object, frame);
        if (receivers.Count == 0) return null;
        if (receivers.All(value => value is Value.Text or Value.Plain or Value.Unknown)
            && receivers.Any(value => value is Value.Text))
        {
            return receivers.SelectMany(
                value => Under(OfText((value as Value.Text)?.Content, call, method, frame), value.When));
        }

        if (receivers.Any(
            value => value is Value.Platform { Place: Api.Version } or Value.Made { Role: Role.EventData }))
        {
            return method is "trim" or "toString" or "replace" or "concat" ? receivers : null;
        }

        if (!receivers.All(value => value is Value.List or Value.View)) return null;
        return method switch
        {
            "filter" or "reverse" or "sort" or "slice" => receivers,
            "concat" => receivers.Concat(call.Arguments.SelectMany(argument => Of(argument, frame))),
            "find" or "at" or "pop" or "shift" => Items(receivers, call, _conditions.Written(call)),
            "join" => OfJoin(receivers, call, frame),
            _ => null,
        };
    }

    private IEnumerable<Value> OfText(string? text, CallExpression call, string method, Context? frame)
    {
        if (text is null) return [Unknown(call)];
        if (method == "concat")
        {
            var joined = call.Arguments.Aggregate((List<(string, Choices)>?)[(text, Choices.None)],
                (before, argument) => before is null ? null : Joined(before, Of(argument, frame)));
            return joined is null ? [Unknown(call)] : joined.Select(
                part => new Value.Text(part.Item1) { When = part.Item2 });
        }

        return method switch
        {
            "toLowerCase" => [new Value.Text(text.ToLowerInvariant())],
            "toUpperCase" => [new Value.Text(text.ToUpperInvariant())],
            "trim" => [new Value.Text(text.Trim())],
            "toString" => [new Value.Text(text)],
            _ => [Unknown(call)],
        };
    }

    private IEnumerable<Value> OfJoin(IReadOnlyList<Value> receivers, CallExpression call, Context? frame)
    {
        var separator = Tree.Argument(call, 0) is { } given ? Of(given, frame) : [new Value.Text(",")];
        if (receivers is not [Value.List list] || separator is not [Value.Text between]
            || Assigned(list.Node, AssignedMembers.Item, call).Count > 0)
        {
            return [Unknown(call)];
        }

        List<(string, Choices)>? parts = null;
        foreach (var element in list.Node.Elements)
        {
            if (element is null or SpreadElement) return [Unknown(call)];
            parts = Joined(parts is null ? [("", Choices.None)] : [.. parts.Select(part =>
                (part.Item1 + between.Content, part.Item2))], Of(element, list.Frame));
            if (parts is null) return [Unknown(call)];
        }

        return (parts ?? [("", Choices.None)]).Select(part => new Value.Text(part.Item1) { When = part.Item2 });
    }
}
