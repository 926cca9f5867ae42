namespace CloudBaseAi.Domain.Snippets;

/// <summary>Code to paste.</summary>
/// <param name="Files">The file with the exported function first.</param>
/// <param name="Example">
/// How a page calls it: a whole file for <c>pages/NAME/NAME</c>; null for form page, which is a page itself.
/// </param>
public sealed record Snippet(IReadOnlyList<SnippetFile> Files, SnippetFile? Example);
