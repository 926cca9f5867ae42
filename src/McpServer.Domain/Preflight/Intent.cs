using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The intent table: what the user said decides which path is checked, and so the provider.</summary>
/// <param name="Paths">The paths to check, the decisive one first.</param>
/// <param name="Model">The model named, else the default of the path's main group, else null.</param>
public sealed record Intent(IReadOnlyList<BillingPath> Paths, ModelId? Model)
{
    /// <summary>The path that the reply is about.</summary>
    public BillingPath Path => Paths[0];

    /// <summary>Reads the table.</summary>
    /// <param name="providers">What is legal on this server.</param>
    /// <param name="model">The model that the user named, if any.</param>
    /// <param name="asked">The path that the caller asked for; null for auto.</param>
    /// <param name="catalog">Consulted only in auto, for a model that belongs to the catalogue's own group.</param>
    /// <returns>Null when a model was named that is neither hunyuan-… nor in the catalogue.</returns>
    public static Intent? Of(ProviderSet providers, ModelId? model, BillingPath? asked, Catalog? catalog)
    {
        if (asked is { } path) return new([path], model ?? providers.MainGroupOf(path)?.Provider.DefaultModel);
        if (model is null)
            return new([BillingPath.GrowthPlan], providers.MainGroupOf(BillingPath.GrowthPlan)?.Provider.DefaultModel);
        var home = providers.HomeOf(model).Path;
        if (!NeedsCatalog(providers, model, asked)) return new([home], model);
        if (catalog?.Find(model) is null) return null;

        // A group that the operator allowed may hold the model too: the path that opens it is asked as well, and either opens its own.
        return new([home, .. providers.Allowed.Select(group => group.Path).Where(other => other != home).Distinct()], model);
    }

    /// <summary>True when the table cannot be read without the catalogue.</summary>
    public static bool NeedsCatalog(ProviderSet providers, ModelId? model, BillingPath? asked) =>
        asked is null && model is not null && providers.HomeOf(model).Path != BillingPath.GrowthPlan;
}
