using System.Text.Json;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using Jint.Runtime;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What a chat page must do. The same judge serves the written page and its mutants.</summary>
internal static class PageBehaviour
{
    private const string Works = $"{{ chunks: {Scenarios.Hello}, done: true }}";
    private const string Refused = "{ chunks: [], reject: new Error('EXCEED_CONCURRENT_REQUEST_LIMIT') }";
    private const string Fast = """{ chunks: Array.from({ length: 200 }, () => ({ choices: [{ delta: { content: "ab" } }] })), done: true }""";
    private const string Paused = $"{{ chunks: {Scenarios.Hello}, done: true, pauseAfter: 4 }}";
    private const string Breaks = $"{{ chunks: {Scenarios.Hello}, pauseAfter: 4, breakAfter: 4 }}";
    private const string Late = $"{{ chunks: {Scenarios.Hello}, breakAfter: 4, lateCallbacks: true }}";

    /// <summary>Every expectation that these files break; empty for a correct page.</summary>
    public static IReadOnlyList<string> Broken(IReadOnlyList<SnippetFile> files, ReadinessProof proof, Delivery delivery)
    {
        try
        {
            return Judge(files, proof, delivery);
        }
        catch (JavaScriptException error)
        {
            return [$"the page does not even run: {error.Message}"];
        }
    }

    private static List<string> Judge(IReadOnlyList<SnippetFile> files, ReadinessProof proof, Delivery delivery)
    {
        var broken = new List<string>();
        var streams = delivery != Delivery.Whole;

        var page = Open(Works).Send("  one ");
        Expect("one turn", "user: one|assistant: Hello", page);
        page.Send("two");
        Expect("two turns", "user: one|assistant: Hello|user: two|assistant: Hello", page);
        Same("history", "user one, assistant Hello, user two", Messages(page, 1));

        page = Open(Works).Send("   ");
        Expect("a blank prompt", "", page);

        page = Open($"{Refused}, {Works}").Send("one");
        Expect("a failed bubble goes", "user: one", page);
        Same("a notice says what to do", "True", $"{Data(page, "notice").Length > 0}");
        page.Send("two");
        Expect("after a failure", "user: one|user: two|assistant: Hello", page);
        Same("a failed turn is no history", "user two", Messages(page, 1));
        Same("the notice goes", "", Data(page, "notice"));

        page = Open(Works);
        for (var i = 0; i < 15; i++) page.Send($"p{i}");
        Same("history is trimmed", "user p4, assistant Hello", string.Join(", ", Messages(page, 14).Split(", ").Take(2)));

        if (!streams) return broken;
        page = Open(Paused).Send("one").Do("page.fireTimers()");
        Expect("in mid-stream", "user: one|assistant: Hel", page, busy: true);
        page.Send("again");
        Same("no second request while busy", "1", Requests(page));
        page.Do("page.resume()").Do("page.fireTimers()");
        Expect("at the end", "user: one|assistant: Hello", page);

        page = Open(Paused).Send("one").Do("page.unload()").Do("page.fireTimers()").Do("page.resume()").Do("page.fireTimers()");
        Same("nothing is rendered after unload", "0", $"{page.Report.GetProperty("afterUnload")}");

        page = Open(Breaks).Send("one").Do("page.fireTimers()").Do("page.resume()").Do("page.fireTimers()");
        Expect("a break in mid-stream", "user: one", page);

        page = Open(Late).Send("one").Do("page.fireTimers()");
        Expect("a late piece does not revive a failed bubble", "user: one", page);

        page = Open(Fast).Send("one").Do("page.fireTimers()");
        Expect("a fast stream", "user: one|assistant: " + string.Concat(Enumerable.Repeat("ab", 200)), page);
        Same("a fast stream is rendered seldom", "True", $"{page.Report.GetProperty("setData").GetInt32() < 10}");
        return broken;

        PageRun Open(string answers) => new(files, Behaviour.World(proof, answers, "initialized: false"));

        void Expect(string situation, string bubbles, PageRun seen, bool busy = false)
        {
            Same(situation, bubbles, string.Join('|', seen.Bubbles));
            Same(situation + ": busy", busy ? "True" : "False", Data(seen, "busy"));
            Same(situation + ": errors", "", string.Join('|', seen.Report.GetProperty("errors").EnumerateArray()));
        }

        void Same(string situation, string expected, string seen)
        {
            if (seen != expected) broken.Add($"{situation}: {seen}, not {expected}");
        }
    }

    private static string Data(PageRun page, string name) => page.Report.GetProperty("data").GetProperty(name).ToString();

    private static string Requests(PageRun page) => page.Report.GetProperty("requests").GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Messages(PageRun page, int request) => page.Report.GetProperty("requests").EnumerateArray().ElementAtOrDefault(request) is { ValueKind: JsonValueKind.Object } sent
        ? string.Join(", ", sent.GetProperty("messages").EnumerateArray().Select(message => $"{message.GetProperty("role")} {message.GetProperty("content")}"))
        : "no request";
}
