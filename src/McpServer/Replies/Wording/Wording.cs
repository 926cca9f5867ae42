using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>
/// Every sentence that a person or a model reads in a reply, in both languages side by side: a member for each, and a conditional
/// expression that does not compile when one language is missing. Tools and domain hand over values, never half-sentences. A test
/// calls each member in both languages.
/// </summary>
/// <param name="language">The language of replies.</param>
internal sealed partial class Wording(Language language)
{
    private bool En => language == Language.English;

    /// <summary>Stands in the text of replies of the embedded sandbox.</summary>
    public string SandboxMark => En ? "[sandbox cloud]" : "[沙箱云]";

    /// <summary>The line before the options of a decision. Its first words are the same in both languages: programs look for them.</summary>
    public string AskTheUser(string question) => En ? $"ask the user: {question}" : $"ask the user（请询问用户）: {question}";

    private static string Quoted(string text) => SafeText.Quoted(text);

    private static string Quoted(ModelId model) => SafeText.Quoted(model.Text);

    /// <summary>What a provider may be: every legal shape, quoted.</summary>
    private string Shapes => En ? $"{Named} or {Own}" : $"{Named}或{Own}";

    /// <summary>The groups with a name of the platform's.</summary>
    private string Named => string.Join(En ? ", " : "、", ShapesWhere(isUserMade: false));

    /// <summary>The groups with a name of the user's.</summary>
    private string Own => string.Join(En ? ", " : "、", ShapesWhere(isUserMade: true));

    private IEnumerable<string> ShapesWhere(bool isUserMade) => ProviderSet.Standard.Shapes
        .Where(kind => kind.IsUserMade == isUserMade).Select(kind => En ? $"\"{kind.Shape}\"" : $"“{kind.Shape}”");

    /// <summary>In English: one thing, or several.</summary>
    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    /// <summary>Several names, quoted, at most <paramref name="most"/> of them, the rest as a count.</summary>
    private string List(IReadOnlyCollection<string> names, int most = 8)
    {
        if (names.Count == 0) return En ? "none" : "无";
        var shown = string.Join(En ? ", " : "、", names.Take(most).Select(Quoted));
        if (names.Count <= most) return shown;
        return En ? $"{shown} and {names.Count - most} more" : $"{shown} 等 {names.Count} 个";
    }
}
