using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Names: variables, parameters, imports and the platform's globals.</summary>
internal sealed partial class Evaluator
{
    private IEnumerable<Value> OfName(Identifier name, Context? frame)
    {
        if (Tree.BindingOf(name) is { } binding) return OfRead(name, binding, frame);
        return name.Name switch
        {
            "wx" or "uni" or "Taro" => [new Value.Platform(Api.Wx)],
            "globalThis" or "window" or "global" or "self" => [new Value.Platform(Api.Global)],
            "JSON" => [new Value.Platform(Api.Json)],
            "undefined" => [Undefined],
            _ => [new Value.Unknown(name.Name, name.Name)],
        };
    }

    /// <summary>What a variable can be where it is read: what can reach this place.</summary>
    private IReadOnlyList<Value> OfRead(Identifier read, Binding binding, Context? frame) => binding.Targets.Count > 1
        ? OfBinding(binding, _assignments.Reaching(read, binding), frame)
        : OfBinding(binding, frame);

    /// <summary>What a variable can be anywhere.</summary>
    private IReadOnlyList<Value> OfBinding(Binding binding, Context? frame) =>
        binding.Targets.Count == 0 ? [] : OfBinding(binding, _assignments.All(binding), frame);

    /// <summary>All reads that the same assignments reach have the same values, so they are found once.</summary>
    private IReadOnlyList<Value> OfBinding(Binding binding, ArraySegment<Identifier> targets, Context? frame)
    {
        var key = (binding, frame, targets.Offset, targets.Count);
        if (_knownNames.TryGetValue(key, out var before)) return before;
        if (targets.Count == 0) return [];
        if (!Spend(targets.Count) || !Deepens()) return [Unknown(targets[0])];
        _knownNames[key] = [];
        _depth++;
        var values = Distinct(OfTargets(targets, frame), targets[0]);
        _depth--;
        return _knownNames[key] = values;
    }

    private IEnumerable<Value> OfTargets(ArraySegment<Identifier> targets, Context? frame) =>
        targets is [var only] ? OfTarget(only, frame) : OfSome(targets, frame);

    private IEnumerable<Value> OfSome(ArraySegment<Identifier> targets, Context? frame)
    {
        var untaken = Untaken(targets);
        return targets.SelectMany(target =>
        {
            var condition = IsDeclaration(target) ? Choices.None : _conditions.Around(target);
            return Under(OfTarget(target, frame), condition.Equals(Choices.None) ? untaken : condition);
        });
    }

    private static bool IsDeclaration(Node target) => Tree.Parent(target) is not AssignmentExpression;

    /// <summary>What a variable holds from the beginning holds only where no branch assigned another value.</summary>
    private Choices Untaken(ArraySegment<Identifier> targets)
    {
        var when = Choices.None;
        foreach (var target in targets.Take(MostValues))
        {
            var branch = Tree.Around(target)
                .TakeWhile(outer => outer is not IFunction).OfType<IfStatement>().LastOrDefault();
            if (branch is not { Alternate: null }) continue;
            var (key, yes) = _conditions.Key(branch.Test);
            when = when.And(key, 1 - yes);
        }

        return when;
    }

    /// <summary>
    /// What stands at a place that gets a value: the target of an assignment, a parameter, a place in a pattern.
    /// </summary>
    private IEnumerable<Value> OfTarget(Node target, Context? frame)
    {
        var outer = Tree.Parent(target);
        return outer switch
        {
            VariableDeclarator declarator => OfDeclarator(declarator, frame),
            AssignmentPattern pattern when pattern.Left == target => OfTarget(pattern, frame)
                .Where(value => value is not Value.Plain { Written: "undefined" }).Concat(Of(pattern.Right, frame)),
            AssignmentExpression assignment =>
                Tree.Replaces(assignment.Operator) ? Of(assignment.Right, frame) : OfChange(assignment, frame),
            Property { Value: var value } property when value == target
                && Tree.Parent(property) is ObjectPattern shape => OfPlace(Of(shape, frame), property, frame),
            RestElement rest when Tree.Parent(rest) is ObjectPattern shape => Of(shape, frame),
            RestElement rest => [Unknown(rest)],
            ArrayPattern list => OfElement(list, target, frame),
            ForOfStatement loop => Items(Of(loop.Right, frame), loop),
            ForInStatement loop => Keys(Of(loop.Right, frame), loop),
            FunctionDeclaration or FunctionExpression when IsNameOf(outer, target) => [new Value.Code(outer, frame)],
            ClassDeclaration or ClassExpression => [new Value.Class(outer)],
            IFunction => OfParameter(outer, target, frame),
            ImportDeclarationSpecifier specifier => OfImport(specifier),
            _ => [Unknown(target)],
        };
    }

