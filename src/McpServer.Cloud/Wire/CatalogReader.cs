using System.Text.Json;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// DescribeManagedAIModelList: the groups of managed models with lengths and prices, which are strings.
/// </summary>
internal static class CatalogReader
{
    /// <summary>The models of all groups, in the cloud's order; null instead of a list is an empty one.</summary>
    public static Catalog Read(string action, JsonElement response)
    {
        var reply = Fields.Of(action, response);
        if (reply.Find("ManagedAIModelList") is null)
            throw reply.Unreadable(("no ManagedAIModelList", "缺少 ManagedAIModelList"));
        var groups = reply.Objects("ManagedAIModelList") ?? [];
        return new([.. groups.SelectMany(group => group.Objects("Models") ?? []).Select(One)]);
    }

    private static CatalogEntry One(Fields model)
    {
        var spec = model.Object("ModelSpec");
        return new(
            model.Text("Model"),
            Given(spec, "ContextLength"),
            Given(spec, "MaxInputToken"),
            Given(spec, "MaxOutputToken"),
            [.. (model.Objects("ModelChargingInfo") ?? []).Select(OnePrice).Where(IsPublished)]);
    }

    private static Price OnePrice(Fields price) => new(
        Given(price, "Type"),
        Given(price, "Name"),
        Given(price, "InputPrice"),
        Given(price, "OutputPrice"),
        Given(price, "CachePrice"),
        Given(price, "InputOutputUnit"));

    /// <summary>An entry without any amount publishes no price: a model that has no others has none.</summary>
    private static bool IsPublished(Price price) => (price.Input ?? price.Output ?? price.Cache) is not null;

    /// <summary>A text that says something; an empty or blank one is an absent one.</summary>
    private static string? Given(Fields? from, string name) =>
        from?.Shown(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
