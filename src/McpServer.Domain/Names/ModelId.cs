using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CloudBaseAi.Domain.Names;

/// <summary>The id of a model, compared ordinally with <c>Models[].Model</c>. It may hold any character.</summary>
public sealed record ModelId
{
    /// <summary>The most characters an id may have.</summary>
    public const int MaxLength = NameRule.MaxLength;

    private static readonly string[] ImageFamilies = ["dall-e", "dalle", "stable-diffusion", "sdxl", "midjourney"];

    private ModelId(string text) => Text = text;

    /// <summary>The id: 1 to 256 characters, well-formed UTF-16.</summary>
    public string Text { get; }

    /// <summary>True for <c>hunyuan-…</c>: only the Growth Plan pays for these models outside a custom group.</summary>
    public bool IsHunyuan => Text.StartsWith("hunyuan-", StringComparison.Ordinal);

    /// <summary>True for picture models such as <c>hunyuan-image</c>: a Mini Program cannot call them.</summary>
    public bool IsImage => Text.Split('-', '_', '/', '.', ':').Contains("image", StringComparer.OrdinalIgnoreCase)
        || ImageFamilies.Any(family => Text.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Parses exactly. An empty text, one of more than 256 characters or one with a lone surrogate is no id (.NET would
    /// silently write U+FFFD for the surrogate).
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ModelId? id)
    {
        id = text is { Length: > 0 and <= MaxLength } && IsWellFormed(text) ? new ModelId(text) : null;
        return id is not null;
    }

    /// <summary>The id itself.</summary>
    public override string ToString() => Text;

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var used) != System.Buffers.OperationStatus.Done) return false;
            text = text[used..];
        }

        return true;
    }
}
