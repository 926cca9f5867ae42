using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Snippets;
using Jint;
using Jint.Native;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>JavaScript of a snippet in an embedded engine, against the strict platform of Fakes, with simulated time.</summary>
internal sealed class CaseRun : IDisposable
{
    private static readonly Prepared<Acornima.Ast.Script>[] Fakes =
        [.. new[] { "platform.js", "caller.js", "page.js" }.Select(name => Engine.PrepareScript(SourceTree.Read("Fakes/" + name)))];

    private static readonly Prepared<Acornima.Ast.Script> Step = Engine.PrepareScript("run.clock.step(limit)");

    private readonly Engine _engine = new(options => options.LimitRecursion(200).TimeoutInterval(TimeSpan.FromSeconds(30)));

    /// <summary>Loads the files of a snippet; each case then starts them anew.</summary>
    public CaseRun(IReadOnlyList<SnippetFile> files, SnippetRequest request)
    {
        foreach (var fake in Fakes) _engine.Execute(fake);
        var sources = new JsObject(_engine);
        foreach (var file in files) sources.Set(file.Path, file.Content);
        var world = new JsonObject
        {
            ["env"] = request.Models.Env.Text,
            ["group"] = request.Models.Group.Text,
            ["models"] = new JsonArray([.. request.Models.All.Select(model => JsonValue.Create(model.Text))]),
            ["plainAnswer"] = JsonNode.Parse(Cases.PlainAnswer.GetRawText()),
        };
        var entry = request.Shape.Form == SnippetForm.Page ? null : "ask-ai.js";
        _engine.SetValue("files", sources).SetValue("entry", entry).Execute($"var run; const world = {world.ToJsonString()};");
    }

    public void Dispose() => _engine.Dispose();

    /// <summary>Starts a case.</summary>
    public CaseRun Start(string spec)
    {
        _engine.Execute($"run = start(files, entry, world, {spec});");
        return this;
    }

    /// <summary>Lets time go on to this many milliseconds after the start.</summary>
    public CaseRun Until(int milliseconds)
    {
        _engine.SetValue("limit", milliseconds);
        while (_engine.Evaluate(Step).AsBoolean()) { }
        return this;
    }

    /// <summary>One step of the person or the caller.</summary>
    public CaseRun Do(string step)
    {
        _engine.Execute(step);
        return this;
    }

    /// <summary>What was seen so far.</summary>
    public JsonElement Report()
    {
        using var report = JsonDocument.Parse(_engine.Evaluate("JSON.stringify(run.end())").AsString());
        return report.RootElement.Clone();
    }
}
