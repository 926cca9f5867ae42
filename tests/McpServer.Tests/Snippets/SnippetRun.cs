using System.Text.Json;
using CloudBaseAi.Domain.Snippets;
using Jint;
using Jint.Native;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Runs a snippet in an embedded engine, against the strict fake of wx.</summary>
internal sealed class SnippetRun
{
    private static readonly Prepared<Acornima.Ast.Script> Fake = Engine.PrepareScript(SourceTree.Read("Fakes/wx.js"));
    private static readonly Prepared<Acornima.Ast.Script> Harness = Engine.PrepareScript(SourceTree.Read("Fakes/harness.js"));

    private SnippetRun(JsonElement report)
    {
        Turns = [.. report.GetProperty("turns").EnumerateArray().Select(turn => new Turn(
            turn.GetProperty("state").GetString()!,
            turn.GetProperty("value").GetRawText(),
            turn.GetProperty("error").GetString(),
            [.. turn.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetString()!)]))];
        Requests = [.. report.GetProperty("requests").EnumerateArray()];
    }

    /// <summary>One for each call, in order.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>What reached the gateway: method, provider, model, messages.</summary>
    public IReadOnlyList<JsonElement> Requests { get; }

    /// <summary>Calls the exported function once for each turn, and drains the engine.</summary>
    /// <param name="files">The first is the entry.</param>
    /// <param name="world">A JavaScript object literal, see Fakes/wx.js.</param>
    /// <param name="turns">A JavaScript array literal, see Fakes/harness.js.</param>
    public static SnippetRun Start(IReadOnlyList<SnippetFile> files, string world, string turns)
    {
        var engine = new Engine(options => options.LimitRecursion(200).TimeoutInterval(TimeSpan.FromSeconds(20)));
        engine.Execute(Fake).Execute(Harness);
        var sources = new JsObject(engine);
        foreach (var file in files) sources.Set(file.Path, file.Content);
        engine.SetValue("files", sources).SetValue("entry", files[0].Path);
        engine.Execute($"const report = startTurns(files, entry, {world}, {turns});");
        engine.Advanced.ProcessTasks();
        using var report = JsonDocument.Parse(engine.Evaluate("JSON.stringify(report)").AsString());
        return new SnippetRun(report.RootElement.Clone());
    }
}
