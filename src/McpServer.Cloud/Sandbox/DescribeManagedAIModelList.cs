using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The catalogue, the same for every environment of a world; null when the world's is.</summary>
internal static class DescribeManagedAIModelList
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        sent.Only("EnvId");
        account.Environment(sent, "InvalidParameter.EnvId");
        var catalog = account.World.Catalog;
        var list = catalog.ValueKind == JsonValueKind.Null ? null : JsonList.Of(catalog.EnumerateArray());
        return new JsonObject { ["ManagedAIModelList"] = list };
    }
}
