namespace CloudBaseAi.Domain.Names;

/// <summary>The language of messages, of comments in code, and of the texts that generated code shows.</summary>
public sealed class Language
{
    /// <summary>English.</summary>
    public static readonly Language English = new("en");

    /// <summary>Chinese.</summary>
    public static readonly Language Chinese = new("zh");

    /// <summary>Every language, the default first.</summary>
    public static readonly IReadOnlyList<Language> All = [English, Chinese];

    private Language(string text) => Text = text;

    /// <summary>The value as it stands in CLOUDBASE_AI_LANG.</summary>
    public string Text { get; }

    /// <summary>The language with this text, or null.</summary>
    public static Language? Find(string? text) => All.FirstOrDefault(language => language.Text == text);

    /// <summary>The one of two texts that is in this language.</summary>
    public string Pick(string english, string chinese) => this == English ? english : chinese;

    /// <summary>The value as it stands in CLOUDBASE_AI_LANG.</summary>
    public override string ToString() => Text;
}
