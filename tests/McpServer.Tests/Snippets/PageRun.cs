using System.Text.Json;
using CloudBaseAi.Domain.Snippets;
using Jint;
using Jint.Native;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>A chat page in an embedded engine: type, tap, wait, leave.</summary>
internal sealed class PageRun
{
    private static readonly string[] Parts = ["Fakes/wx.js", "Fakes/harness.js", "Fakes/page.js"];

    private readonly Func<string, string> _run;

    /// <summary>Starts the app and opens the page.</summary>
    /// <param name="files">JavaScript, and the WXML that names the handlers.</param>
    /// <param name="world">A JavaScript object literal, see Fakes/wx.js.</param>
    public PageRun(IReadOnlyList<SnippetFile> files, string world)
    {
        var engine = new Engine(options => options.LimitRecursion(200).TimeoutInterval(TimeSpan.FromSeconds(20)));
        foreach (var part in Parts) engine.Execute(SourceTree.Read(part));
        var sources = new JsObject(engine);
        foreach (var file in files) sources.Set(file.Path, file.Content);
        engine.SetValue("files", sources);
        _run = step =>
        {
            var value = engine.Evaluate(step).ToString();
            engine.Advanced.ProcessTasks();
            return value;
        };
        Do($"const page = startPage(files, {world});");
    }

    /// <summary>What the page shows and did: data, setData, afterUnload, errors, requests.</summary>
    public JsonElement Report
    {
        get
        {
            using var report = JsonDocument.Parse(_run("JSON.stringify(page.report)"));
            return report.RootElement.Clone();
        }
    }

    /// <summary>The bubbles as <c>role: text</c>.</summary>
    public IReadOnlyList<string> Bubbles => [.. Report.GetProperty("data").GetProperty("messages").EnumerateArray()
        .Select(bubble => $"{bubble.GetProperty("role")}: {bubble.GetProperty("text")}")];

    /// <summary>Types a prompt and taps Send; everything that can happen without waiting happens.</summary>
    public PageRun Send(string prompt) => Do($"page.type({JsLiteral.Of(prompt)}); page.tap()");

    /// <summary>One step of the fake page.</summary>
    public PageRun Do(string step)
    {
        _run(step);
        return this;
    }
}
