namespace CloudBaseAi.Domain.Snippets;

/// <summary>The language of comments in code, and of what to try with it.</summary>
public sealed class CommentLanguage
{
    /// <summary>English.</summary>
    public static readonly CommentLanguage English = new("en");

    /// <summary>Chinese.</summary>
    public static readonly CommentLanguage Chinese = new("zh");

    /// <summary>Every language, the default first.</summary>
    public static readonly IReadOnlyList<CommentLanguage> All = [English, Chinese];

    private CommentLanguage(string text) => Text = text;

    /// <summary>The value as it stands in CLOUDBASE_AI_LANG.</summary>
    public string Text { get; }

    /// <summary>The language with this text, or null.</summary>
    public static CommentLanguage? Find(string? text) => All.FirstOrDefault(language => language.Text == text);

    /// <summary>The one of two texts that is in this language.</summary>
    public string Pick(string english, string chinese) => this == English ? english : chinese;

    /// <summary>The value as it stands in CLOUDBASE_AI_LANG.</summary>
    public override string ToString() => Text;
}
