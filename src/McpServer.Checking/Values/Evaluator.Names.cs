using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Names: variables, parameters, imports and the platform's globals.</summary>
internal sealed partial class Evaluator
{
    private IEnumerable<Value> OfName(Identifier name, Context? frame)
    {
        if (Tree.BindingOf(name) is { } binding) return OfBinding(binding, frame);
        return name.Name switch
        {
            "wx" or "uni" or "Taro" => [new Value.Platform(Api.Wx)],
            "globalThis" or "window" or "global" or "self" => [new Value.Platform(Api.Global)],
            "JSON" => [new Value.Platform(Api.Json)],
            "undefined" => [Undefined],
            _ => [new Value.Unknown(name.Name, name.Name)],
        };
    }

    /// <summary>Every read of a variable has the same values, so they are found once.</summary>
    private IReadOnlyList<Value> OfBinding(Binding binding, Context? frame)
    {
        var key = (binding, frame);
        if (_knownNames.TryGetValue(key, out var before)) return before;
        if (binding.Targets.Count == 0) return [];
        _knownNames[key] = [];
        _budget -= binding.Targets.Count;
        return _knownNames[key] = Distinct(OfTargets(binding, frame), binding.Targets[0]);
    }

    private IEnumerable<Value> OfTargets(Binding binding, Context? frame)
    {
        if (binding.Targets.Count == 1) return OfTarget(binding.Targets[0], frame);
        var conditions = binding.Targets.ConvertAll(
            target => IsDeclaration(target) ? Choices.None : _conditions.Around(target));
        var untaken = Untaken(binding.Targets);
        return binding.Targets.SelectMany((target, at) =>
            Under(OfTarget(target, frame), conditions[at].Equals(Choices.None) ? untaken : conditions[at]));
    }

    private static bool IsDeclaration(Node target) => Tree.Parent(target) is not AssignmentExpression;

    /// <summary>What a variable holds from the beginning holds only where no branch assigned another value.</summary>
    private Choices Untaken(List<Identifier> targets)
    {
        var when = Choices.None;
        foreach (var target in targets)
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
                Tree.Replaces(assignment.Operator) ? Of(assignment.Right, frame) : [Unknown(assignment)],
            Property { Value: var value } property when value == target
                && Tree.Parent(property) is ObjectPattern shape => OfPlace(OfTarget(shape, frame), property, frame),
            RestElement rest when Tree.Parent(rest) is ObjectPattern shape => OfTarget(shape, frame),
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
            if (list.Elements[i] == target) return OfTarget(list, frame).SelectMany(value => Element(value, i, list));
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
        if (_calls.ByPlatform(function, index) is { } given) return given;
        var sites = _calls.Of(function);
        var known = sites.SelectMany(site => OfArgument(site, index, null));
        return _calls.IsOpen(function) ? known.Append(OfParameter(parameter)) : known;
    }

    private Value.Unknown OfParameter(Node parameter) =>
        Unknown(parameter, parameter is AssignmentPattern { Left: Identifier name }
            ? name.Name
            : parameter is Identifier plain
            ? plain.Name
            : null);

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
