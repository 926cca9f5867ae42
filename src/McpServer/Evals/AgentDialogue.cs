using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>The protocol's lines, whoever is at the other end of them.</summary>
internal sealed class AgentDialogue(Conversation talk, TextReader from, TextWriter to)
{
    /// <summary>The reply that counts as the end.</summary>
    public ReplyText? Last { get; private set; }

    /// <summary>Says what is wanted, then serves until the agent ends.</summary>
    /// <exception cref="ScenarioException">The agent left, or sent something unknown.</exception>
    public async Task Run(CancellationToken cancel)
    {
        await Say(new JsonObject
        {
            ["type"] = "start",
            ["scenario"] = talk.Scenario.Name,
            ["wish"] = talk.Scenario.Wish.Says,
            ["instructions"] = talk.Instructions,
            ["tools"] = JsonNode.Parse(talk.Tools)!["tools"]!.DeepClone(),
        }, cancel);
        while (talk.Exchanges.Count < Conversation.MostCalls)
        {
            var line = await from.ReadLineAsync(cancel) ?? throw new ScenarioException("the agent left without an end");
            var message = JsonNode.Parse(line)!.AsObject();
            switch ((string?)message["type"])
            {
                case "call": await Call(message, cancel); break;
                case "ask": await Ask(message, cancel); break;
                case "end": End(message); return;
                default: throw new ScenarioException($"a line is of type call, ask or end: {line[..Math.Min(line.Length, 200)]}");
            }
        }
    }

    private async Task Call(JsonObject message, CancellationToken cancel)
    {
        Last = await talk.Call(new Call(message["tool"]!.GetValue<string>(), message["arguments"]?.DeepClone().AsObject() ?? []), cancel);
        await Say(new JsonObject { ["type"] = "reply", ["id"] = message["id"]?.DeepClone(), ["isError"] = Last.IsError, ["text"] = Last.Text }, cancel);
    }

    private async Task Ask(JsonObject message, CancellationToken cancel)
    {
        var chosen = Last is null ? talk.Ask("", [], new Call("", [])) : talk.AskAbout(Last);
        var choice = chosen is null ? null : new JsonObject { ["tool"] = chosen.Tool, ["arguments"] = chosen.Arguments.DeepClone() };
        await Say(new JsonObject { ["type"] = "answer", ["id"] = message["id"]?.DeepClone(), ["choice"] = choice }, cancel);
    }

    /// <summary>The files are what would stand in the user's program: they count, and no longer the snippet they were made from.</summary>
    private void End(JsonObject message)
    {
        if (message["files"] is not JsonArray files) return;
        var exchange = talk.Exchanges.LastOrDefault(one => one.Reply.IsCode) ?? talk.Exchanges.LastOrDefault() ?? throw new ScenarioException("files without a single call");
        Last = exchange.Reply;
        talk.Judge(exchange, files.ToDictionary(file => file!["path"]!.GetValue<string>(), file => file!["content"]!.GetValue<string>(), StringComparer.Ordinal));
    }

    /// <summary>An agent may have said all it wants and gone: what it said still counts.</summary>
    private async Task Say(JsonObject message, CancellationToken cancel)
    {
        try
        {
            await to.WriteLineAsync(message.ToJsonString().AsMemory(), cancel);
            await to.FlushAsync(cancel);
        }
        catch (IOException)
        {
        }
    }
}
