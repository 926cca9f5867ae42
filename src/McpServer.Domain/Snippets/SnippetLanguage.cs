namespace CloudBaseAi.Domain.Snippets;

/// <summary>The language a snippet is written in.</summary>
public sealed class SnippetLanguage
{
    /// <summary>CommonJS, ES2018.</summary>
    public static readonly SnippetLanguage JavaScript = new("javascript", "js");

    /// <summary>Erasable TypeScript with its own declarations.</summary>
    public static readonly SnippetLanguage TypeScript = new("typescript", "ts");

    /// <summary>Every language, the default first.</summary>
    public static readonly IReadOnlyList<SnippetLanguage> All = [JavaScript, TypeScript];

    private SnippetLanguage(string text, string extension) => (Text, Extension) = (text, extension);

    /// <summary>The value as it stands in arguments and replies.</summary>
    public string Text { get; }

    /// <summary>The extension of a source file, without the dot.</summary>
    public string Extension { get; }

    /// <summary>The language with this text, or null.</summary>
    public static SnippetLanguage? Find(string? text) => All.FirstOrDefault(language => language.Text == text);

    /// <summary>The value as it stands in arguments and replies.</summary>
    public override string ToString() => Text;
}
