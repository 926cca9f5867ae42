using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Choice;

/// <summary>Which models are offered, and in which order.</summary>
public sealed class RankingTests
{
    private const string Old = Told.Instruct;

    [Theory]
    // Before anything retires: the plan's default, its other models, an allowed group, cloudbase, custom groups; without prices in the order of the group.
    [InlineData("growthPlan tokenCredits custom", "custom-a:m cloudbase:glm-5,deepseek-v4-flash hunyuan-v3:hy3 hunyuan-exp:hunyuan-z," + Old,
        "hunyuan-exp:" + Old + " hunyuan-exp:hunyuan-z hunyuan-v3:hy3 cloudbase:glm-5 cloudbase:deepseek-v4-flash custom-a:m")]
    [InlineData("growthPlan tokenCredits?", "cloudbase:hy3 hunyuan-exp:", "cloudbase:hy3?")]
    [InlineData("growthPlan noTokenCredits", "cloudbase:hy3 hunyuan-exp:", "")]
    [InlineData("growthPlan", "cloudbase:hy3 hunyuan-exp:", "")]
    [InlineData("tokenCredits?", "cloudbase:hy3", "")]
    [InlineData("custom", "cloudbase:hy3 custom-a:m -custom-b:n", "custom-a:m ~custom-b:n")]
    [InlineData("tokenCredits", "deepseek:glm-5 hunyuan-v3:hy3 cloudbase:hy3", "cloudbase:hy3")]
    [InlineData("growthPlan", "hunyuan-v3:hy3,x -hunyuan-exp:", "hunyuan-v3:hy3 hunyuan-v3:x")]
    [InlineData("growthPlan", "-hunyuan-v3:hy3", "")]
    [InlineData("growthPlan", "-hunyuan-exp:hy3,hunyuan-z", "~hunyuan-exp:hunyuan-z")]
    [InlineData("tokenCredits", "cloudbase:hunyuan-z,some-image,hy3,hy3", "cloudbase:hy3")]
    [InlineData("tokenCredits", "Cloudbase:hy3", "")]
    public void What_the_groups_of_covered_paths_hold_is_offered_by_kind(string open, string groups, string offered) =>
        Assert.Equal(offered, Told.Words(Ranking.Of(Told.Situation(open, groups, "hunyuan-v3", Told.Earlier), null)));

    [Fact]
    public void Enabled_models_stand_before_those_to_enable_and_the_cheapest_first_among_equals()
    {
        Assert.Equal(
            "cloudbase:glm-5 ~cloudbase:deepseek-v3.2 ~cloudbase:minimax-m2.5 ~cloudbase:deepseek-v4-flash ~cloudbase:hy3",
            Offered("tokenCredits", "cloudbase:glm-5", Told.Earlier));
        Assert.Equal(
            $"~hunyuan-exp:{Told.Instruct} ~hunyuan-exp:{Told.Thinking}", Offered("growthPlan", "hunyuan-exp:", Told.Earlier));
    }

    [Fact]
    public void Retired_models_stand_last_even_enabled_and_name_a_successor_that_the_catalogue_holds()
    {
        Assert.Equal(
            "~cloudbase:deepseek-v4-flash ~cloudbase:hy3 ~cloudbase:glm-5 cloudbase:deepseek-v3.2!deepseek-v4-flash ~cloudbase:minimax-m2.5!",
            Offered("tokenCredits", "cloudbase:deepseek-v3.2", Told.Today));
        Assert.Equal($"hunyuan-exp:{Told.Instruct}!hy3 ~hunyuan-exp:{Told.Thinking}!hy3", Offered("growthPlan", $"hunyuan-exp:{Told.Instruct}", Told.Today));
    }

    [Fact]
    public void Without_a_catalogue_a_retired_model_has_no_successor_and_nothing_can_be_enabled() => Assert.Equal(
        $"hunyuan-exp:{Told.Instruct}!", Told.Words(Ranking.Of(Told.Situation("growthPlan", $"hunyuan-exp:{Told.Instruct}"), null)));

    [Fact]
    public void A_custom_groups_own_model_is_never_called_retired_and_has_no_price()
    {
        var candidate = Assert.Single(Ranking.Of(Told.Situation("custom", "custom-a:deepseek-v3.2"), Told.Managed));
        Assert.Null(candidate.Retired);
        Assert.Null(candidate.Entry);
        Assert.True(candidate.IsCallable);
    }

    [Fact]
    public void A_managed_model_brings_its_catalogue_entry() => Assert.Equal(
        "128k", Ranking.Of(Told.Situation("tokenCredits", "cloudbase:glm-5"), Told.Managed)[0].Entry?.ContextLength);

    [Fact]
    public void A_model_that_is_announced_to_retire_stands_behind_one_of_the_same_price() => Assert.Equal(
        "~cloudbase:a ~cloudbase:hy3 ~cloudbase:hy3-preview ~cloudbase:z",
        Told.Words(Ranking.Of(Told.Situation("tokenCredits", "cloudbase:"), Told.Catalog("z=4 hy3-preview=3 hy3=3 a=1"))));

    [Fact]
    public void A_model_without_a_price_stands_behind_those_with_one() => Assert.Equal(
        "~cloudbase:b ~cloudbase:a", Told.Words(Ranking.Of(Told.Situation("tokenCredits", "cloudbase:"), Told.Catalog("a b=5"))));

    [Fact]
    public void A_group_or_model_that_was_named_restricts_the_list()
    {
        var situation = Told.Situation("growthPlan tokenCredits", "hunyuan-v3:hy3 cloudbase:hy3,glm-5", "hunyuan-v3");
        Assert.Equal("hunyuan-v3:hy3 cloudbase:hy3", Told.Words(Ranking.Of(situation with { Model = Ids.Model("hy3") }, null)));
        Assert.Equal("cloudbase:hy3 cloudbase:glm-5", Told.Words(Ranking.Of(situation with { Named = Told.Name(situation, "cloudbase") }, null)));
    }

    [Fact]
    public void A_group_that_is_off_offers_its_models_and_the_catalogues_once_each() => Assert.Equal(
        "~cloudbase:hy3 ~cloudbase:x", Told.Words(Ranking.Of(Told.Situation("tokenCredits", "-cloudbase:hy3,x"), Told.Catalog("hy3=1"))));

    [Fact]
    public void Only_what_is_enabled_on_an_open_path_can_be_called()
    {
        var known = Told.Situation("growthPlan tokenCredits?", "cloudbase:hy3");
        Assert.False(Assert.Single(Ranking.Of(known, null)).IsCallable);
        Assert.False(Ranking.Of(Told.Situation("tokenCredits", "-cloudbase:hy3"), null)[0].IsCallable);
    }

    private static string Offered(string open, string groups, DateOnly today) => Told.Words(Ranking.Of(Told.Situation(open, groups, today: today), Told.Managed));
}
