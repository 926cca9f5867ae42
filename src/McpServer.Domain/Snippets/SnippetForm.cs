namespace CloudBaseAi.Domain.Snippets;

/// <summary>How much code a snippet is. A form that is not listed here cannot be asked for.</summary>
public sealed class SnippetForm
{
    /// <summary>One function.</summary>
    public static readonly SnippetForm Call = new("call");

    /// <summary>A function with the guard, and the classification of errors.</summary>
    public static readonly SnippetForm Module = new("module");

    /// <summary>A whole chat page, with app init.</summary>
    public static readonly SnippetForm Page = new("page");

    /// <summary>Every form, the default first.</summary>
    public static readonly IReadOnlyList<SnippetForm> All = [Call, Module, Page];

    private SnippetForm(string text) => Text = text;

    /// <summary>The value as it stands in arguments and replies.</summary>
    public string Text { get; }

    /// <summary>The form with this text, or null.</summary>
    public static SnippetForm? Find(string? text) => All.FirstOrDefault(form => form.Text == text);

    /// <summary>One answer for each form; a new form breaks every caller.</summary>
    public T Match<T>(Func<T> call, Func<T> module, Func<T> page) =>
        this == Call ? call() : this == Module ? module() : page();

    /// <summary>The value as it stands in arguments and replies.</summary>
    public override string ToString() => Text;
}
