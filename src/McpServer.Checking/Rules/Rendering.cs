using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>The pieces of one stream are shown by a callback and by a loop: double-render.</summary>
internal static class Rendering
{
    /// <summary>Checks the streams that have a callback and are read by a loop.</summary>
    public static void Check(RuleContext context)
    {
        if (!context.ModelCalls.Any(call => call.IsStream)) return;
        var shown = ShownByLoops(context);
        if (shown.Count == 0) return;
        foreach (var call in context.ModelCalls)
        {
            if (!call.IsStream || call.Argument is null || !shown.Contains(call.Call)) continue;
            foreach (var shape in context.Values.Of(call.Argument).OfType<Value.Shape>())
            {
                foreach (var member in context.Values.Properties(shape)
                    .Where(member => member.Name is "onText" or "onEvent"))
                {
                    Check(member, context);
                }
            }
        }
    }

    private static void Check(Member callback, RuleContext context)
    {
        if (context.Values.Of(callback).OfType<Value.Code>().Any(code => new Showing(context.Values).Shows(code.Node)))
        {
            context.Add(Rule.DoubleRender, callback.Key, callback.Name);
        }
    }

    /// <summary>The calls of streamText whose pieces a loop shows.</summary>
    private static HashSet<CallExpression> ShownByLoops(RuleContext context)
    {
        var shown = new HashSet<CallExpression>();
        foreach (var loop in context.Modules.All.SelectMany(module => module.Loops).OfType<ForOfStatement>())
        {
            foreach (var stream in context.Values.Of(loop.Right).OfType<Value.Made>().Where(
                made => made.Role is Role.TextStream or Role.EventStream or Role.TextIterator or Role.EventIterator))
            {
                if (!shown.Contains(stream.Call) && new Showing(context.Values).Shows(loop)) shown.Add(stream.Call);
            }
        }

        foreach (var node in context.Modules.All.SelectMany(module => module.Calls))
        {
            if (Steps(node, context) is not { } step
                || Tree.Around(node).TakeWhile(outer => outer is not IFunction).FirstOrDefault(IsLoop) is not { } loop)
            {
                continue;
            }

            if (!shown.Contains(step.Call) && new Showing(context.Values).Shows(loop, node)) shown.Add(step.Call);
        }

        return shown;
    }

    /// <summary>The stream that a call of next() takes a step in; null for every other call.</summary>
    public static Value.Made? Steps(Node node, RuleContext context) =>
        node is CallExpression { Callee: MemberExpression { Property: Identifier { Name: "next" }, Object: var iterator } }
            ? context.Values.Of(iterator).OfType<Value.Made>()
                .FirstOrDefault(made => made.Role is Role.TextIterator or Role.EventIterator)
            : null;

    private static bool IsLoop(Node node) => node is WhileStatement or DoWhileStatement or ForStatement;
}
