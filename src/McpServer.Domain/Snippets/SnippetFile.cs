namespace CloudBaseAi.Domain.Snippets;

/// <summary>One file of a snippet.</summary>
/// <param name="Path">Where it goes, relative to the Mini Program's root, with <c>/</c>.</param>
/// <param name="Language"><c>javascript</c>, <c>typescript</c>, <c>json</c>, <c>wxml</c> or <c>wxss</c>.</param>
/// <param name="Content">The whole file, or for <see cref="FileWrite.Merge"/> what has to be in it.</param>
/// <param name="Write">Whether it is a new file.</param>
public sealed record SnippetFile(string Path, string Language, string Content, FileWrite Write);
