using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What form call must do over each scripted answer. The same list judges the written code and its mutants.</summary>
internal static class CallScenarios
{
    private const string Role = """{ choices: [{ delta: { role: "assistant" } }] }""";
    private const string NoChoices = "{ choices: [] }";
    private const string Reasoning = """{ choices: [{ delta: { reasoning_content: "hmm", content: null } }] }""";
    private const string Hello = $"[{Role}, {Reasoning}, {{ choices: [{{ delta: {{ content: 'Hel' }} }}] }}, {NoChoices}, {{ choices: [{{ delta: {{ content: 'lo' }} }}] }}]";
    private const string Prompt = "say \\\"hello\\\"";

    /// <summary>Every expectation that this code breaks; empty for correct code.</summary>
    public static IEnumerable<string> Broken(IReadOnlyList<SnippetFile> files, ReadinessProof proof, Delivery delivery)
    {
        foreach (var (name, answer, listener, expected) in Scenarios(delivery))
        {
            var run = SnippetRun.Start(files, World(proof, answer), $"[{{ prompt: \"{Prompt}\", listener: \"{listener}\" }}]");
            var turn = Assert.Single(run.Turns);
            var seen = $"{turn.State} {(turn.State == "resolved" ? turn.Value : turn.Error)} [{string.Join('|', turn.Pieces)}]";
            if (seen != expected) yield return $"{name}: {seen}, not {expected}";
            if (Request(run) is var request && request != Wanted(proof, delivery)) yield return $"{name}: sent {request}";
        }
    }

    /// <summary>A world in which exactly the proven call is served.</summary>
    public static string World(ReadinessProof proof, string answers, string more = "initialized: true") =>
        $$"""
        { env: {{JsLiteral.Of(proof.Env.Text)}}, group: {{JsLiteral.Of(proof.Target.Group.Text)}},
          models: [{{JsLiteral.Of(proof.Target.Model.Text)}}], answers: [{{answers}}], {{more}} }
        """;

    private static IEnumerable<(string Name, string Answer, string Listener, string Expected)> Scenarios(Delivery delivery)
    {
        var pieces = delivery == Delivery.Whole ? "Hello" : "Hel|lo";
        var begun = delivery == Delivery.Whole ? "" : "Hel";
        const string noText = "rejected The model returned no text. []";
        yield return ("normal", $"{{ chunks: {Hello}, done: true }}", "collect", $"resolved \"Hello\" [{pieces}]");
        yield return ("no listener", $"{{ chunks: {Hello}, done: true }}", "none", "resolved \"Hello\" []");
        yield return ("no end mark", $"{{ chunks: {Hello}, done: false }}", "collect", $"resolved \"Hello\" [{pieces}]");
        yield return ("break in mid-stream", $"{{ chunks: {Hello}, breakAfter: 4 }}", "collect", $"rejected the connection broke [{begun}]");
        yield return ("refused", $"{{ chunks: [], reject: new Error('EXCEED_TOKEN_QUOTA_LIMIT') }}", "collect", "rejected EXCEED_TOKEN_QUOTA_LIMIT []");
        yield return ("empty stream", "{ chunks: [], done: true }", "collect", noText);
        yield return ("empty stream without end mark", "{ chunks: [], done: false }", "collect", noText);
        yield return ("reasoning only", $"{{ chunks: [{Role}, {Reasoning}, {NoChoices}], done: true }}", "collect", noText);
        yield return ("the listener throws", $"{{ chunks: {Hello}, done: true }}", "throw", $"rejected the page's own mistake [{pieces.Split('|')[0]}]");
        if (delivery != Delivery.EventStream) yield break;
        yield return ("an error as an event", $"{{ chunks: [{{ code: 'AI_MODEL_REQUEST_FAILED', message: 'x' }}], done: false }}",
            "collect", """rejected {"code":"AI_MODEL_REQUEST_FAILED","message":"x"} []""");
    }

    private static string Request(SnippetRun run)
    {
        var sent = run.Requests.Count == 1 ? run.Requests[0] : default;
        return sent.ValueKind == System.Text.Json.JsonValueKind.Undefined
            ? $"{run.Requests.Count} requests"
            : $"{sent.GetProperty("method").GetString()} {sent.GetProperty("provider").GetString()} {sent.GetProperty("model").GetString()} {sent.GetProperty("messages").GetRawText()}";
    }

    private static string Wanted(ReadinessProof proof, Delivery delivery) =>
        $$"""{{delivery.Method}} {{proof.Target.Group}} {{proof.Target.Model}} [{"role":"user","content":"{{Prompt}}"}]""";
}
