using System.Text.RegularExpressions;
using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>An API key in the source: hardcoded-key.</summary>
internal static partial class Keys
{
    /// <summary>Checks the texts of a file.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var node in module.Texts)
        {
            var text = node is StringLiteral literal ? literal.Value : ((TemplateElement)node).Value.Cooked;
            if (text is null || text.Length is < 20 or > 4_000) continue;
            if (IsKey(text) || IsNamedKey(node) && IsRandom(text))
            {
                context.Add(
                    Rule.HardcodedKey, node is TemplateElement && Tree.Parent(node) is { } template ? template : node);
            }
        }
    }

    private static bool IsKey(string text)
    {
        foreach (var match in Key().EnumerateMatches(text))
        {
            var key = text.Substring(match.Index, match.Length);
            if (IsRandom(key) && !Words().IsMatch(key)) return true;
        }

        return false;
    }

    /// <summary>True for a value that is given to a name such as apiKey or SECRET_KEY.</summary>
    private static bool IsNamedKey(Node node) => Tree.User(node) switch
    {
        Property property when property.Value == node => Tree.PlainKey(property) is { } name && KeyName().IsMatch(name),
        VariableDeclarator { Id: Identifier name } => KeyName().IsMatch(name.Name),
        AssignmentExpression { Left: MemberExpression { Property: Identifier name } } => KeyName().IsMatch(name.Name),
        AssignmentExpression { Left: Identifier name } => KeyName().IsMatch(name.Name),
        PropertyDefinition { Key: Identifier name } => KeyName().IsMatch(name.Name),
        _ => false,
    };

    /// <summary>Digits and letters that do not repeat, and no words that say that a key is to be filled in.</summary>
    private static bool IsRandom(string text) => text.Length >= 20 && text.Any(char.IsAsciiDigit)
        && text.Any(char.IsAsciiLetter) && text.Distinct().Count() >= 10
        && !text.Any(char.IsWhiteSpace) && !text.Contains("://", StringComparison.Ordinal) && !Filler().IsMatch(text);

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{17,}|AKID[A-Za-z0-9]{28,}|AIza[A-Za-z0-9_-]{30,}|"
        + @"[0-9a-f]{32}\.[A-Za-z0-9]{16}|(?:hf_|gsk_|xai-)[A-Za-z0-9]{20,}|"
        + @"(?<=[Bb]earer )[A-Za-z0-9._~+/=-]{20,})(?![A-Za-z0-9])")]
    private static partial Regex Key();

    /// <summary>The name of a style begins like a key: <c>sk-button-primary-2</c>.</summary>
    [GeneratedRegex(@"\Ask(?:-(?:[a-z]+|[0-9]{1,3}))+\z")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?i:(?:api|secret|access)[-_]?key|secret[-_]?id)")]
    private static partial Regex KeyName();

    [GeneratedRegex(@"(?i:your|x{4}|example|placeholder|\*{3}|<|\$\{)")]
    private static partial Regex Filler();
}
