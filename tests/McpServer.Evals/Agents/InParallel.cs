using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Sends three calls at once, the last step first: code, the groups, and the step that is due.</summary>
internal sealed class InParallel : Follower
{
    public override string Name => "parallel";

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        var env = call.Text("envId") is { } named ? new JsonObject { ["envId"] = named } : [];
        return (await talk.CallAll([Guess.Code(talk, call), new Call("describeGroups", env), call], cancel))[2];
    }
}
