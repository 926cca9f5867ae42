using Acornima;
using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>A loop over eventStream must test for [DONE]: no-done-check.</summary>
internal static class EndMarks
{
    private const string Mark = "[DONE]";

    private const int MostDepth = 4;

    /// <summary>Checks the loops of a file.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var loop in module.Loops.OfType<ForOfStatement>())
        {
            var streams = context.Values.Of(loop.Right).OfType<Value.Made>();
            if (streams.Any(made => made.Role is Role.EventStream or Role.EventIterator) && !Tests(loop, context, 0))
            {
                context.Add(Rule.NoDoneCheck, loop);
            }
        }

        foreach (var call in module.Calls)
        {
            if (Rendering.Steps(call, context) is not { Role: Role.EventIterator }) continue;
            var loop = Tree.Around(call).TakeWhile(outer => outer is not IFunction)
                .FirstOrDefault(outer => outer is WhileStatement or DoWhileStatement or ForStatement);
            if (loop is not null && !Tests(loop, context, 0)) context.Add(Rule.NoDoneCheck, loop);
        }
    }

    /// <summary>
    /// True where the code compares something with the mark, itself or in a function of the files that it calls.
    /// </summary>
    private static bool Tests(Node code, RuleContext context, int depth)
    {
        if (context.Testing.TryGetValue(code, out var known)) return known;
        context.Testing[code] = false;
        return context.Testing[code] = FindTest(code, context, depth);
    }

    private static bool FindTest(Node code, RuleContext context, int depth)
    {
        var open = new Stack<Node>([code]);
        while (open.TryPop(out var node))
        {
            if (!context.Values.Spend(1)) return false;
            if (IsTest(node, context) || node is CallExpression call && depth < MostDepth
                && IsTestedBy(call, context, depth))
            {
                return true;
            }

            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }

        return false;
    }

    private static bool IsTest(Node node, RuleContext context) => node switch
    {
        StringLiteral text => text.Value.Contains(Mark, StringComparison.Ordinal)
            ? !IsShown(text)
            : text.Value.Contains("DONE", StringComparison.Ordinal) && IsLookedFor(text),
        TemplateElement piece => piece.Value.Cooked?.Contains(Mark, StringComparison.Ordinal) == true
            && Tree.Parent(piece) is { } template && !IsShown(template),
        RegExpLiteral pattern => pattern.Raw.Contains("DONE", StringComparison.Ordinal),
        BinaryExpression compared when IsComparison(compared.Operator) =>
            IsMark(compared.Left, context) || IsMark(compared.Right, context),
        SwitchCase { Test: { } test } => IsMark(test, context),
        CallExpression { Callee: MemberExpression { Property: Identifier { Name: "includes" or "indexOf" } } callee } =>
            context.Values.Of(callee.Object).Any(value => value is Value.List)
                && context.Values.ItemsOf(callee.Object, node).Any(IsMark),
        _ => false,
    };

    private static bool IsComparison(Operator one) => one
        is Operator.Equality or Operator.StrictEquality or Operator.Inequality or Operator.StrictInequality;

    /// <summary>A part of the mark counts where it is compared with something or looked for in it.</summary>
    private static bool IsLookedFor(Node text) => Tree.User(text) switch
    {
        BinaryExpression => true,
        CallExpression { Callee: MemberExpression { Property: Identifier method } } =>
            method.Name is "startsWith" or "endsWith" or "includes" or "indexOf" or "search" or "match",
        _ => false,
    };

    private static bool IsMark(Node node, RuleContext context) =>
        node is not Literal && context.Values.Of(node).Any(IsMark);

    private static bool IsMark(Value value) =>
        value is Value.Text text && text.Content.Contains(Mark, StringComparison.Ordinal);

    /// <summary>A text that is only logged tests nothing.</summary>
    private static bool IsShown(Node text) =>
        Tree.User(text) is CallExpression { Callee: MemberExpression { Object: Identifier { Name: "console" } } };

    private static bool IsTestedBy(CallExpression call, RuleContext context, int depth)
    {
        foreach (var callee in context.Values.Of(call.Callee))
        {
            if (callee is Value.Code code && Tests(code.Node, context, depth + 1)) return true;
            if (callee is Value.Missing or Value.Package && call.Arguments.Any(argument => IsEvent(argument, context)))
            {
                return true;
            }
        }

        return Tree.Bare(call.Callee) is Identifier name && Tree.BindingOf(name) is { } binding
            && binding.Targets.Any(target => Tree.Parent(target) is IFunction)
            && call.Arguments.Any(
                argument => context.Values.Of(argument).Any(value => value is Value.Made { Role: Role.Event }));
    }

    /// <summary>Who gets an event may look for the mark in it.</summary>
    private static bool IsEvent(Node argument, RuleContext context) =>
        context.Values.Of(argument).Any(value => value is Value.Made { Role: Role.Event or Role.EventData });
}
