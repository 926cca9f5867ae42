using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Replies;

/// <summary>Prices as replies show them.</summary>
internal static class Prices
{
    /// <summary>A price in words, the cloud's own texts kept apart from ours.</summary>
    public static string Worded(PriceData price) =>
        $"{(price.Name is null ? "" : Shown.Name(price.Name) + " ")}input {Told(price.Input)}, output {Told(price.Output)}"
        + $"{(price.Cache is null ? "" : $", cached input {Told(price.Cache)}")} yuan per {Told(price.Unit, "unit")}";

    public static PriceData Data(Price price) => new(
        Shown.Brief(price.Type), Shown.Brief(price.Name), Shown.Brief(price.Input), Shown.Brief(price.Output), Shown.Brief(price.Cache), Shown.Brief(price.Unit));

    private static string Told(string? value, string otherwise = "?") => value is null ? otherwise : Shown.Name(value);
}
