using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// createModel as a value, not called where it stands. What it is called with is judged where it can be followed;
/// where it cannot, that is dynamic-provider.
/// </summary>
internal static class Escapes
{
    private const string Name = "createModel";

    /// <summary>Checks every file; read through are only those that hold createModel as a value, or can get it.</summary>
    public static void Check(RuleContext context)
    {
        var holders = new List<SourceModule>();
        foreach (var module in context.Modules.All)
        {
            HiddenCode.Check(module, context);
            if (module.Members.Exists(member => IsHeld(member, context)) || module.Patterns.Exists(IsHeld))
            {
                holders.Add(module);
            }
        }

        if (holders.Count == 0) return;
        var handing = new Handing(context);
        if (context.Modules.All.Count(one => one.Data is null) == 1) CheckExports(holders[0], context, handing);
        foreach (var node in Reached(holders, context).SelectMany(module => Tree.Inside(module.Tree)))
        {
            Check(node, context, handing);
        }
    }

    /// <summary>What the app keeps reaches every file; all else only those that import each other.</summary>
    private static IEnumerable<SourceModule> Reached(List<SourceModule> holders, RuleContext context) =>
        holders.Exists(module => module.Source.Text.Contains("App(", StringComparison.Ordinal))
            ? context.Modules.All
            : context.Modules.Connected(holders);

    /// <summary>A member that can be createModel and is neither called nor only tested.</summary>
    private static bool IsHeld(MemberExpression member, RuleContext context)
    {
        var user = Tree.User(member);
        if (user is CallExpression call && Tree.Bare(call.Callee) == member && !member.Computed) return false;
        if (!member.Computed) return Tree.NameOf(member.Property) == Name && user is not UnaryExpression;
        return member.Property is not NumericLiteral && context.Values.Of(member.Object).Any(IsAI);
    }

    private static bool IsHeld(ObjectPattern pattern) => pattern.Properties.OfType<Property>()
        .Any(property => property.Computed || Tree.PlainKey(property) == Name);

    private static void Check(Node node, RuleContext context, Handing handing)
    {
        switch (node)
        {
            case CallExpression or NewExpression:
                handing.Check(node);
                break;
            case TaggedTemplateExpression tagged when handing.Holds(tagged.Tag):
                Add(tagged.Tag, context);
                break;
            case ReturnStatement { Argument: { } value } when Tree.FunctionAround(node) is { } function:
                if (IsOpen(function, context) && handing.Holds(value)) Add(value, context);
                break;
            case ArrowFunctionExpression { Body: Expression value }:
                if (IsOpen(node, context) && handing.Holds(value)) Add(value, context);
                break;
            case YieldExpression { Argument: { } value } when handing.Holds(value):
                Add(value, context);
                break;
            case ThrowStatement { Argument: var value } when handing.Holds(value):
                Add(value, context);
                break;
            case AssignmentExpression { Left: Identifier or MemberExpression } assignment
                when Tree.Replaces(assignment.Operator) && IsLost(assignment.Left, context):
                if (handing.Holds(assignment.Right)) Add(assignment.Right, context);
                break;
            case MemberExpression { Computed: true } member when context.Values.Of(member.Object).Any(IsAI)
                && context.Values.KeysOf(member.Property, computed: true, null) is null:
                Add(member, context);
                break;
            case Property { Value: MemberExpression or Identifier } property when Tree.Parent(node) is ObjectPattern
                && Tree.PlainKey(property) is null or Name && IsLost(property.Value, context):
                Add(property.Value, context);
                break;
            default:
                break;
        }
    }

    /// <summary>Files that were not given can call what is exported; they are said to be unknown where they do.</summary>
    private static void CheckExports(SourceModule module, RuleContext context, Handing handing)
    {
        foreach (var (place, values) in context.Values.ExportsOf(module))
        {
            if (values.Any(handing.Holds)) Add(place, context);
        }
    }

    /// <summary>What a getter returns is followed as a member.</summary>
    private static bool IsOpen(Node function, RuleContext context) => Tree.Parent(function)
        is not (Property { Kind: PropertyKind.Get } or MethodDefinition { Kind: PropertyKind.Get })
        && context.Values.Calls.IsOpen(function);

    /// <summary>True for a place from which a value cannot be followed further.</summary>
    private static bool IsLost(Node target, RuleContext context) => target switch
    {
        Identifier name => Tree.BindingOf(name) is null,
        MemberExpression member => !ExportTable.IsWhole(member) && ExportTable.NameIn(member) is null
            && !Handing.AreFollowed(context.Values.Of(member.Object)),
        _ => false,
    };

    private static bool IsAI(Value value) => value is Value.Platform { Place: Api.AI };

    /// <summary>The finding: no argument is named, since there is none to see.</summary>
    public static void Add(Node node, RuleContext context) => context.Add(Rule.DynamicProvider, node);
}
