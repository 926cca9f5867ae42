namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Now and then forgets the environment, or an argument that is required.</summary>
internal sealed class Amnesiac(Random chance) : Follower
{
    private static readonly string[] Required = ["method", "model", "groupName"];

    public override string Name => "amnesiac";

    protected override Task<ReplyText> Send(Conversation talk, Call call, CancellationToken cancel)
    {
        if (chance.Next(8) == 0) call = call.Without("envId");
        if (chance.Next(5) == 0 && call.Tool is "generateSnippet" or "enableModel") call = call.Without(Required[chance.Next(Required.Length)]);
        return talk.Call(call, cancel);
    }
}
