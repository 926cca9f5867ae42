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

    /// <summary>The rule is none over 160 characters. Lines that are older than the rule are counted by project: the number may only shrink.</summary>
    [Theory]
    [InlineData("McpServer", 68)]
    [InlineData("McpServer.Analyzers", 2)]
    [InlineData("McpServer.Checking", 72)]
    [InlineData("McpServer.Cloud", 1)]
    [InlineData("McpServer.Domain", 1)]
    [InlineData("McpServer.TencentSdk", 2)]
    public void Lines_over_160_characters_outside_of_texts_become_fewer(string project, int known)
    {
        var tooLong = Of(project).SelectMany(source => Lines(source.Tree).Where(line => line.Outside > 160).Select(line => $"{source.Path}:{line.Number} has {line.Outside}")).ToList();
        Assert.True(tooLong.Count <= known, $"{tooLong.Count} in place of {known}:\n{string.Join('\n', tooLong)}");
    }

    /// <summary>The rule is three lines of a hundred over 120 characters; as above, the share of each project may only shrink.</summary>
    [Theory]
    [InlineData("McpServer", 0.086)]
    [InlineData("McpServer.Analyzers", 0.1)]
    [InlineData("McpServer.Checking", 0.053)]
    [InlineData("McpServer.Cloud", 0.03)]
    [InlineData("McpServer.Domain", 0.068)]
    [InlineData("McpServer.TencentSdk", 0.13)]
    public void The_share_of_lines_over_120_characters_becomes_smaller(string project, double known)
    {
        var lengths = Of(project).SelectMany(source => Lines(source.Tree)).Select(line => line.All).ToList();
        Assert.InRange(lengths.Count(length => length > 120) / (double)lengths.Count, 0, known);
    }

    [Fact]
    public void Every_project_is_held_to_a_length() => Assert.Equal(6, Sources.Select(Project).Distinct().Count());

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

    private static IEnumerable<(string Path, SyntaxTree Tree)> Of(string project) => Sources.Where(source => Project(source) == project);

    private static string Project((string Path, SyntaxTree Tree) source) => source.Path.Split('/', '\\')[1];

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

    /// <summary>The length of each line, in all and without what stands inside texts.</summary>
    private static IEnumerable<(int Number, int All, int Outside)> Lines(SyntaxTree tree)
    {
        var texts = tree.GetRoot().DescendantTokens().Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken).Select(token => token.Span).ToList();
        return tree.GetText().Lines.Select(line => (line.LineNumber + 1, line.Span.Length, line.Span.Length - texts.Sum(text => line.Span.Intersection(text)?.Length ?? 0)));
    }
}
