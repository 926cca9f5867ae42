namespace CloudBaseAi.Domain.Snippets;

/// <summary>One file of a snippet.</summary>
/// <param name="Path">Where it goes, relative to the Mini Program's root, with <c>/</c>.</param>
/// <param name="Language"><c>javascript</c>, <c>typescript</c>, <c>json</c>, <c>wxml</c> or <c>wxss</c>.</param>
/// <param name="Content">The whole file.</param>
public sealed record SnippetFile(string Path, string Language, string Content);
