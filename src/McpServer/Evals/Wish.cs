using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>What the user wants: in words for a model, and as arguments for scripted agents.</summary>
/// <param name="Says">The user's sentence.</param>
/// <param name="Begin">The tool a scripted agent calls first.</param>
/// <param name="Facts">By tool: the arguments the user's words give.</param>
internal sealed record Wish(string Says, string Begin, IReadOnlyDictionary<string, JsonObject> Facts)
{
    /// <summary>The user's files that are to be repaired, by path; empty where there is no code yet.</summary>
    public IReadOnlyDictionary<string, string> Broken { get; init; } = new Dictionary<string, string>();

    /// <summary>The first call.</summary>
    public Call First => With(new Call(Begin, []), null);

    /// <summary>
    /// The call with what the user's words add to it. A tool's own reply already knew them, so its proposals stay as
    /// they are; and whether a model was named matters to checkEligibility only where the conversation begins.
    /// </summary>
    /// <param name="call">As a reply proposed it.</param>
    /// <param name="after">The tool that proposed it; null for the first call.</param>
    public Call With(Call call, string? after)
    {
        var due = call.Tool == "checkEligibility" ? after is null or "envQuery" : after != call.Tool;
        if (!due || !Facts.TryGetValue(call.Tool, out var facts)) return call;
        var arguments = call.Arguments.DeepClone().AsObject();
        foreach (var (name, value) in facts)
        {
            if (!arguments.ContainsKey(name)) arguments[name] = value?.DeepClone();
        }

        return call with { Arguments = arguments };
    }
}
