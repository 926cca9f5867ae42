using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>Every rule, applied to files that belong together.</summary>
internal static class RuleBook
{
    private static readonly string[] Called = ["createModel", "streamText", "generateText", "call", "apply", "bind"];

    /// <summary>Applies them all.</summary>
    /// <returns>The work that it took.</returns>
    public static long Apply(ModuleSet modules, CheckFacts facts, Report report)
    {
        var context = new RuleContext(modules, facts, report);
        foreach (var module in modules.All) Sort(module, context);
        var shared = Models.Check(context);
        Providers.Check(context, shared);
        Escapes.Check(context);
        Options.Check(context);
        Promises.Check(context);
        Rendering.Check(context);
        Versions.Check(context);
        foreach (var module in modules.All)
        {
            if (context.CreateModelCalls.Count > 0)
            {
                Fields.Check(module, context);
                EndMarks.Check(module, context);
            }

            Awaits.Check(module, context);
            Environments.Check(module, context);
            Keys.Check(module, context);
            Targets.Check(module, context);
            Types.Check(module, context);
            if (context.Values.IsExhausted) report.Unread(module.Source, -1, UnreadReason.TooComplex);
        }

        return context.Values.Work;
    }

    /// <summary>Finds the calls that the rules are about, whatever they are called by.</summary>
    private static void Sort(SourceModule module, RuleContext context)
    {
        var seen = new HashSet<(Node, int)>();
        foreach (var node in module.Calls)
        {
            if (node is not CallExpression call || !context.Modules.CanCall(Tree.Callee(call), Called)) continue;
            foreach (var callee in context.Values.Callees(call))
            {
                switch (callee)
                {
                    case Value.Platform { Place: Api.CreateModel, Bound: null } when !IsBare(call):
                        if (seen.Add((call, 0))) context.CreateModelCalls.Add(call);
                        break;
                    case Value.Made { Role: Role.StreamText or Role.GenerateText } made
                        when Tree.MethodOf(Tree.Callee(call)) != "bind":
                        var found = new ModelCall(call, made.Role == Role.StreamText);
                        if (seen.Add((call, found.IsStream ? 1 : 2))) context.ModelCalls.Add(found);
                        break;
                    case Value.Missing missing when IsCreateModel(call, missing):
                        context.Add(Rule.UnknownReceiver, call, missing.Path);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    /// <summary>bind without an argument for createModel calls nothing yet.</summary>
    private static bool IsBare(CallExpression call) =>
        Tree.MethodOf(Tree.Callee(call)) == "bind" && Evaluator.First(call) is null;

    private static bool IsCreateModel(CallExpression call, Value.Missing missing) =>
        missing.Name == "createModel" || missing.Name.EndsWith(".createModel", StringComparison.Ordinal)
            || Tree.NameOf(RuleContext.NameOf(call)) == "createModel";
}
