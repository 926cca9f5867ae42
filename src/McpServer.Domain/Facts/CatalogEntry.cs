namespace CloudBaseAi.Domain.Facts;

/// <summary>A managed model. Lengths are the cloud's strings (<c>128k</c>).</summary>
/// <param name="Model">The id to use in <c>model</c>.</param>
/// <param name="ContextLength">Tokens of context.</param>
/// <param name="MaxInput">Tokens of input.</param>
/// <param name="MaxOutput">Tokens of output.</param>
/// <param name="Prices">One for a uniform price, several for tiers; empty when the cloud gave none.</param>
public sealed record CatalogEntry(string Model, string? ContextLength, string? MaxInput, string? MaxOutput, IReadOnlyList<Price> Prices);

/// <summary>A price as the cloud words it: strings, in yuan for each <see cref="Unit"/>.</summary>
/// <param name="Type"><c>Uniform</c> or <c>Tiered</c>.</param>
/// <param name="Name">The tier, for example <c>0-16k</c>; null for a uniform price.</param>
/// <param name="Input">Price of input.</param>
/// <param name="Output">Price of output.</param>
/// <param name="Cache">Price of cached input; null where there is none.</param>
/// <param name="Unit">For example <c>千tokens</c>.</param>
public sealed record Price(string? Type, string? Name, string? Input, string? Output, string? Cache, string? Unit);
