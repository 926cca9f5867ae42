using CloudBaseAi.Dispatch;
using CloudBaseAi.Hosting;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals;

/// <summary>Runs one scenario with one agent on a fresh server.</summary>
internal static class Eval
{
    /// <param name="scenario">What is to be done.</param>
    /// <param name="agent">Who tries.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="compose">How the tools are put together; null for the product's own way.</param>
    /// <param name="filter">What becomes of each reply before the agent reads it; null for nothing.</param>
    public static async Task<Score> Run(
        Scenario scenario, IAgent agent, CancellationToken cancel,
        Func<ServerSettings, CloudAccess, Toolbox>? compose = null, Func<CallToolResult, CallToolResult>? filter = null)
    {
        await using var server = await EvalServer.Start(scenario, compose, cancel);
        return await Run(new Conversation(scenario, server.Client, server.World, server.Cloud, filter), agent, cancel);
    }

    /// <summary>The same on a server that runs already.</summary>
    public static async Task<Score> Run(Conversation talk, IAgent agent, CancellationToken cancel)
    {
        await talk.Open(cancel);
        var last = await agent.Run(talk, cancel);
        return new Scorer(talk, last, agent.AsksUser).Score(agent.Name, agent.Problems);
    }
}
