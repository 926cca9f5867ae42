namespace CloudBaseAi.Domain.Snippets;

/// <summary>How much code a snippet is. A form that is not listed here cannot be asked for.</summary>
public sealed class SnippetForm
{
    /// <summary>One function.</summary>
    public static readonly SnippetForm Call = new("call");

    /// <summary>Every form, the default first.</summary>
    public static readonly IReadOnlyList<SnippetForm> All = [Call];

    private SnippetForm(string text) => Text = text;

    /// <summary>The value as it stands in arguments and replies.</summary>
    public string Text { get; }

    /// <summary>The form with this text, or null.</summary>
    public static SnippetForm? Find(string? text) => All.FirstOrDefault(form => form.Text == text);

    /// <summary>The value as it stands in arguments and replies.</summary>
    public override string ToString() => Text;
}
