using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudBaseAi.Analyzers;

/// <summary>
/// Lets a switch expression over a closed type do without a default arm. A type is closed when it is abstract, all its
/// constructors are private and its cases are sealed types nested in it. The compiler cannot know that nothing else
/// derives from such a type and warns (CS8509); the warning is suppressed when every case has an arm, and it stays, as
/// an error of the build, when a case is missing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedTypeSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Exhaustive = new(
        "CLOSED001", "CS8509", "Every case of the closed type has an arm.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Exhaustive];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var node = diagnostic.Location.SourceTree?.GetRoot(context.CancellationToken)
                .FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node?.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } expression) continue;
            var model = context.GetSemanticModel(expression.SyntaxTree);
            if (model.GetTypeInfo(expression.GoverningExpression, context.CancellationToken).Type is INamedTypeSymbol type
                && IsExhaustive(expression, type, model))
            {
                context.ReportSuppression(Suppression.Create(Exhaustive, diagnostic));
            }
        }
    }

    private static bool IsExhaustive(SwitchExpressionSyntax expression, INamedTypeSymbol type, SemanticModel model)
    {
        var handled = expression.Arms.Where(arm => arm.WhenClause is null)
            .SelectMany(arm => Types(arm.Pattern, model)).ToList();
        var cases = Cases(type).ToList();
        return cases.Count > 0 && cases.All(one => handled.Contains(one, SymbolEqualityComparer.Default));
    }

    /// <summary>The nested cases of a closed type; none when the type is open.</summary>
    private static IEnumerable<INamedTypeSymbol> Cases(INamedTypeSymbol type)
    {
        // The copy constructor of a record is protected, and only a derived type can call it.
        var open = type.Constructors.Any(one => one.DeclaredAccessibility != Accessibility.Private && !IsCopy(one, type));
        if (!type.IsAbstract || open) return [];
        var derived = type.GetTypeMembers()
            .Where(one => SymbolEqualityComparer.Default.Equals(one.BaseType, type)).ToList();
        return derived.All(one => one.IsSealed) ? derived : [];
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    /// <summary>The types that a pattern accepts whatever they hold.</summary>
    private static IEnumerable<ITypeSymbol> Types(PatternSyntax pattern, SemanticModel model) => pattern switch
    {
        BinaryPatternSyntax either when either.OperatorToken.ValueText == "or" =>
            Types(either.Left, model).Concat(Types(either.Right, model)),
        ParenthesizedPatternSyntax inner => Types(inner.Pattern, model),
        DeclarationPatternSyntax declared => Of(declared.Type, model),
        TypePatternSyntax named => Of(named.Type, model),
        ConstantPatternSyntax constant => Of(constant.Expression, model),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Of(ExpressionSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is ITypeSymbol type ? [type] : [];
}
