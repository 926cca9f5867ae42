namespace CloudBaseAi.Domain.Snippets;

/// <summary>Which snippet is wanted. Every combination of the three is legal and can be written.</summary>
/// <param name="Delivery">How the answer arrives.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Form">How much of it there is.</param>
public sealed record SnippetShape(Delivery Delivery, SnippetLanguage Language, SnippetForm Form)
{
    /// <summary>Every shape there is.</summary>
    public static IEnumerable<SnippetShape> All =>
        from form in SnippetForm.All
        from delivery in Delivery.All
        from language in SnippetLanguage.All
        select new SnippetShape(delivery, language, form);

    /// <summary>For example <c>call-streamText-callbacks-javascript</c>.</summary>
    public override string ToString() =>
        $"{Form}-{Delivery.Method}{(Delivery.Consume is { } consume ? "-" + consume : "")}-{Language}";
}
