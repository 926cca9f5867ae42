using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>A price in the cloud's own texts.</summary>
internal sealed record PriceData(string? Type, string? Name, string? Input, string? Output, string? Cache, string? Unit)
{
    public static PriceData Of(Price price) => new(
        SafeText.Brief(price.Type), SafeText.Brief(price.Name), SafeText.Brief(price.Input),
        SafeText.Brief(price.Output),
        SafeText.Brief(price.Cache), SafeText.Brief(price.Unit));
}
