using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>One sentence in both languages.</summary>
/// <param name="English">The sentence in English.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record BothLanguages(string English, string Chinese)
{
    /// <summary>The sentence in this language.</summary>
    public string In(Language language) => language.Pick(English, Chinese);
}
