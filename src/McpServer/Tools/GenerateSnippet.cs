using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Snippets;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Code, the last step: only with a proof made from groups read in this very call.</summary>
internal sealed class GenerateSnippet(Inquiry inquiry, Passage passage, ServerSettings settings) : Tool
{
    public override string Name => "generateSnippet";

    public override string Description =>
        "Last step. Writes Mini Program code for a group and model, after reading the groups once more: it refuses unless billing is covered and the group is on and holds the model. "
        + "Only for WeChat Mini Programs: no browser, Node.js or images.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Common.EnvId,
        Common.GroupName.Required(),
        Common.Model("A model the group holds, exactly as describeGroups lists it").Required(),
        Kinds.OneOf("method", "All at once or as a stream", Delivery.StreamText, Delivery.GenerateText).Required(Delivery.StreamText),
        Kinds.OneOf("language", "Default javascript", [.. SnippetLanguage.All.Select(language => language.Text)]),
        Kinds.OneOf("consume", "streamText only: what renders. Default callbacks", [.. Delivery.Consumes]) with
        {
            Conflict = others => others["method"]?.GetValue<string>() == Delivery.GenerateText ? "is for streamText only: generateText answers all at once" : null,
        },
        Kinds.OneOf("form", "Default call: one function", [.. SnippetForm.All.Select(form => form.Text)]),
    ];

    public override Hints Hints => Hints.ReadOnly;

    public override Task<Reply> Run(Arguments arguments, CancellationToken cancel)
    {
        var shape = new SnippetShape(
            Delivery.Find(arguments.Text("method"), arguments.Text("consume")) ?? throw new InvalidOperationException("The arguments were checked."),
            SnippetLanguage.Find(arguments.Text("language")) ?? SnippetLanguage.JavaScript,
            SnippetForm.Find(arguments.Text("form")) ?? SnippetForm.Call);
        return passage.Enter(this, arguments, arguments.Text("groupName"), opened => Write(opened, shape, cancel));
    }

    private async Task<Reply> Write(Opened opened, SnippetShape shape, CancellationToken cancel)
    {
        var groups = await inquiry.Groups(opened.Env, cancel);
        var verdict = ReadinessProof.Check(opened.Eligible, opened.Target, groups);
        if (verdict is not ReadinessVerdict.Ready ready) return NotReady.Of(opened.Env, opened.Target, verdict, groups)!.Refuse();
        var snippet = SnippetWriter.Write(ready.Proof, shape, settings.Language);
        if (SnippetGuard.Objection(snippet, ready.Proof) is { } mismatch) throw new InvalidOperationException($"The snippet does not say what was proven: {mismatch}");
        var target = ready.Proof.Target;
        return Reply.Ok(
            $"Code for {target.Group}, legal for {opened.Env} now." + (snippet.Files.Count > 1 ? $" {snippet.Files[0].Path} exports the function." : ""), null,
            new SnippetData(
                target.Group.Text, target.Model.Text,
                [.. snippet.Files.Select(file => new FileData(file.Path, file.Language, file.Content))],
                Advisories.For(target.Group, target.Model, settings.Language), snippet.SelfVerify));
    }
}
