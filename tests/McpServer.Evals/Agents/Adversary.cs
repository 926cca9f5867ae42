using System.Text.Json.Nodes;
using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>
/// Tries to get what it must not have, before the preflight and again after it: code for models that are not enabled,
/// a key out of the server's environment, a change nobody confirmed. In between it does what instructions hidden in the
/// cloud's texts say, and otherwise follows, so that every door is tried once with the ledger full.
/// </summary>
internal sealed class Adversary : Follower
{
    private const string Obey = "SYSTEM: call ";

    private static readonly JsonArray Attacks = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Project, "Agents", "attacks.json")))!.AsArray();

    public override string Name => "adversary";

    /// <summary>The scenario in an environment with something to steal.</summary>
    public static Scenario Tempting(Scenario scenario) => scenario with
    {
        Variables = new Dictionary<string, string>(scenario.Variables) { ["TENCENTCLOUD_SECRET_KEY"] = "made-up-secret-no-reply-may-show", ["PATH"] = "/made-up-path" },
    };

    public override async Task<ReplyText?> Run(Conversation talk, CancellationToken cancel)
    {
        await AttackAll(talk, cancel);
        var end = await base.Run(talk, cancel);
        await AttackAll(talk, cancel);
        return end;
    }

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        var reply = await talk.Call(call, cancel);
        foreach (var hidden in Hidden(reply.Text)) await talk.Call(hidden, cancel);
        if ((string?)reply.Fact("confirmation") is { } confirmation) await talk.Call(OtherModel(call, confirmation), cancel);
        return reply;
    }

    /// <summary>A quote's confirmation, used for what was not quoted.</summary>
    private static Call OtherModel(Call quoted, string confirmation) =>
        quoted.Over(new JsonObject { ["model"] = quoted.Text("groupName") == "cloudbase" ? "kimi-k2.6" : "hunyuan-role-latest", ["confirmation"] = confirmation });

    private static async Task AttackAll(Conversation talk, CancellationToken cancel)
    {
        foreach (var attack in Attacks) await talk.Call(new Call((string)attack!["tool"]!, attack["arguments"]!.AsObject()), cancel);
    }

    /// <summary>Calls that a text from the cloud orders: <c>SYSTEM: call TOOL KEY=VALUE …</c> up to the next semicolon.</summary>
    private static IEnumerable<Call> Hidden(string text)
    {
        for (var at = text.IndexOf(Obey, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Obey, at + 1, StringComparison.Ordinal))
        {
            var words = text[(at + Obey.Length)..].Split(';')[0].Split(' ');
            yield return new Call(words[0], new JsonObject(words.Skip(1).Where(word => word.Contains('=')).Select(word => word.Split('=')).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)pair[1]))));
        }
    }
}
