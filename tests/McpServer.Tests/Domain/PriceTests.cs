using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Prices are compared per token, whatever the unit they are worded in.</summary>
public sealed class PriceTests
{
    [Theory]
    [InlineData("千tokens", 1_000)]
    [InlineData("千token", 1_000)]
    [InlineData("千 Tokens", 1_000)]
    [InlineData("1K tokens", 1_000)]
    [InlineData("kTokens", 1_000)]
    [InlineData("1000 tokens", 1_000)]
    [InlineData("百万tokens", 1_000_000)]
    [InlineData("百万 token", 1_000_000)]
    [InlineData("1M tokens", 1_000_000)]
    [InlineData("Mtokens", 1_000_000)]
    [InlineData("1000000tokens", 1_000_000)]
    [InlineData("万tokens", null)]
    [InlineData("tokens", null)]
    [InlineData("张", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_unit_is_so_many_tokens_or_not_known(string? unit, int? tokens) => Assert.Equal(tokens, new Price(null, null, "1", "2", null, unit).TokensPerUnit);

    [Theory]
    [InlineData("0.8", "2", "千tokens", "2.8")]
    [InlineData("800", "2000", "百万tokens", "2.8")]
    [InlineData("0", "0", "千tokens", "0")]
    [InlineData("0.8", "2", "张", null)]
    [InlineData(null, "2", "千tokens", null)]
    [InlineData("0.8", null, "千tokens", null)]
    [InlineData("", "2", "千tokens", null)]
    [InlineData("0,8", "2", "千tokens", null)]
    [InlineData("-1", "2", "千tokens", null)]
    [InlineData("free", "2", "千tokens", null)]
    [InlineData(" 1", "2", "千tokens", null)]
    public void A_thousand_tokens_of_input_and_output_cost_so_much(string? input, string? output, string unit, string? sum) => Assert.Equal(
        sum, new Price("Uniform", null, input, output, null, unit).PerThousand?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_model_costs_what_its_dearest_tier_costs_when_every_tier_is_known()
    {
        Assert.Equal(5m, Entry(Tier("1", "2"), Tier("2", "3"), Tier("1", "1")).PerThousand);
        Assert.Null(Entry(Tier("1", "2"), Tier("?", "3")).PerThousand);
        Assert.Null(Entry().PerThousand);
    }

    [Fact]
    public void A_catalogue_finds_by_the_exact_id_and_lists_each_id_once()
    {
        var catalog = new Catalog([new("a", "1k", null, null, []), new("a", "2k", null, null, []), new("", null, null, null, []), new("B", null, null, null, [])]);
        Assert.Equal("1k", catalog.Find(Ids.Model("a"))?.ContextLength);
        Assert.Null(catalog.Find(Ids.Model("b")));
        Assert.Equal(["a", "B"], catalog.Ids.Select(id => id.Text));
    }

    private static CatalogEntry Entry(params Price[] prices) => new("m", null, null, null, prices);

    private static Price Tier(string input, string output) => new("Tiered", null, input, output, null, "千tokens");
}
