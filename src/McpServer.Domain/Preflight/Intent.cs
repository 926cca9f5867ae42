using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The intent table: what the user said decides which path is checked, and so the provider.</summary>
/// <param name="Path">The path to check.</param>
/// <param name="Model">The model named, else the path's default, else null.</param>
public sealed record Intent(BillingPath Path, ModelId? Model)
{
    /// <summary>The createModel argument the path leads to; null for custom.</summary>
    public GroupName? Provider => GroupName.Of(Path);

    /// <summary>Reads the table.</summary>
    /// <param name="model">The model the user named, if any.</param>
    /// <param name="asked">The path the caller asked for; null for auto.</param>
    /// <param name="catalog">Consulted only in auto, for a model that is not hunyuan-….</param>
    /// <returns>Null when a model was named that is neither hunyuan-… nor in the catalogue.</returns>
    public static Intent? Of(ModelId? model, BillingPath? asked, Catalog? catalog) => (asked ?? Auto(model, catalog)) switch
    {
        null => null,
        var path when path == BillingPath.GrowthPlan => new Intent(path, model ?? ModelId.GrowthPlanDefault),
        var path => new Intent(path, model),
    };

    /// <summary>True when the table cannot be read without the catalogue.</summary>
    public static bool NeedsCatalog(ModelId? model, BillingPath? asked) => asked is null && model is { IsHunyuan: false };

    private static BillingPath? Auto(ModelId? model, Catalog? catalog) => model switch
    {
        null or { IsHunyuan: true } => BillingPath.GrowthPlan,
        _ => catalog?.Find(model) is null ? null : BillingPath.TokenCredits,
    };
}
