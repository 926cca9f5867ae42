using CloudBaseAi.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>How the source is written: short files, short lines, and no arm that would hide a new case.</summary>
public sealed class StyleTests
{
    private static readonly IReadOnlyList<(string Path, SyntaxTree Tree)> Sources = [.. Repository.Files()
        .Where(path => path.StartsWith(Repository.At("src"), StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(Golden.Root, path), CSharpSyntaxTree.ParseText(File.ReadAllText(path))))];

    /// <summary>What an expression of checked code may be: nearly every rule is about one kind of value, and "any other" is what it means.</summary>
    private static readonly string[] Open = ["Value"];

    /// <summary>Abstract types of which every constructor is private, with the sealed types in them.</summary>
    private static readonly Dictionary<string, HashSet<string>> Closed = Sources.SelectMany(source => source.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
        .GroupBy(type => type.Identifier.Text).Where(parts => !Open.Contains(parts.Key) && parts.Any(part => part.Modifiers.Any(SyntaxKind.AbstractKeyword))
            && parts.SelectMany(part => part.Members.OfType<ConstructorDeclarationSyntax>()).ToList() is { Count: > 0 } made && made.TrueForAll(one => one.Modifiers.Any(SyntaxKind.PrivateKeyword)))
        .ToDictionary(parts => parts.Key, parts => parts.SelectMany(part => part.Members.OfType<TypeDeclarationSyntax>()).Where(one => one.Modifiers.Any(SyntaxKind.SealedKeyword)).Select(one => one.Identifier.Text).ToHashSet());

    [Fact]
    public void No_line_is_over_160_characters_and_three_of_a_hundred_at_most_over_120()
    {
        var lengths = Sources.SelectMany(source => source.Tree.GetText().Lines
            .Select(line => (Place: $"{source.Path}:{line.LineNumber + 1}", line.Span.Length))).ToList();
        Assert.DoesNotContain(lengths, line => line.Length > 160);
        Assert.InRange(lengths.Count(line => line.Length > 120) / (double)lengths.Count, 0, 0.03);
    }

    [Fact]
    public void No_file_has_more_than_250_lines_and_the_median_at_most_50()
    {
        var counts = Sources.Select(source => (source.Path, Lines: source.Tree.GetText().Lines.Count - 1)).OrderBy(file => file.Lines).ToList();
        Assert.DoesNotContain(counts, file => file.Lines > 250);
        Assert.InRange(counts[counts.Count / 2].Lines, 1, 50);
    }

    [Fact]
    public void No_switch_over_a_closed_type_has_an_arm_that_would_hide_a_new_case() => Assert.Empty(
        Sources.SelectMany(source => Hiding(source.Tree).Select(node => $"{source.Path}:{source.Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}")));

    /// <summary>The rule finds what it looks for, and nothing else.</summary>
    [Theory]
    [InlineData("verdict switch { EligibilityVerdict.Eligible => 1, _ => 2 }", true)]
    [InlineData("verdict switch { EligibilityVerdict.Eligible yes => 1, var other => 2 }", true)]
    [InlineData("verdict switch { Names.EligibilityVerdict.Eligible { Proof: null } => 1, _ => 2 }", true)]
    [InlineData("verdict switch { null => 0, EligibilityVerdict.Eligible or EligibilityVerdict.NotEligible => 1, { } => 2 }", true)]
    [InlineData("verdict switch { EligibilityVerdict.Eligible => 1, EligibilityVerdict.NotEligible => 2 }", false)]
    [InlineData("verdict switch { EligibilityVerdict.Eligible => 1, var other when other is null => 2 }", false)]
    [InlineData("number switch { 1 => 1, _ => 2 }", false)]
    public void An_arm_that_would_hide_a_case_is_seen(string expression, bool hides) =>
        Assert.Equal(hides, Hiding(CSharpSyntaxTree.ParseText($"class C {{ int M() => {expression}; }}")).Any());

    [Fact]
    public void A_default_label_is_seen() => Assert.Single(Hiding(CSharpSyntaxTree.ParseText(
        "class C { void M() { switch (fact) { case EligibilityFact.Plan plan: break; default: break; } } }")));

    private static IEnumerable<SyntaxNode> Hiding(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var (patterns, hides) = node switch
            {
                SwitchExpressionSyntax one => (one.Arms.Select(arm => arm.Pattern), one.Arms.Any(arm => arm.WhenClause is null && TakesAll(arm.Pattern))),
                SwitchStatementSyntax one => (one.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().Select(label => label.Pattern),
                    one.Sections.SelectMany(section => section.Labels).Any(label => label is DefaultSwitchLabelSyntax)),
                _ => ([], false),
            };
            if (hides && patterns.SelectMany(Named).Any(type => IsCase(type, node))) yield return node;
        }
    }

    private static bool TakesAll(PatternSyntax pattern) => pattern is DiscardPatternSyntax or VarPatternSyntax or RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 };

    /// <summary>The types that a pattern asks for at its top.</summary>
    private static IEnumerable<ExpressionSyntax> Named(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => [constant.Expression],
        DeclarationPatternSyntax declared => [declared.Type],
        TypePatternSyntax type => [type.Type],
        RecursivePatternSyntax { Type: { } type } => [type],
        BinaryPatternSyntax either => Named(either.Left).Concat(Named(either.Right)),
        ParenthesizedPatternSyntax inner => Named(inner.Pattern),
        _ => [],
    };

    private static bool IsCase(ExpressionSyntax type, SyntaxNode node)
    {
        var names = type.ToString().Split('.');
        if (names.Length > 1) return Closed.TryGetValue(names[^2].Split('<')[0], out var cases) && cases.Contains(names[^1]);
        return node.Ancestors().OfType<TypeDeclarationSyntax>().Any(outer => Closed.TryGetValue(outer.Identifier.Text, out var own) && own.Contains(names[0]));
    }
}
