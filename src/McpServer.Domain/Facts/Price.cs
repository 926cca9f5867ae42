using System.Globalization;

namespace CloudBaseAi.Domain.Facts;

/// <summary>A price as the cloud words it: strings, in yuan for each <see cref="Unit"/>.</summary>
/// <param name="Type"><c>Uniform</c> or <c>Tiered</c>.</param>
/// <param name="Name">The tier, for example <c>0-16k</c>; null for a uniform price.</param>
/// <param name="Input">Price of input.</param>
/// <param name="Output">Price of output.</param>
/// <param name="Cache">Price of cached input; null where there is none.</param>
/// <param name="Unit">For example <c>千tokens</c>.</param>
public sealed record Price(string? Type, string? Name, string? Input, string? Output, string? Cache, string? Unit)
{
    /// <summary>How many tokens the price is for: 1,000 or 1,000,000; null for a unit that is not known.</summary>
    public int? TokensPerUnit => Unit?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "千tokens" or "千token" or "1ktokens" or "ktokens" or "1000tokens" => 1_000,
        "百万tokens" or "百万token" or "1mtokens" or "mtokens" or "1000000tokens" => 1_000_000,
        _ => null,
    };

    /// <summary>Input and output together for a thousand tokens each, in yuan; null when one is no number or the unit is not known.</summary>
    public decimal? PerThousand =>
        Number(Input) is { } input && Number(Output) is { } output && TokensPerUnit is { } tokens
        ? (input + output) * 1_000 / tokens
        : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