    /// <summary>What <c>a += b</c> makes of a: the sum of texts, where both are known.</summary>
    private IEnumerable<Value> OfChange(AssignmentExpression change, Context? frame)
    {
        var texts = change is { Operator: Operator.AdditionAssignment, Left: Identifier name }
            && Tree.BindingOf(name) is { } binding && OfRead(name, binding, frame) is { Count: > 0 } before
            && Joined([("", Choices.None)], before) is { } first ? Joined(first, Of(change.Right, frame)) : null;
        return texts is null ? [Unknown(change)] : texts.Select(part => new Value.Text(part.Text) { When = part.When });
    }

    private static bool IsNameOf(Node function, Node target) => ((IFunction)function).Id == target;

    private IEnumerable<Value> OfDeclarator(VariableDeclarator declarator, Context? frame)
    {
        if (declarator.Init is not null) return Of(declarator.Init, frame);
        return Tree.Parent(declarator) is { } declaration ? Tree.Parent(declaration) switch
        {
            ForOfStatement loop when loop.Left == declaration => Items(Of(loop.Right, frame), loop),
            ForInStatement loop when loop.Left == declaration => Keys(Of(loop.Right, frame), loop),
            _ => [],
        } : [];
    }

    private IEnumerable<Value> OfPlace(IEnumerable<Value> objects, Property property, Context? frame) =>
        KeysOf(property.Key, property.Computed, frame) is { } keys
        ? keys.SelectMany(key => Under(Members(objects, key.Text, property), key.When))
        : objects.Any(one => one is Value.Unknown) ? [Unknown(property.Value)] : AnyMember(objects, property.Key);

    private IEnumerable<Value> OfElement(ArrayPattern list, Node target, Context? frame)
    {
        for (var i = 0; i < list.Elements.Count; i++)
        {
            if (list.Elements[i] == target) return Of(list, frame).SelectMany(value => Element(value, i, list));
        }

        return [Unknown(target)];
    }

    private IEnumerable<Value> OfParameter(Node function, Node parameter, Context? frame)
    {
        var index = 0;
        foreach (var one in ((IFunction)function).Params)
        {
            if (one == parameter) break;
            index++;
        }

        if (Context.Of(frame, function) is { } call) return OfArgument(call.Call, index, call.Caller);
        var known = Calls.Of(function).SelectMany(site => OfArgument(site, index, null));
        if (Calls.ByPlatform(function, index) is { } given) return given.Concat(known);
        return Calls.IsOpen(function) ? known.Append(OfParameter(parameter)) : known;
    }

    private Value.Unknown OfParameter(Node parameter) =>
        Unknown(parameter, Tree.NameOf(parameter is AssignmentPattern pattern ? pattern.Left : parameter));

    private IEnumerable<Value> OfArgument(Node call, int index, Context? frame)
    {
        if (Tree.Argument(call, index) is { } argument) return Of(argument, frame);
        return HasSpread(call) ? [Unknown(call)] : [Undefined];
    }

    private static bool HasSpread(Node call) => call switch
    {
        CallExpression plain => plain.Arguments.Any(argument => argument is SpreadElement),
        NewExpression made => made.Arguments.Any(argument => argument is SpreadElement),
        _ => true,
    };
}
