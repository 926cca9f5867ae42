using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Cli;

/// <summary>Does only what replies say: their next call, or the first option of a decision that is neither a purchase nor a step back.</summary>
internal sealed class DemoWalk(McpClient client, TextWriter output)
{
    private const int MaxCalls = 20;

    private readonly HashSet<string> _made = [];

    /// <summary>The environment id once code was written; null when the walk ends before.</summary>
    public async Task<string?> ToCode(string tool, JsonObject arguments, CancellationToken cancel)
    {
        for (var count = 0; count < MaxCalls; count++)
        {
            var reply = await Call(tool, arguments, cancel);
            if (reply["status"]!.GetValue<string>() == "ok" && tool == "generateSnippet") return reply["envId"]!.GetValue<string>();
            if (Step(reply) is not { } next || !_made.Add(next.ToJsonString())) return null;
            (tool, arguments) = (next["tool"]!.GetValue<string>(), next["arguments"]!.DeepClone().AsObject());
        }

        return null;
    }

    /// <summary>Onboards a made-up endpoint as a custom group and asks for its code.</summary>
    public async Task<string?> Custom(string env, string keyVariable, CancellationToken cancel)
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

    private static JsonObject? Step(JsonObject reply)
    {
        if (reply["next"] is JsonObject next) return Call(next);
        var options = reply["decision"]?["options"]?.AsArray() ?? [];
        return options.FirstOrDefault(option => option!["url"] is null)?["next"] is JsonObject chosen ? Call(chosen) : null;
    }

    private static JsonObject Call(JsonObject next) => new() { ["tool"] = next["tool"]!.DeepClone(), ["arguments"] = next["arguments"]!.DeepClone() };

    private async Task<JsonObject> Call(string tool, JsonObject arguments, CancellationToken cancel)
    {
        await output.WriteLineAsync($"\n> {tool} {arguments.ToJsonString(Readable)}");
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value), cancellationToken: cancel);
        foreach (var block in result.Content.OfType<TextContentBlock>()) await output.WriteLineAsync(block.Text);
        return JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!.AsObject();
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = Tools.Replies.ReplyJson.Default };
}
