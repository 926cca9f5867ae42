using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Names;

/// <summary>The name of an environment variable that may hold the API key of a custom group. No other variable is ever read for one.</summary>
public sealed record KeyVariable
{
    /// <summary>What the name of every such variable begins with.</summary>
    public const string Prefix = "CLOUDBASE_AI_KEY_";

    /// <summary>A suggested name says as much of a group's name as a person reads.</summary>
    private const int MaxSuggested = 64;

    private KeyVariable(string text) => Text = text;

    /// <summary>The name: the prefix, then ASCII letters, digits and '_', at most 256 characters together.</summary>
    public string Text { get; }

    /// <summary>Parses exactly. A text that does not parse may be the key itself: it must not be repeated anywhere.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyVariable? variable)
    {
        variable = text is { Length: <= NameRule.MaxLength } && text.Length > Prefix.Length
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? new KeyVariable(text)
            : null;
        return variable is not null;
    }

    /// <summary>The variable that goes with a group's name, for a suggestion.</summary>
    public static KeyVariable For(string suffix) => new(Prefix + string.Concat(
        suffix.Take(MaxSuggested).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_')));

    /// <summary>The name itself.</summary>
    public override string ToString() => Text;
}
