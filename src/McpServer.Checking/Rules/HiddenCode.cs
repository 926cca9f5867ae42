using Acornima.Ast;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// createModel where no tree shows what it is called with: in a text that is run as code, inside <c>with</c>, and among
/// the members of the AI that are read all at once.
/// </summary>
internal static class HiddenCode
{
    private const string Name = "createModel";

    /// <summary>Checks one file.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var with in module.Withs.Where(with => IsNamed(with.Body, module))) Escapes.Add(with.Object, context);
        var isWritten = new Lazy<bool>(() => module.Texts.Exists(text => IsNamed(text, module)));
        foreach (var call in module.Calls)
        {
            if (IsReflection(call) && Arguments(call).FirstOrDefault() is { } whole
                && context.Values.Of(whole).Any(value => value is Value.Platform { Place: Api.AI }))
            {
                Escapes.Add(whole, context);
            }

            if (RunnerOf(call) is not { } runner) continue;
            foreach (var code in Arguments(call).Where(code => IsHidden(code, runner, isWritten, context)))
            {
                Escapes.Add(code, context);
            }
        }
    }

    /// <summary>A timer runs a text; what is no known text may be a function there.</summary>
    private static bool IsHidden(Node code, string runner, Lazy<bool> isWritten, RuleContext context)
    {
        var values = context.Values.Of(code);
        if (values.OfType<Value.Text>().Any(text => text.Content.Contains(Name, StringComparison.Ordinal))) return true;
        return runner is not ("setTimeout" or "setInterval") && values.Any(value => value is not Value.Text)
            && isWritten.Value;
    }

    private static bool IsNamed(Node node, SourceModule module) =>
        module.File.Code.AsSpan(node.Start, node.End - node.Start).Contains(Name, StringComparison.Ordinal);

    /// <summary>What these return is not told apart; what Object.assign and its like return is.</summary>
    private static bool IsReflection(Node call) => call is not ImportExpression && Tree.Callee(call) switch
    {
        MemberExpression member when Evaluator.IsGlobal(member, "Object") =>
            Tree.MethodOf(member) is not ("assign" or "freeze" or "seal" or "keys" or "hasOwn"),
        MemberExpression member when Evaluator.IsGlobal(member, "Reflect") =>
            Tree.MethodOf(member) is not ("apply" or "has" or "ownKeys"),
        Identifier { Name: "Proxy" } name => Tree.BindingOf(name) is null,
        _ => false,
    };

    private static string? RunnerOf(Node call) => call is ImportExpression ? null : Tree.Callee(call) switch
    {
        Identifier name when Tree.BindingOf(name) is null => Runner(name.Name),
        SequenceExpression sequence => Runner(Tree.NameOf(sequence.Expressions[^1])),
        MemberExpression member => Tree.MethodOf(member) is "constructor"
            ? "constructor" : Runner(Tree.MethodOf(member)),
        _ => null,
    };

    private static string? Runner(string? name) =>
        name is "eval" or "Function" or "setTimeout" or "setInterval" ? name : null;

    private static IEnumerable<Expression> Arguments(Node call) =>
        call is CallExpression plain ? plain.Arguments : ((NewExpression)call).Arguments;
}
