namespace CloudBaseAi.Cloud;

/// <summary>
/// A sentence for people in both languages, side by side: what fails below the replies does not know its reader.
/// </summary>
/// <param name="English">The sentence in English.</param>
/// <param name="Chinese">The sentence in Chinese, which says as much.</param>
internal readonly record struct Bilingual(string English, string Chinese)
{
    /// <summary>A sentence that is in the reader's language already.</summary>
    public static Bilingual Said(string sentence) => new(sentence, sentence);

    /// <summary>English, then Chinese.</summary>
    public static implicit operator Bilingual((string English, string Chinese) pair) => new(pair.English, pair.Chinese);

    /// <summary>One sentence after the other.</summary>
    public static Bilingual operator +(Bilingual one, Bilingual other) =>
        new(one.English + other.English, one.Chinese + other.Chinese);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => English;
}
