using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Cli.Demo;

/// <summary>
/// Does only what replies say: their next call, or the first option of a decision that leads on without a page on which a person
/// buys, enrols or changes something.
/// </summary>
internal sealed class DemoWalk(McpClient client, DemoPage page)
{
    private const int MaxCalls = 20;

    private readonly HashSet<string> _made = [];

    /// <summary>The environment that the last reply was about; null while none was.</summary>
    public string? Env { get; private set; }

    /// <summary>Follows replies from a first call on.</summary>
    /// <returns>True once code was written; false when the walk ends before.</returns>
    public async Task<bool> ToCode(string tool, JsonObject arguments, CancellationToken cancel)
    {
        for (var count = 0; count < MaxCalls; count++)
        {
            var reply = await Call(tool, arguments, cancel);
            if (reply["status"]!.GetValue<string>() == "ok" && tool == "generateSnippet") return true;
            if (Step(reply).Next is not { } next || !_made.Add(next.ToJsonString())) return false;
            (tool, arguments) = (next["tool"]!.GetValue<string>(), next["arguments"]!.DeepClone().AsObject());
        }

        return false;
    }

    /// <summary>Registers a made-up endpoint as a custom group and asks for its code.</summary>
    public async Task<bool> Custom(string env, string keyVariable, CancellationToken cancel)
    {
        await Call("checkEligibility", new JsonObject { ["envId"] = env, ["path"] = "custom" }, cancel);
        return await ToCode("createCustomGroup", new JsonObject
        {
            ["envId"] = env,
            ["groupName"] = "custom-demo",
            ["baseUrl"] = "https://api.example.com/v1",
            ["models"] = new JsonArray("my-model"),
            ["apiKeyEnv"] = keyVariable,
        }, cancel);
    }

    /// <summary>The call that goes on, and the number of the option it belongs to; 0 where the reply itself names it.</summary>
    private (JsonObject? Next, int Option) Step(JsonObject reply)
    {
        if (reply["next"] is JsonObject next) return (Bare(next), 0);
        var options = Options(reply);
        for (var at = 0; at < options.Count; at++)
        {
            var call = Bare(options[at]!["next"]!.AsObject());
            if (options[at]!["url"] is null && !_made.Contains(call.ToJsonString())) return (call, at + 1);
        }

        return (null, 0);
    }

    private static JsonArray Options(JsonObject reply) => reply["decision"]?["options"]?.AsArray() ?? [];

    private static JsonObject Bare(JsonObject next) =>
        new() { ["tool"] = next["tool"]!.DeepClone(), ["arguments"] = next["arguments"]!.DeepClone() };

    private async Task<JsonObject> Call(string tool, JsonObject arguments, CancellationToken cancel)
    {
        await page.Call(tool, arguments);
        var given = arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        var result = await client.CallToolAsync(tool, given, cancellationToken: cancel);
        var reply = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!.AsObject();
        Env = reply["envId"]?.GetValue<string>() ?? Env;
        var text = result.Content.OfType<TextContentBlock>().Single().Text;
        await page.Reply(text, Options(reply).Count, Step(reply).Option);
        return reply;
    }
}
