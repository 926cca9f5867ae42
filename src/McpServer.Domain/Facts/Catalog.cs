using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>The managed models that DescribeManagedAIModelList offers, whatever catalogue group holds them.</summary>
/// <param name="Entries">In the cloud's order.</param>
public sealed record Catalog(IReadOnlyList<CatalogEntry> Entries)
{
    /// <summary>The ids of the entries, none twice, without those that are no model id.</summary>
    public IReadOnlyList<ModelId> Ids => [.. Entries
        .Select(entry => ModelId.TryParse(entry.Model, out var id) ? id : null).OfType<ModelId>().Distinct()];

    /// <summary>The entry with exactly this id.</summary>
    public CatalogEntry? Find(ModelId model) => Entries.FirstOrDefault(entry => entry.Model == model.Text);

    /// <summary>Up to <paramref name="most"/> ids that a person may have meant, nearest first; empty when nothing is near.</summary>
    public IReadOnlyList<ModelId> Near(ModelId asked, int most = 5) => Nearness.Rank(asked.Text, Ids, most);
}
