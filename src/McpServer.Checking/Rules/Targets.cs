using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Rules;

/// <summary>A file of another runtime: unsupported-target.</summary>
internal static class Targets
{
    private const string ServerPackage = "wx-server-sdk";

    /// <summary>Looks for the package of cloud functions; once a file.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        var imported = module.ImportsAndExports.OfType<ImportDeclaration>().Select(import => (Node)import.Source);
        var required = module.Calls.Where(call =>
            call is ImportExpression || call is CallExpression { Callee: Identifier { Name: "require" } require }
                && Tree.BindingOf(require) is null)
            .Select(call => call is ImportExpression import ? import.Source : Tree.Argument(call, 0));
        var first = imported.Concat(required)
            .Where(node => node is StringLiteral { Value: ServerPackage }).MinBy(node => node!.Start);
        if (first is not null) context.Add(Rule.UnsupportedTarget, first, SafeText.Quoted(ServerPackage));
    }
}
