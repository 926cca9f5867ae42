using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Peer;

/// <summary>
/// The wish without a model, through the vendor's server, by an agent that already knows every action, field and rule
/// and makes no mistake: the least that can be read there. It ends where the group is ready: code comes from elsewhere.
/// </summary>
internal sealed class PeerWalk(McpClient client, string env)
{
    private const int Tries = 3;

    private readonly List<string> _read = [];

    /// <summary>The replies, as read.</summary>
    public IReadOnlyList<string> Read => _read;

    /// <summary>Where it ends.</summary>
    public async Task<string> Run()
    {
        await Call("queryEnv", new JsonObject { ["action"] = "list" });
        if (await Action("DescribeActivityInfo", new() { ["ActivityNames"] = new JsonArray("ai_miniprogram_inspire_plan") }, ["activityNames"]) is not { } plan) return "refused";
        if (Items(plan, "attendRecords").Any(record => Text(record, "envId") == env && Text(record, "activityName") == "ai_miniprogram_inspire_plan"))
        {
            return await Ready("hunyuan-exp", "hunyuan-2.0-instruct-20251111");
        }

        if (await Action("DescribeEnvPostpayPackage", new() { ["EnvId"] = env }, ["envId"]) is not { } packs) return "refused";
        if (Items(packs, "envPostpayPackageInfoList").Any(pack => Text(pack, "status") is not ("3" or "4") && Text(pack, "versionSwitchStatus") is null))
        {
            return await Ready("cloudbase", null);
        }

        if (await Action("DescribeBillingInfo", new() { ["EnvId"] = env }, []) is not { } billing) return "refused";
        return Items(billing, "EnvBillingInfoList").Any(item => Text(item, "EnvId") == env
            && Text(item, "EnvDeductionMode") == "credits" && Text(item, "Status") == "NORMAL")
                ? await Ready("cloudbase", null)
                : "asks the user";
    }

    private async Task<string> Ready(string group, string? model)
    {
        if (await Groups(group) is not { } found) return "refused";
        if (found.On && (model is null ? found.Models.Count > 0 : found.Models.Contains(model))) return "ready";
        if (await Action("DescribeManagedAIModelList", new() { ["EnvId"] = env }, []) is not { } catalog) return "refused";
        model ??= found.Models.Concat(Items(catalog, "ManagedAIModelList").Where(one => Text(one, "GroupName") == group).SelectMany(one => Items(one, "Models")).Select(one => Text(one, "Model")!)).First();
        var models = new JsonArray([.. found.Models.Append(model).Distinct().Select(one => new JsonObject { ["Model"] = one, ["EnableMCP"] = false })]);
        if (await Action("UpdateAIModel", new() { ["EnvId"] = env, ["GroupName"] = group, ["Status"] = 1, ["Models"] = models }, []) is null) return "refused";
        return (await Groups(group))?.Models.Contains(model) == true ? "ready" : "not ready";
    }

    private async Task<(bool On, List<string> Models)?> Groups(string name)
    {
        if (await Action("DescribeAIModels", new() { ["EnvId"] = env }, []) is not { } reply) return null;
        var group = Items(reply, "AIModels").First(one => Text(one, "GroupName") == name);
        return (Text(group, "Status") == "1", [.. Items(group, "Models").Select(one => Text(one, "Model")!)]);
    }

    /// <summary>One action. Its refusals show the cloud's sentence and not its code: one about a field is tried in the other casing, any other as it was.</summary>
    private async Task<JsonNode?> Action(string action, JsonObject parameters, string[] otherCase)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (text, isError) = await Call("callCloudApi", new JsonObject { ["service"] = "tcb", ["action"] = action, ["params"] = parameters.DeepClone() });
            if (!isError && text.StartsWith('{')) return JsonNode.Parse(text);
            var sentence = text.Split('\n')[0];
            if (sentence.Contains("套餐", StringComparison.Ordinal)) return null;
            if (parameters.Any(pair => sentence.Contains(pair.Key, StringComparison.Ordinal)))
            {
                parameters = new JsonObject(parameters.Zip(otherCase).Select(pair => KeyValuePair.Create(pair.Second, pair.First.Value?.DeepClone())));
            }
        }

        return null;
    }

    private async Task<(string Text, bool IsError)> Call(string tool, JsonObject arguments)
    {
        var reply = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
        var text = string.Concat(reply.Content.OfType<TextContentBlock>().Select(block => block.Text));
        _read.Add(text);
        return (text, reply.IsError == true);
    }

    private static IEnumerable<JsonNode> Items(JsonNode from, string name) => (Member(from, name) as JsonArray ?? []).Select(one => one!);

    private static string? Text(JsonNode from, string name) => Member(from, name) is { } value && value.GetValueKind() != JsonValueKind.Null ? value.ToString() : null;

    private static JsonNode? Member(JsonNode from, string name) => from.AsObject().FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
