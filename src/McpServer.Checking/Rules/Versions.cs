using Acornima;
using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The version of the base library is made a number of: version-as-number.</summary>
internal static class Versions
{
    /// <summary>Checks the conversions of every file, where one names a version at all.</summary>
    public static void Check(RuleContext context)
    {
        if (!context.Modules.All.Any(one => one.Source.Text.Contains("SDKVersion", StringComparison.Ordinal))) return;
        foreach (var module in context.Modules.All) Check(module, context);
    }

    private static void Check(SourceModule module, RuleContext context)
    {
        foreach (var node in module.Calls)
        {
            if (node is CallExpression call && IsConversion(call) && IsVersion(Tree.Argument(call, 0), context))
            {
                context.Add(Rule.VersionAsNumber, call);
            }
        }

        foreach (var node in module.Conversions)
        {
            switch (node)
            {
                case UnaryExpression { Operator: Operator.UnaryPlus or Operator.UnaryNegation } unary when IsVersion(
                    unary.Argument, context):
                    context.Add(Rule.VersionAsNumber, unary);
                    break;
                case BinaryExpression binary when IsArithmetic(binary.Operator) || IsComparison(binary.Operator)
                    && (binary.Left is NumericLiteral || binary.Right is NumericLiteral):
                    if (IsVersion(binary.Left, context)) context.Add(Rule.VersionAsNumber, binary.Left);
                    if (IsVersion(binary.Right, context)) context.Add(Rule.VersionAsNumber, binary.Right);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsConversion(CallExpression call) => call.Callee switch
    {
        Identifier { Name: "parseFloat" or "parseInt" or "Number" } name => Tree.BindingOf(name) is null,
        MemberExpression
        {
            Object: Identifier { Name: "Number" },
            Property: Identifier { Name: "parseFloat" or "parseInt" }
        } => true,
        _ => false,
    };

    private static bool IsArithmetic(Operator sign) =>
        sign is Operator.Subtraction or Operator.Multiplication or Operator.Division;

    private static bool IsComparison(Operator sign) =>
        sign is Operator.LessThan or Operator.LessThanOrEqual or Operator.GreaterThan or Operator.GreaterThanOrEqual;

    private static bool IsVersion(Node? node, RuleContext context) =>
        node is not null and not Literal
            && context.Values.Of(node).Any(value => value is Value.Platform { Place: Api.Version });
}
