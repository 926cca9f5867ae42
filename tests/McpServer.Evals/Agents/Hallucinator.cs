using System.Text.Json.Nodes;
using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>
/// Before each step it sends a call with something it made up, by seeded chance; now and then it goes
/// where the refusal points before it comes back to the step.
/// </summary>
internal sealed class Hallucinator(Random chance) : Follower
{
    private static readonly JsonNode Made = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Project, "Agents", "hallucinations.json")))!;

    public override string Name => "hallucinator";

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        var refused = await talk.Call(Hallucinate(Guess.Code(talk, call)), cancel);
        if (refused.Next is { } next && chance.Next(3) == 0) await talk.Call(next, cancel);
        return await talk.Call(call, cancel);
    }

    private Call Hallucinate(Call code) => chance.Next(6) switch
    {
        0 => code.Over(new JsonObject { ["groupName"] = Pick("providers") }),
        1 => code.Over(new JsonObject { ["model"] = Pick("models") }),
        2 => code.Over(new JsonObject { ["groupName"] = Pick("providers"), ["model"] = Pick("models") }),
        3 => Renamed(code),
        4 => code.Over(Options()),
        _ => new Call(chance.Next(2) == 0 ? "enableModel" : "describeGroups", new JsonObject { ["model"] = Pick("models") }).Over(Env(code)),
    };

    private Call Renamed(Call code)
    {
        var (right, wrong) = ((string)Pick("parameters")!).Split('=') is [var a, var b] ? (a, b) : throw new InvalidDataException("hallucinations.json: parameters are right=wrong");
        return code.Without(right).Over(new JsonObject { [wrong] = code.Arguments[right]?.DeepClone() ?? "x" });
    }

    /// <summary>What the code is to do beyond a call: each further model has to be proven like the one named.</summary>
    private JsonObject Options() => new()
    {
        ["otherModels"] = new JsonArray(Pick("models"), Pick("models")),
        ["form"] = chance.Next(2) == 0 ? "module" : "page",
        ["features"] = new JsonArray("usage", "reasoning"),
        ["parameters"] = new JsonObject { ["temperature"] = chance.Next(2) == 0 ? 0.7 : 7 },
    };

    private static JsonObject Env(Call code) => code.Text("envId") is { } env ? new JsonObject { ["envId"] = env } : [];

    private JsonNode Pick(string kind) => Made[kind]![chance.Next(Made[kind]!.AsArray().Count)]!.DeepClone();
}
