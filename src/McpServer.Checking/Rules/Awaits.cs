using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>await outside of a function: top-level-await.</summary>
internal static class Awaits
{
    /// <summary>Checks the awaits of a file; <c>script setup</c> is a function once it is compiled.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var node in module.Awaits)
        {
            if (Tree.FunctionAround(node) is not null || node.Start >= module.File.Setup.Start
                && node.Start < module.File.Setup.End)
            {
                continue;
            }

            var word = node is ForOfStatement
                ? module.File.Code.IndexOf("await", node.Start, StringComparison.Ordinal)
                : node.Start;
            context.Report.Add(Rule.TopLevelAwait, module.Source, word);
        }
    }
}
