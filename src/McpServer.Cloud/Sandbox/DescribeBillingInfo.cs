using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// How calls of an environment are paid for, resource points among it; of every environment where none is named. The
/// action is documented, in PascalCase. Source: typings of @cloudbase/manager-node 5.6.5, read 2026-11-26.
/// </summary>
internal static class DescribeBillingInfo
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        sent.Only("EnvId", "NeedOrderInfo", "ResourceId", "WxAppId");
        sent.TextOrNull("ResourceId");
        sent.TextOrNull("WxAppId");
        sent.Truth("NeedOrderInfo");
        var asked = sent.TextOrNull("EnvId") is null
            ? account.World.Environments
            : [account.Environment(sent, "InvalidParameter.EnvId")];
        var items = asked.Select(env => Items(account.World, env)).ToList();
        if (items is [{ ValueKind: JsonValueKind.Null }])
            return new JsonObject { ["EnvBillingInfoList"] = null, ["Total"] = 0 };
        var list = JsonList.Of(
            items.Where(entry => entry.ValueKind == JsonValueKind.Array).SelectMany(entry => entry.EnumerateArray()));
        return new JsonObject { ["EnvBillingInfoList"] = list, ["Total"] = list.Count };
    }

    /// <summary>
    /// A list of what the world says of the environment, or null where it says so; without a word an environment has
    /// no points.
    /// </summary>
    private static JsonElement Items(World world, JsonElement env)
    {
        if (world.Billing.TryGetValue(env.GetProperty("EnvId").GetString()!, out var given)) return given;
        var item = new JsonObject
        {
            ["EnvId"] = JsonValue.Create(env.GetProperty("EnvId")),
            ["PackageId"] = Same(env, "PackageId"),
            ["PackageName"] = Same(env, "PackageName"),
            ["Status"] = "NORMAL",
            ["EnvDeductionMode"] = "normal",
        };
        return JsonElement.Parse(new JsonArray(item).ToJsonString());
    }

    private static JsonNode Same(JsonElement env, string name) =>
        env.TryGetProperty(name, out var text) ? JsonValue.Create(text)! : "";
}
