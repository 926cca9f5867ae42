using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>Writes code for a call that has been proven legal. Without a proof there is nothing to call.</summary>
public static class SnippetWriter
{
    /// <summary>The snippet for one shape.</summary>
    public static Snippet Write(ReadinessProof proof, SnippetShape shape, CommentLanguage comments)
    {
        var holes = new Dictionary<string, string>
        {
            ["PROVIDER"] = JsLiteral.Of(proof.Target.Group.Text),
            ["MODEL"] = JsLiteral.Of(proof.Target.Model.Text),
            ["ENV"] = JsLiteral.Of(proof.Env.Text),
            ["FLOOR"] = JsLiteral.Of(Advisories.FloorOf(proof.Target.Group)),
        };
        return new Snippet(
            [.. SnippetLayout.Of(shape).Select(file => new SnippetFile(file.Path, file.Language, Template.Load(file.Template).Fill(comments, holes)))],
            SelfVerification.Of(proof, shape, comments));
    }
}
