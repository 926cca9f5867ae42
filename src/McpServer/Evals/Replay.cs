using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>
/// Sends a recorded conversation again, to a fresh server on the scenario's world: so a transcript is scored like any
/// run, with its code, its bytes and the world it leaves, though a trace holds none of them.
/// </summary>
/// <param name="lines">What was recorded.</param>
/// <param name="unread">What is wrong with the recording itself.</param>
internal sealed class Replay(IReadOnlyList<TraceLine> lines, IReadOnlyList<Problem> unread) : IAgent
{
    private readonly Dictionary<string, JsonNode> _confirmations = [];
    private readonly List<Problem> _problems = [.. unread];

    /// <inheritdoc/>
    public string Name => "transcript";

    /// <inheritdoc/>
    public bool AsksUser => false;

    /// <inheritdoc/>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <inheritdoc/>
    public async Task<ReplyText?> Run(Conversation talk, CancellationToken cancel)
    {
        ReplyText? last = null;
        foreach (var line in lines)
        {
            last = await talk.Call(Confirmed(line), cancel);
            if (last.Fact("confirmation") is { } confirmation) _confirmations[Target(line.Call)] = confirmation;
            if (last.Verdict != line.Verdict) _problems.Add(new(Fault.Transcript, $"{line.Call.Key}: recorded {line.Verdict}, now {last.Verdict}"));
        }

        return last;
    }

    /// <summary>A confirmation holds in one process only: where one was accepted, this process's own takes its place.</summary>
    private Call Confirmed(TraceLine line) =>
        line.Call.Tool == "enableModel" && line.Status == "ok" && _confirmations.TryGetValue(Target(line.Call), out var confirmation)
            ? line.Call.Over(new JsonObject { ["confirmation"] = confirmation.DeepClone() })
            : line.Call;

    private static string Target(Call call) => $"{call.Text("envId")} {call.Text("model")}";
}
