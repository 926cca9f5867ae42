using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>
/// Does only what replies say: their next call with what the user's words add to it, and the user's choice where they
/// ask. It is what any agent can do that reads; the others of the evals are made from it.
/// </summary>
internal class Follower : IAgent
{
    /// <inheritdoc/>
    public virtual string Name => "follower";

    /// <inheritdoc/>
    public virtual async Task<ReplyText?> Run(Conversation talk, CancellationToken cancel)
    {
        await Check(talk, talk.Scenario.Wish.Broken, cancel);
        for (var call = talk.Scenario.Wish.First; ;)
        {
            var reply = await Send(talk, call, cancel);
            if (reply.IsCode && talk.Scenario.Wish.Broken.Count > 0) await Check(talk, reply.Files, cancel);
            if (reply.IsCode || talk.Exchanges.Count >= Conversation.MostCalls || Following(talk, reply) is not { } following) return reply;
            call = following;
        }
    }

    /// <summary>Has scripts checked: what is to be repaired, and what came in its place.</summary>
    private static async Task Check(
        Conversation talk, IReadOnlyDictionary<string, string> files, CancellationToken cancel)
    {
        var scripts = files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal))
            .Select(file => new JsonObject { ["path"] = file.Key, ["content"] = file.Value }).ToArray();
        if (scripts.Length == 0) return;
        await talk.Call(new Call("checkCode", new JsonObject { ["files"] = new JsonArray(scripts) }), cancel);
    }

    /// <summary>Sends one call, in the agent's own manner; the reply it goes on from.</summary>
    protected virtual Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel) =>
        talk.Call(call, cancel);

    /// <summary>What a reply leads to; null when it is the end. A reply that proposes the very same call again says: later.</summary>
    private static Call? Following(Conversation talk, ReplyText reply)
    {
        if (talk.Asks(reply)) return talk.AskAbout(reply);
        if (reply.Next is not { } next || next.Key == reply.Call.Key) return null;
        return talk.Scenario.Wish.With(next, reply.Call.Tool);
    }
}
