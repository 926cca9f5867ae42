namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Asks for code before every step, and takes the step only when it got none.</summary>
internal sealed class Eager : Follower
{
    public override string Name => "eager";

    protected override async Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        if (call.Tool == "generateSnippet") return await talk.Call(call, cancel);
        var early = await talk.Call(Guess.Code(talk, call), cancel);
        return early.IsCode ? early : await talk.Call(call, cancel);
    }
}
