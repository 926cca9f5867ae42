namespace CloudBaseAi.Domain.Snippets;

/// <summary>Something a module or a page can do besides answering.</summary>
public sealed class SnippetFeature
{
    /// <summary>The result tells what the platform says of tokens used.</summary>
    public static readonly SnippetFeature Usage = new("usage");

    /// <summary>The promise has a <c>stop()</c>.</summary>
    public static readonly SnippetFeature Stop = new("stop");

    /// <summary>Thoughts of a thinking model reach <c>onReasoning</c>.</summary>
    public static readonly SnippetFeature Reasoning = new("reasoning");

    /// <summary>Every feature.</summary>
    public static readonly IReadOnlyList<SnippetFeature> All = [Usage, Stop, Reasoning];

    private SnippetFeature(string text) => Text = text;

    /// <summary>The value as it stands in arguments.</summary>
    public string Text { get; }

    /// <summary>The feature with this text, or null.</summary>
    public static SnippetFeature? Find(string? text) => All.FirstOrDefault(feature => feature.Text == text);

    /// <summary>The value as it stands in arguments.</summary>
    public override string ToString() => Text;
}
