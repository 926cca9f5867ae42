using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>Writes code for a call that has been proven legal. Without a proof there is nothing to call.</summary>
public static class SnippetWriter
{
    private const string Declarations = "wx-cloud-ai.d.ts";

    /// <summary>The snippet for one shape.</summary>
    public static Snippet Write(ReadinessProof proof, SnippetShape shape, CommentLanguage comments)
    {
        var holes = new Dictionary<string, string>
        {
            ["PROVIDER"] = JsLiteral.Of(proof.Target.Group.Text),
            ["MODEL"] = JsLiteral.Of(proof.Target.Model.Text),
        };
        var extension = shape.Language.Extension;
        var files = new List<SnippetFile>
        {
            File($"ask-ai.{extension}", $"{shape.Form}-{shape.Delivery}.{extension}"),
        };
        if (shape.Language == SnippetLanguage.TypeScript) files.Add(File(Declarations, Declarations));
        return new Snippet(files, SelfVerification.Of(proof, shape, comments));

        SnippetFile File(string path, string template) => new(path, shape.Language.Text, Template.Load(template).Fill(comments, holes));
    }
}
