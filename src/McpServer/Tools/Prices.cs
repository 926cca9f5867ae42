using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Prices as replies show them.</summary>
internal static class Prices
{
    public static PriceData Data(Price price) => new(price.Type, price.Name, price.Input, price.Output, price.Cache, price.Unit);
}
