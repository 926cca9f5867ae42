using System.Text.Json;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Runs code over scenarios. The same judge serves the written code and its mutants.</summary>
internal static class Behaviour
{
    public const string Prompt = "say \\\"hello\\\"";

    /// <summary>Every expectation that this code breaks; empty for correct code.</summary>
    public static IEnumerable<string> Broken(
        IReadOnlyList<SnippetFile> files, ReadinessProof proof, SnippetShape shape, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            var run = SnippetRun.Start(files, World(proof, scenario.Answer), $"[{{ prompt: \"{Prompt}\", listener: \"{scenario.Listener}\" }}]");
            var turn = Assert.Single(run.Turns);
            var seen = $"{Outcome(turn, shape.Form)} [{string.Join('|', turn.Pieces)}]";
            var expected = $"{(shape.Form == SnippetForm.Call ? scenario.Call : scenario.Module)} [{scenario.Pieces}]";
            if (seen != expected) yield return $"{scenario.Name}: {seen}, not {expected}";
            if (Sent(run) is var sent && sent != Wanted(proof, shape.Delivery)) yield return $"{scenario.Name}: sent {sent}";
        }
    }

    /// <summary>A world in which exactly the proven call is served.</summary>
    public static string World(ReadinessProof proof, string answers, string more = "initialized: true") =>
        $$"""
        { env: {{JsLiteral.Of(proof.Env.Text)}}, group: {{JsLiteral.Of(proof.Target.Group.Text)}},
          models: [{{JsLiteral.Of(proof.Target.Model.Text)}}], answers: [{{answers}}], {{more}} }
        """;

    /// <summary>How a turn ended, in the words of <see cref="Scenario"/>.</summary>
    public static string Outcome(Turn turn, SnippetForm form)
    {
        if (turn.State != "resolved") return $"{turn.State} {turn.Error}";
        using var value = JsonDocument.Parse(turn.Value);
        var root = value.RootElement;
        if (form == SnippetForm.Call) return root.ValueKind == JsonValueKind.String ? $"text {root.GetString()}" : $"no text: {root}";
        if (root.GetProperty("ok").GetBoolean()) return $"text {root.GetProperty("text").GetString()}";
        var error = root.GetProperty("error");
        return string.IsNullOrEmpty(error.GetProperty("next").GetString()) ? "no next" : $"{error.GetProperty("kind")} {error.GetProperty("code")}";
    }

    private static string Sent(SnippetRun run) => run.Requests is [var sent]
        ? $"{sent.GetProperty("method")} {sent.GetProperty("provider")} {sent.GetProperty("model")} {sent.GetProperty("messages").GetRawText()}"
        : $"{run.Requests.Count} requests";

    private static string Wanted(ReadinessProof proof, Delivery delivery) =>
        $$"""{{delivery.Method}} {{proof.Target.Group}} {{proof.Target.Model}} [{"role":"user","content":"{{Prompt}}"}]""";
}
