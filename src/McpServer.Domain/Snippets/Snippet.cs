namespace CloudBaseAi.Domain.Snippets;

/// <summary>Code to paste, and what to try with it.</summary>
/// <param name="Files">The file with the exported function first.</param>
/// <param name="SelfVerify">What to check in the WeChat DevTools, a sentence each.</param>
public sealed record Snippet(IReadOnlyList<SnippetFile> Files, IReadOnlyList<string> SelfVerify);
