using Acornima.Ast;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>What becomes of createModel where it is handed to a call.</summary>
internal sealed class Handing(RuleContext context)
{
    private const int MostDepth = 8;

    /// <summary>Functions that keep what they get where it is followed, or only look at it.</summary>
    private static readonly HashSet<string> Keeping =
        ["Page", "App", "Component", "Behavior", "defineComponent", "Boolean", "String"];

    private readonly Dictionary<Node, bool> _holding = [];
    private readonly Dictionary<Node, bool> _nameless = [];

    /// <summary>Checks a call: what is handed over must be followed, or be judged here.</summary>
    public void Check(Node call)
    {
        if (call is NewExpression made && context.Values.Of(made.Callee).Any(IsCreateModel))
        {
            if (Tree.Argument(call, 0) is { } argument)
            {
                Providers.Judge(argument, context.Values.Of(argument), context);
            }

            Escapes.Add(made.Callee, context);
        }

        if (IsKeeping(call)) return;
        var arguments = call is CallExpression plain ? plain.Arguments : ((NewExpression)call).Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i] is SpreadElement spread ? spread.Argument : arguments[i];
            if (!Holds(argument) || IsFollowed(call, i)) continue;
            if (context.Values.Calls.Given(argument, 0) is { } given)
            {
                Providers.Judge(argument, [.. given], context);
            }
            else
            {
                Escapes.Add(argument, context);
            }
        }
    }

    /// <summary>True where the expression can be createModel, or an object or a list that has it.</summary>
    public bool Holds(Node node) => context.Values.Of(node).Any(Holds);

    /// <summary>The same for a value.</summary>
    public bool Holds(Value value) => Holds(value, 0);

    /// <summary>True for what values can be put into and found again.</summary>
    public static bool AreFollowed(IReadOnlyList<Value> owners) => owners.Count > 0
        && owners.All(owner => owner is Value.Shape or Value.Instance or Value.Class or Value.Cell or Value.List);

    private bool Holds(Value value, int depth)
    {
        if (IsCreateModel(value)) return true;
        var node = value is Value.Shape { Node: var shape } ? shape : (Node?)(value as Value.List)?.Node;
        if (node is null || depth > MostDepth || !context.Values.Spend(1)) return false;
        if (_holding.TryGetValue(node, out var known)) return known;
        _holding[node] = false;
        var parts = value is Value.Shape whole
            ? context.Values.Properties(whole).SelectMany(context.Values.Of)
            : ((Value.List)value).Node.Elements.OfType<Node>().SelectMany(context.Values.Of);
        return _holding[node] = parts.Any(part => Holds(part, depth + 1));
    }

    /// <summary>With an argument that bind gave it, it was judged there.</summary>
    private static bool IsCreateModel(Value value) => value is Value.Platform { Place: Api.CreateModel, Bound: null };

    private static bool IsKeeping(Node call) => Tree.Callee(call) switch
    {
        Identifier name => Tree.BindingOf(name) is null && Keeping.Contains(name.Name),
        MemberExpression member => Evaluator.IsGlobal(member, "console"),
        _ => false,
    };

    /// <summary>What these return is followed.</summary>
    private static bool IsPassedOn(MemberExpression member) => Tree.MethodOf(member) switch
    {
        "freeze" or "seal" or "assign" => Evaluator.IsGlobal(member, "Object"),
        "resolve" or "race" or "any" or "all" => Evaluator.IsGlobal(member, "Promise"),
        _ => false,
    };

    private bool IsFollowed(Node call, int at)
    {
        var callee = Tree.Callee(call);
        if (callee is MemberExpression member)
        {
            switch (Tree.MethodOf(member))
            {
                case "assign" when Evaluator.IsGlobal(member, "Object"):
                    return AreFollowed(context.Values.Of(Tree.Argument(call, 0) ?? call));
                case "apply" when Evaluator.IsGlobal(member, "Reflect"):
                    return at == 0;
                case "push" or "unshift" or "concat":
                    var lists = context.Values.Of(member.Object);
                    return lists.Count > 0 && lists.All(list => list is Value.List);
                default:
                    break;
            }

            if (IsPassedOn(member)) return true;
        }

        var functions = context.Values.Of(callee);
        return functions.Count > 0 && functions.All(function => function switch
        {
            Value.Code code => Takes(code.Node, at),
            Value.Class { Node: IClass type } =>
                CallIndex.ConstructorOf(type) is { } constructor && Takes(constructor, at),
            _ => false,
        });
    }

    /// <summary>A parameter is followed; the rest and <c>arguments</c> are not.</summary>
    private bool Takes(Node function, int at)
    {
        var parameters = ((IFunction)function).Params;
        if (at >= parameters.Count - 1 && parameters is [.., RestElement]) return false;
        if (_nameless.TryGetValue(function, out var isNameless)) return !isNameless;
        var code = context.Modules.Of(function).File.Code.AsSpan(function.Start, function.End - function.Start);
        return !(_nameless[function] = code.Contains("arguments", StringComparison.Ordinal));
    }
}
