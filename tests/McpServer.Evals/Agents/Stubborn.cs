namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Repeats twice what was refused, and only then listens.</summary>
internal sealed class Stubborn : Follower
{
    public override string Name => "stubborn";

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        var reply = await talk.Call(call, cancel);
        for (var repeat = 0; repeat < 2 && reply.Status is "refused" or "failed"; repeat++) reply = await talk.Call(call, cancel);
        return reply;
    }
}
