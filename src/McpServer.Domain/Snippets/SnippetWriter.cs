using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>Writes code for a call that has been proven legal. Without a proof there is nothing to call.</summary>
public static class SnippetWriter
{
    /// <summary>The snippet for one shape, without options.</summary>
    public static Snippet Write(ReadinessProof proof, SnippetShape shape, Language comments) =>
        Write(SnippetRequest.Of(ProvenModels.Only(proof), shape), comments);

    /// <summary>The snippet for a request, with comments and the texts for people in one language.</summary>
    public static Snippet Write(SnippetRequest request, Language comments)
    {
        var filling = Filling.Of(request, comments);
        return new Snippet(
            [.. SnippetLayout.Of(request.Shape).Select(Fill)],
            SnippetLayout.ExampleOf(request.Shape) is { } example ? Fill(example) : null);

        SnippetFile Fill(SnippetLayout file) =>
            new(file.Path, file.Language, Template.Load(file.Template).Fill(filling), file.Write);
    }
}
