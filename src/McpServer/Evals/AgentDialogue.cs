using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Evals;

/// <summary>The protocol's lines, whoever is at the other end of them.</summary>
internal sealed class AgentDialogue(Conversation talk, AgentOutput from, TextWriter to)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();

    /// <summary>The reply that counts as the end.</summary>
    public ReplyText? Last { get; private set; }

    /// <summary>Says what is wanted, then serves until the agent ends.</summary>
    /// <exception cref="ScenarioException">The agent left, or sent something unknown.</exception>
    public async Task Run(CancellationToken cancel)
    {
        _ = Task.Run(() => Pump(cancel), CancellationToken.None);
        Say(Start());
        while (talk.Exchanges.Count < Conversation.MostCalls)
        {
            var line = await from.ReadLine(cancel) ?? throw new ScenarioException("the agent left without an end");
            var message = JsonNode.Parse(line, documentOptions: Strict) as JsonObject
                ?? throw new ScenarioException("a line is a JSON object");
            switch (Text(message, "type"))
            {
                case "call": await Call(message, cancel); break;
                case "ask": Ask(message); break;
                case "end": End(message); return;
                default: throw new ScenarioException($"a line is of type call, ask or end: {SafeText.Brief(line, 200)}");
            }
        }
    }

    private JsonObject Start()
    {
        var start = new JsonObject
        {
            ["type"] = "start",
            ["scenario"] = talk.Scenario.Name,
            ["wish"] = talk.Scenario.Wish.Says,
            ["instructions"] = talk.Instructions,
            ["tools"] = JsonNode.Parse(talk.Tools)!["tools"]!.DeepClone(),
        };
        if (talk.Scenario.Wish.Broken is { Count: > 0 } broken)
        {
            start["files"] = new JsonArray([.. broken.Select(
                file => new JsonObject { ["path"] = file.Key, ["content"] = file.Value })]);
        }

        return start;
    }

    private async Task Call(JsonObject message, CancellationToken cancel)
    {
        var tool = Text(message, "tool") ?? throw new ScenarioException("a call has a tool, a text");
        var arguments = message["arguments"] is not { } given
            ? [] : given.DeepClone() as JsonObject ?? throw new ScenarioException("a call's arguments are an object");
        Last = await talk.Call(new Call(tool, arguments), cancel);
        Say(new JsonObject { ["type"] = "reply", ["id"] = message["id"]?.DeepClone(), ["isError"] = Last.IsError, ["text"] = Last.Text });
    }

    private void Ask(JsonObject message)
    {
        var chosen = Last is null ? talk.Ask("", [], new Call("", [])) : talk.AskAbout(Last);
        var choice = chosen is null
            ? null : new JsonObject { ["tool"] = chosen.Tool, ["arguments"] = chosen.Arguments.DeepClone() };
        Say(new JsonObject { ["type"] = "answer", ["id"] = message["id"]?.DeepClone(), ["choice"] = choice });
    }

    /// <summary>The files are what would stand in the user's program: they count, and no longer the snippet they were made from.</summary>
    private void End(JsonObject message)
    {
        if (message["files"] is not JsonArray files) return;
        var exchange = talk.Exchanges.LastOrDefault(one => one.Reply.IsCode) ?? talk.Exchanges.LastOrDefault()
            ?? throw new ScenarioException("files without a single call");
        Last = exchange.Reply;
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Text(file, "path") is not { } path || Text(file, "content") is not { } content)
            {
                throw new ScenarioException("a file has a path and a content, both texts");
            }

            if (!written.TryAdd(path, content))
                throw new ScenarioException($"the file {SafeText.Quoted(path)} stands there twice");
        }

        talk.Judge(exchange, written);
    }

    private static string? Text(JsonNode? from, string name) =>
        from is JsonObject members && members[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text : null;

    /// <summary>Answers wait for an agent that does not read, and not the other way round; what may wait is bounded by what an agent may ask.</summary>
    private async Task Pump(CancellationToken cancel)
    {
        try
        {
            await foreach (var line in _said.Reader.ReadAllAsync(cancel))
            {
                await to.WriteLineAsync(line.AsMemory(), cancel);
                await to.FlushAsync(cancel);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // An agent may have said all it wants and gone: what it said still counts.
        }
    }

    private void Say(JsonObject message) => _said.Writer.TryWrite(message.ToJsonString());
}
