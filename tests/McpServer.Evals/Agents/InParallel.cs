using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Sends three calls at once, the last step first: code, the groups, and the step that is due.</summary>
internal sealed class InParallel : Follower
{
    public override string Name => "parallel";

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        var env = call.Text("envId") is { } named ? new JsonObject { ["envId"] = named } : [];
        var replies = await Task.WhenAll(
            talk.Call(Guess.Code(talk, call), cancel),
            talk.Call(new Call("describeGroups", env), cancel),
            talk.Call(call, cancel));
        return replies[2];
    }
}
