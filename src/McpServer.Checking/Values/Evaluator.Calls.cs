using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// What calls return: functions of the files, the platform's, and the language's own where constants pass through them.
/// </summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<Node, IReadOnlyList<ReturnStatement>> _returns = [];

    private IEnumerable<Value> OfCall(Node node, Context? frame)
    {
        if (node is ImportExpression import) return OfSpecifier(import, import.Source);
        var call = (CallExpression)node;
        var callee = Tree.Bare(call.Callee);
        if (callee is Identifier { Name: "require" } require && Tree.BindingOf(require) is null
            && Tree.Argument(call, 0) is { } source)
        {
            return OfSpecifier(call, source);
        }

        if (callee is Identifier { Name: "getApp" } app && Tree.BindingOf(app) is null) return OfApp();
        if (callee is MemberExpression
            {
                Computed: false, Object: Identifier { Name: "require" }, Property: Identifier { Name: "async" },
            } && Tree.Argument(call, 0) is { } package)
        {
            return OfSpecifier(call, package);
        }

        if (callee is MemberExpression member && Tree.MethodOf(member) is { } method
            && OfMethod(call, member, method, frame) is { } built)
        {
            return built;
        }

        if (callee is Identifier { Name: "String" } text && Tree.BindingOf(text) is null
            && Tree.Argument(call, 0) is { } shown)
        {
            return Of(shown, frame).Select(value => value is Value.Text or Value.Plain or Value.Platform
                or Value.Made { Role: Role.EventData or Role.Piece } ? value : Unknown(call));
        }

        return Of(callee, frame).SelectMany(function => Under(Result(function, call, frame), function.When));
    }

    private IEnumerable<Value> Result(Value function, CallExpression call, Context? frame) => function switch
    {
        Value.Code code => Returned(code.Node, Enter(code, call, frame), _conditions.Written(call)),
        Value.Platform { Place: Api.CreateModel, Bound: { } bind } => [new Value.Made(Role.Model, bind, null)],
        Value.Platform { Place: Api.CreateModel } => [new Value.Made(Role.Model, call, frame)],
        Value.Platform { Place: Api.ReadSystemInfo } => [new Value.Platform(Api.SystemInfo)],
        Value.Platform { Place: Api.Server } => [function],
        Value.Platform { Place: Api.ParseJson } => Parsed(call, frame),
        Value.Made { Role: Role.StreamText } => [new Value.Made(Role.StreamPromise, call, frame)],
        Value.Made { Role: Role.GenerateText } => [new Value.Made(Role.AnswerPromise, call, frame)],
        Value.Made { Role: Role.EventIterator or Role.TextIterator } => [function],
        Value.Package package => OfPackage(package, call, frame),
        Value.Missing missing => [missing with { Name = missing.Name + "()" }],
        Value.Text or Value.Plain or Value.Shape or Value.List or Value.View or Value.Class or Value.Instance
            or Value.Cell or Value.Exports or Value.Platform or Value.Made or Value.Unknown => [Unknown(call)],
    };

    private IEnumerable<Value> Parsed(CallExpression call, Context? frame) =>
        Tree.Argument(call, 0) is not { } text ? [Unknown(call)] : Of(text, frame).Select(value =>
            value is Value.Made { Role: Role.EventData or Role.Chunk } made
                ? made with { Role = Role.Chunk }
                : (Value)Unknown(call));

    private IEnumerable<Value> OfPackage(Value.Package package, CallExpression call, Context? frame) =>
        package.Member switch
        {
            "ref" or "shallowRef" or "useRef" or "useState" or "signal" => [new Value.Cell(call, frame)],
            "reactive" or "readonly" or "shallowReactive" or "toRaw" or "unref" or "markRaw"
                or "defineComponent" when Tree.Argument(call, 0) is { } made => Of(made, frame),
            "computed" => [new Value.Cell(call, frame)],
            "useMemo" or "useCallback" when Tree.Argument(call, 0) is { } made =>
                package.Member == "useCallback" ? Of(made, frame) : Of(made, frame).SelectMany(Called),
            _ => [package],
        };

    private IEnumerable<Value> OfNew(NewExpression made, Context? frame) =>
        Of(made.Callee, frame).Select(type => type switch
    {
        Value.Platform { Place: Api.CloudClass } => new Value.Platform(Api.Cloud),
        Value.Class @class => new Value.Instance(@class.Node),
        Value.Code code => new Value.Instance(code.Node),
        Value.Missing missing => missing with { Name = $"new {missing.Name}" },
        Value.Package => type,
        Value.Text or Value.Plain or Value.Shape or Value.List or Value.View or Value.Instance or Value.Cell
            or Value.Exports or Value.Platform or Value.Made or Value.Unknown => (Value)Unknown(made),
    });

    /// <summary>The context of a call; the caller's own where calls lie too deep in each other.</summary>
    private static Context? Enter(Value.Code code, CallExpression call, Context? frame)
    {
        var entered = new Context(code.Node, call, frame, code.Frame);
        return entered.Depth > Context.MostDepth ? null : entered;
    }

    /// <summary>What a function returns; which of its returns it was is a choice of that call.</summary>
    private IEnumerable<Value> Returned(Node function, Context? frame, string? call = null)
    {
        if (function is not IFunction { Generator: false } code) return [Unknown(function)];
        if (code.Body is not FunctionBody body) return Of(code.Body, frame);
        if (!_returns.TryGetValue(function, out var returns)) _returns[function] = returns = ReturnsIn(body);
        return returns.Count switch
        {
            0 => [Undefined],
            1 => returns[0].Argument is { } only ? Of(only, frame) : [Undefined],
            _ => returns.Where(one => CanReach(one, frame)).SelectMany((one, at) => Under(
                one.Argument is { } argument ? Of(argument, frame) : [Undefined], _conditions.Around(one)
                    .And(call ?? _conditions.Written(function), at))),
        };
    }

    private static List<ReturnStatement> ReturnsIn(Node body)
    {
        var (found, open) = (new List<ReturnStatement>(), new Stack<Node>([body]));
        while (open.TryPop(out var node))
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is ReturnStatement one) found.Add(one);
                else if (child is Statement and not FunctionDeclaration or SwitchCase or CatchClause) open.Push(child);
            }
        }

        return found;
    }

    /// <summary>
    /// The argument that reaches createModel, through call, apply and bind too; null where there is none.
    /// </summary>
    public static Node? First(CallExpression call)
    {
        var (at, isList) = Way(call);
        var first = call.Arguments.Take(at).FirstOrDefault(argument => argument is SpreadElement)
            ?? call.Arguments.ElementAtOrDefault(at);
        return isList && first is ArrayExpression { Elements: [{ } only and not SpreadElement, ..] } ? only : first;
    }

    /// <summary>What that argument can be.</summary>
    public IEnumerable<Value> Given(CallExpression call, Context? frame) => First(call) switch
    {
        null => [],
        Expression list when Way(call).IsList && list == call.Arguments[Way(call).At] =>
            Of(list, frame).SelectMany(value => Element(value, 0, list)),
        var first => Of(first, frame),
    };

    /// <summary>The place of the argument, and whether it stands in a list there.</summary>
    private static (int At, bool IsList) Way(CallExpression call) => Tree.Callee(call) switch
    {
        MemberExpression reflect when Tree.MethodOf(reflect) == "apply" && IsGlobal(reflect, "Reflect") => (2, true),
        var callee => Tree.MethodOf(callee) switch
        {
            "apply" => (1, true),
            "call" or "bind" => (1, false),
            _ => (0, false),
        },
    };

    /// <summary>The function that a call calls in the end, through call, apply and bind too.</summary>
    public IReadOnlyList<Value> Callees(CallExpression call) => Tree.Callee(call) switch
    {
        MemberExpression member when Way(call).At == 2 => call.Arguments is [var function, ..] ? Of(function) : [],
        MemberExpression member when Way(call).At == 1 => Of(member.Object),
        var callee => Of(callee),
    };

    private IEnumerable<Value>? OfMethod(CallExpression call, MemberExpression callee, string method, Context? frame) =>
        method switch
        {
            "apply" when IsGlobal(callee, "Reflect") && Tree.Argument(call, 0) is { } function =>
                Through(call, Of(function, frame), frame),
            "call" or "apply" => Through(call, Of(callee.Object, frame), frame),
            "bind" => Of(callee.Object, frame) is [Value.Platform or Value.Made or Value.Code, ..] bound
                ? bound.Select(function => Bound(function, call)) : null,
            "then" => Then(call, callee, frame),
            "catch" or "finally" => Of(callee.Object, frame),
            "freeze" or "seal" or "resolve" or "from" when IsGlobal(callee, "Object", "Promise", "Array")
                && Tree.Argument(call, 0) is { } only => Of(only, frame),
            "assign" when IsGlobal(callee, "Object") => call.Arguments.SelectMany(argument => Of(argument, frame))
                .Where(value => value is not Value.Shape { Node.Properties.Count: 0 }),
            "race" or "any" when IsGlobal(callee, "Promise") && Tree.Argument(call, 0) is { } list =>
                Items(Of(list, frame), call).Select(Awaited),
            "all" when IsGlobal(callee, "Promise") && Tree.Argument(call, 0) is { } list => Of(list, frame)
                .Select(value => value is Value.List items ? items with { IsSettled = true } : value),
            "keys" or "values" or "entries" when IsGlobal(callee, "Object") && Tree.Argument(call, 0) is { } shape =>
                Of(shape, frame).Select(value => View(value, method, call)),
            "next" => Step(Of(callee.Object, frame), call),
            _ => OfConstants(call, callee, method, frame),
        };

    private IEnumerable<Value>? Through(CallExpression call, IReadOnlyList<Value> functions, Context? frame) =>
        functions.Any(function => function is Value.Platform { Place: Api.CreateModel } or Value.Made)
            ? functions.SelectMany(function => Result(function, call, frame))
            : null;

    private static Value Bound(Value function, CallExpression call) =>
        function is Value.Platform { Place: Api.CreateModel } && call.Arguments.Count > 1
            ? new Value.Platform(Api.CreateModel) { Bound = call }
            : function;

    /// <summary>True for a member of a global of one of these names.</summary>
    public static bool IsGlobal(MemberExpression callee, params ReadOnlySpan<string> names) =>
        callee.Object is Identifier owner && Tree.BindingOf(owner) is null && names.Contains(owner.Name);

    private IEnumerable<Value> Then(CallExpression call, MemberExpression callee, Context? frame) =>
        Tree.Argument(call, 0) is not { } next
        ? Of(callee.Object, frame)
        : Of(next, frame).SelectMany(function =>
            function is Value.Code code ? Returned(code.Node, code.Frame).Select(Awaited) : [Unknown(call)]);

    private IEnumerable<Value>? Step(IReadOnlyList<Value> iterators, CallExpression call) =>
        iterators.Any(one => one is Value.Made { Role: Role.EventIterator or Role.TextIterator })
            ? iterators.Select(one => one is Value.Made made
                ? made with { Role = made.Role == Role.EventIterator ? Role.EventStep : Role.TextStep }
                : (Value)Unknown(call))
            : null;

    private static ViewKind KindOf(string method) => method switch
    {
        "keys" => ViewKind.Keys,
        "values" => ViewKind.Values,
        _ => ViewKind.Entries,
    };

    private Value View(Value value, string method, CallExpression call) => value is Value.Shape shape
        ? new Value.View(shape.Node, shape.Frame, KindOf(method))
        : Unknown(call);
}
