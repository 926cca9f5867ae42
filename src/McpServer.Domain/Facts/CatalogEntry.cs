namespace CloudBaseAi.Domain.Facts;

/// <summary>A managed model. Lengths are the cloud's strings (<c>128k</c>).</summary>
/// <param name="Model">The id to use in <c>model</c>.</param>
/// <param name="ContextLength">Tokens of context.</param>
/// <param name="MaxInput">Tokens of input.</param>
/// <param name="MaxOutput">Tokens of output.</param>
/// <param name="Prices">One for a uniform price, several for tiers; empty when the cloud gave none.</param>
public sealed record CatalogEntry(string Model, string? ContextLength, string? MaxInput, string? MaxOutput,
    IReadOnlyList<Price> Prices)
{
    /// <summary>What a thousand tokens of input and as many of output cost in the dearest tier, in yuan; null when a price or its unit is unknown.</summary>
    public decimal? PerThousand => Prices.All(price => price.PerThousand is not null)
        ? Prices.Max(price => price.PerThousand)
        : null;
}
