using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Names;

/// <summary>The id of a CloudBase environment, as DescribeEnvs returns it (for example <c>sandbox-1a2b3c</c>).</summary>
public sealed record EnvId
{
    /// <summary>The most characters an id may have.</summary>
    public const int MaxLength = 128;

    private EnvId(string text) => Text = text;

    /// <summary>The id, 1 to 128 ASCII characters that need no escaping in a URL.</summary>
    public string Text { get; }

    /// <summary>Parses exactly: no trimming, no case folding. Placeholders such as <c>&lt;envId&gt;</c> do not parse.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EnvId? id)
    {
        id = text is { Length: <= MaxLength } && NameRule.IsSegment(text) ? new EnvId(text) : null;
        return id is not null;
    }

    /// <summary>The id itself.</summary>
    public override string ToString() => Text;
}
