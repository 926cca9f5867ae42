using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

public sealed class NearnessTests
{
    private static readonly Catalog Known = new([.. new[]
    {
        "deepseek-v4-pro", "deepseek-v4-flash", "deepseek-v3.2", "deepseek-r1-0528", "deepseek/deepseek-flash", "glm-5", "glm-5-turbo", "glm-5.1",
        "kimi-k2.5", "kimi-k2.6", "minimax-m2.5", "minimax-m2.7", "hy3-preview", "hunyuan-2.0-instruct-20251111", "hunyuan-2.0-thinking-20251109",
    }.Select(id => new CatalogEntry(id, null, null, null, []))]);

    [Theory]
    [InlineData("DeepSeek V4 Flash", "deepseek-v4-flash")]
    [InlineData("deepseek_v4_flash", "deepseek-v4-flash")]
    [InlineData("deepseek-v4-flahs", "deepseek-v4-flash")]
    [InlineData("deepseek-flash", "deepseek-v4-flash")]
    [InlineData("deepseek v3", "deepseek-v3.2")]
    [InlineData("GLM5", "glm-5")]
    [InlineData("glm 5.1", "glm-5.1")]
    [InlineData("Kimi K2.6", "kimi-k2.6")]
    [InlineData("minimax", "minimax-m2.5")]
    [InlineData("hy3", "hy3-preview")]
    [InlineData("hunyuan-2.0-instruct", "hunyuan-2.0-instruct-20251111")]
    public void The_nearest_comes_first(string asked, string nearest) => Assert.Equal(nearest, Known.Near(Ids.Model(asked))[0].Text);

    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("claude-opus")]
    [InlineData("...")]
    [InlineData("模型")]
    [InlineData("x")]
    public void Nothing_is_near_what_resembles_nothing(string asked) => Assert.Empty(Known.Near(Ids.Model(asked)));

    [Fact]
    public void An_id_that_shares_half_of_the_longer_name_is_near() =>
        Assert.Equal("xabcyz", Assert.Single(new Catalog([new("xabcyz", null, null, null, [])]).Near(Ids.Model("abc"))).Text);

    [Fact]
    public void At_most_five_are_offered_however_many_are_near() => Assert.Equal(5, Known.Near(Ids.Model("deepseek")).Count);

    [Fact]
    public void An_id_the_catalogue_holds_twice_is_offered_once() =>
        Assert.Single(new Catalog([.. Known.Entries, .. Known.Entries]).Near(Ids.Model("kimi k2.6")), Ids.Model("kimi-k2.6"));
}
