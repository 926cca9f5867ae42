using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The argument of createModel: illegal-provider, provider-is-model-variable, dynamic-provider.</summary>
internal static class Providers
{
    /// <summary>
    /// Checks every call; <paramref name="shared"/> are the calls whose unknown argument is the model too.
    /// </summary>
    public static void Check(RuleContext context, IReadOnlySet<CallExpression> shared)
    {
        foreach (var call in context.CreateModelCalls) Check(call, context, shared.Contains(call));
    }

    private static void Check(CallExpression call, RuleContext context, bool isModelToo)
    {
        if (Evaluator.First(call) is not { } argument)
        {
            context.Add(Rule.IllegalProvider, RuleContext.NameOf(call));
            return;
        }

        Judge(argument, [.. context.Values.Given(call, null)], context, isModelToo);
    }

    /// <summary>Judges what createModel is called with at a place.</summary>
    public static void Judge(
        Node argument, IReadOnlyList<Value> values, RuleContext context, bool isModelToo = false)
    {
        var wrong = values.Where(value => Evaluator.NameOfUnknown(value) is null && value is not Value.Platform
            && !(value is Value.Text text && context.Facts.IsGroup(text.Content))).ToList();
        foreach (var value in wrong)
        {
            context.Add(Rule.IllegalProvider, argument, Shown(value), Fix(argument, value, context));
        }

        if (wrong.Count > 0) return;
        var unknown = values.Select(Evaluator.NameOfUnknown).FirstOrDefault(name => name is not null);
        if (unknown is null && values.Count > 0 && values.All(value => value is Value.Text)) return;
        context.Add(isModelToo ? Rule.ProviderIsModelVariable : Rule.DynamicProvider, argument, Shown(
            unknown ?? context.Modules.Of(argument).File.Code[argument.Start..argument.End]));
    }

    /// <summary>Certain only where the literal is a legal name but for its spelling.</summary>
    private static CodeFix? Fix(Node argument, Value value, RuleContext context) =>
        argument is StringLiteral && value is Value.Text text && context.Facts.Meant(text.Content) is { } meant
        ? Fixes.Replace(context.Modules.Of(argument).Source, argument.Start + 1, argument.End - 1, meant)
        : null;

    private static string Shown(Value value) => value switch
    {
        Value.Text text => Domain.Names.SafeText.Quoted(text.Content),
        Value.Plain plain => plain.Written,
        Value.Shape => "{ … }",
        Value.List or Value.View => "[ … ]",
        Value.Code or Value.Class or Value.Instance or Value.Cell or Value.Exports or Value.Package
            or Value.Missing or Value.Platform or Value.Made or Value.Unknown => "() => …",
    };

    private static string Shown(string name) =>
        Domain.Names.SafeText.Visible(name.Length > 60 ? name[..59] + "…" : name);
}
