using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>What every conversation begins with, as a message of role <c>system</c>.</summary>
public sealed record SystemPrompt
{
    /// <summary>The most characters (UTF-16 units) a prompt may have.</summary>
    public const int MaxLength = 8_000;

    private SystemPrompt(string text) => Text = text;

    /// <summary>1 to <see cref="MaxLength"/> characters.</summary>
    public string Text { get; }

    /// <summary>Takes the text as it stands; null, an empty text and one that is too long are refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SystemPrompt? prompt)
    {
        prompt = text is { Length: > 0 and <= MaxLength } ? new SystemPrompt(text) : null;
        return prompt is not null;
    }
}
