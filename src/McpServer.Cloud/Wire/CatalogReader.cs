using System.Text.Json;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>DescribeManagedAIModelList: the groups of managed models with lengths and prices, which are strings.</summary>
internal static class CatalogReader
{
    /// <summary>The models of all groups, in the cloud's order; null instead of a list is an empty one.</summary>
    public static Catalog Read(string action, JsonElement response)
    {
        var reply = Fields.Of(action, response);
        if (reply.Find("ManagedAIModelList") is null) throw reply.Unreadable("no ManagedAIModelList");
        return new([.. (reply.Objects("ManagedAIModelList") ?? []).SelectMany(group => group.Objects("Models") ?? []).Select(One)]);
    }

    private static CatalogEntry One(Fields model)
    {
        var spec = model.Object("ModelSpec");
        return new(
            model.Text("Model"),
            spec?.Shown("ContextLength"),
            spec?.Shown("MaxInputToken"),
            spec?.Shown("MaxOutputToken"),
            [.. (model.Objects("ModelChargingInfo") ?? []).Select(OnePrice)]);
    }

    private static Price OnePrice(Fields price) => new(
        price.Shown("Type"),
        price.Shown("Name"),
        price.Shown("InputPrice"),
        price.Shown("OutputPrice"),
        price.Shown("CachePrice"),
        price.Shown("InputOutputUnit"));
}
