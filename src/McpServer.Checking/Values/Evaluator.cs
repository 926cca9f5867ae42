using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// Says what expressions can be, without running them: each is a set of values, and what cannot be known is among them
/// as <see cref="Value.Unknown"/> with its name. Answers are kept, and work is bounded by the size of the sources.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>More values than a person would read; beyond it the rest is unknown.</summary>
    private const int MostValues = 64;

    private readonly ModuleSet _modules;
    private readonly Conditions _conditions;
    private readonly Assignments _assignments;
    private AssignedMembers _assigned;
    private Subclasses _subclasses;
    private readonly KnownValues _known = new();
    private readonly Dictionary<(Binding, Context?, int, int), IReadOnlyList<Value>> _knownNames = [];

    /// <summary>Finds out which call calls which function; all else is answered when it is asked.</summary>
    public Evaluator(ModuleSet modules)
    {
        _modules = modules;
        _conditions = new Conditions(modules);
        Calls = new CallIndex(this, modules);
        _assignments = new Assignments(this);
        _assigned = new AssignedMembers(this, modules);
        _subclasses = new Subclasses(this, modules);
        Refill();
        var more = true;
        for (var round = 0; round < CallIndex.Rounds && more; round++)
        {
            more = Calls.Build();
            _known.Clear();
            _knownNames.Clear();
            _knownMembers.Clear();
            _members.Clear();
            _membersByName.Clear();
            _unknownParts.Clear();
            _assigned = new AssignedMembers(this, modules);
            _subclasses = new Subclasses(this, modules);
            Refill();
        }

        Calls.Close();
    }

    /// <summary>What an expression can be, over all ways that lead to it.</summary>
    public IReadOnlyList<Value> Of(Node node) => Of(node, null);

    /// <summary>What an expression can be in one call of the functions around it.</summary>
    public IReadOnlyList<Value> Of(Node node, Context? frame)
    {
        switch (node)
        {
            case StringLiteral text:
                return [new Value.Text(text.Value)];
            case Literal literal:
                return [new Value.Plain(literal.Raw ?? "null")];
            case ObjectExpression shape:
                return [new Value.Shape(shape, frame)];
            case ArrayExpression list:
                return [new Value.List(list, frame)];
            case ArrowFunctionExpression or FunctionExpression or FunctionDeclaration:
                return [new Value.Code(node, frame)];
            case ClassDeclaration or ClassExpression:
                return [new Value.Class(node)];
            default:
                break;
        }

        if (_known.TryGet(node, frame, out var before)) return before;
        if (!Deepens()) return [Unknown(node)];

        // A value that leads to itself adds nothing to itself.
        _known[node, frame] = [];
        _depth++;
        var values = Distinct(Compute(node, frame), node);
        _depth--;
        return _known[node, frame] = values;
    }

    /// <summary>What calls the functions of the files, and with what.</summary>
    public CallIndex Calls { get; }

    /// <summary>
    /// The calls of the innermost function around a node of which calls are known, one context for each; null for ways
    /// that are not known.
    /// </summary>
    public IEnumerable<Context?> FramesOf(Node node)
    {
        foreach (var function in Tree.Around(node).Where(outer => outer is IFunction))
        {
            if (Calls.Of(function) is not { Count: > 0 } sites) continue;
            IEnumerable<Context?> frames = sites.Take(MostValues)
                .SelectMany(site => OuterFrames(site).Select(outer => new Context(function, site, outer, null)));
            return Calls.IsOpen(function) ? frames.Append(null) : frames;
        }

        return [null];
    }

    /// <summary>One step further out, where the caller is a wrapper itself.</summary>
    private IEnumerable<Context?> OuterFrames(Node site)
    {
        if (Tree.FunctionAround(site) is not { } caller || Calls.Of(caller) is not { Count: > 0 and < 8 } sites
            || sites.Contains(site))
        {
            return [null];
        }

        return sites.Select(outer => new Context(caller, outer, null, null));
    }

    private IEnumerable<Value> Compute(Node node, Context? frame) => node switch
    {
        Identifier name => OfName(name, frame),
        ThisExpression => OfThis(node),
        ChainExpression chain => Of(chain.Expression, frame),
        ParenthesizedExpression inner => Of(inner.Expression, frame),
        SequenceExpression sequence => Of(sequence.Expressions[^1], frame),
        AssignmentExpression assignment when Tree.Replaces(assignment.Operator) => Of(assignment.Right, frame),
        MemberExpression member => OfMember(member, frame),
        CallExpression or ImportExpression => OfCall(node, frame),
        NewExpression made => OfNew(made, frame),
        AwaitExpression awaited => Of(awaited.Argument, frame).Select(Awaited),
        ConditionalExpression choice => OfChoice(choice, frame),
        LogicalExpression logical => OfLogical(logical, frame),
        TemplateLiteral template => OfTemplate(template, frame),
        BinaryExpression { Operator: Operator.Addition } sum => OfSum(sum, frame),
        UnaryExpression { Operator: Operator.Void } => [Undefined],
        UnaryExpression or BinaryExpression or UpdateExpression => [Computed(node)],
        SpreadElement spread => Of(spread.Argument, frame).SelectMany(list => Element(list, 0, spread)),
        ObjectPattern or ArrayPattern => OfTarget(node, frame),
        _ => [Unknown(node)],
    };

    private static Value.Plain Undefined { get; } = new("undefined");

    private static Value Awaited(Value value) =>
        value is Value.Made made ? made with { Role = ApiShape.Awaited(made.Role) } : value;

    /// <summary>A number or a boolean that is computed: never a text, but for the sum of texts.</summary>
    private Value.Unknown Computed(Node node) => Unknown(node);

    private IEnumerable<Value> OfChoice(ConditionalExpression choice, Context? frame)
    {
        if (Outcomes(choice.Test, frame) is { } outcomes)
        {
            return outcomes.SelectMany(one =>
                Under(Of(one.Holds ? choice.Consequent : choice.Alternate, frame), one.When));
        }

        var (key, yes) = _conditions.Key(choice.Test);
        return Under(Of(choice.Consequent, frame), key, yes).Concat(Under(Of(choice.Alternate, frame), key, 1 - yes));
    }

    private IEnumerable<Value> OfLogical(LogicalExpression logical, Context? frame)
    {
        var right = Of(logical.Right, frame);
        if (logical.Operator == Operator.LogicalAnd) return right;
        var left = Of(logical.Left, frame).Where(value => !IsNothing(value, logical.Operator)).ToList();
        return left.Count > 0 && left.All(IsCertain) ? left : left.Concat(right);
    }

    private static bool IsNothing(Value value, Operator logical) => value switch
    {
        Value.Plain { Written: "null" or "undefined" } => true,
        Value.Plain { Written: "false" or "0" } or Value.Text { Content: "" } => logical == Operator.LogicalOr,
        Value.Text or Value.Plain or Value.Shape or Value.List or Value.View or Value.Code or Value.Class
            or Value.Instance or Value.Cell or Value.Exports or Value.Package or Value.Missing or Value.Platform
            or Value.Made or Value.Unknown => false,
    };

    /// <summary>True for what is there for certain; a member of the platform may be missing on an old device.</summary>
    private static bool IsCertain(Value value) =>
        value is Value.Text or Value.Shape or Value.List or Value.Code or Value.Class or Value.Instance;

    private static IEnumerable<Value> Under(IEnumerable<Value> values, string key, int branch) =>
        values.Select(value => value with { When = value.When.And(key, branch) });

    private static IEnumerable<Value> Under(IEnumerable<Value> values, Choices when) =>
        when.Equals(Choices.None) ? values : values.Select(value => value with { When = when.And(value.When) });

    private Value.Unknown Unknown(Node node, string? name = null)
    {
        var shown = name ?? _conditions.Written(node);
        return new Value.Unknown(
            shown.Length > 60 ? shown[..59] + "…" : shown, $"{node.Location.SourceFile}:{node.Start}:{node.End}");
    }

    private IReadOnlyList<Value> Distinct(IEnumerable<Value> values, Node node)
    {
        if (values is IReadOnlyList<Value> { Count: < 2 } few) return few;
        List<Value>? all = null;
        HashSet<Value>? seen = null;
        Value? first = null;
        foreach (var value in values)
        {
            if (first is null)
            {
                first = value;
                continue;
            }

            seen ??= [first];
            all ??= [first];
            if (!seen.Add(value)) continue;
            if (all.Count >= MostValues) return [.. all, Unknown(node)];
            all.Add(value);
        }

        return all is not null ? all : first is null ? [] : [first];
    }
}
