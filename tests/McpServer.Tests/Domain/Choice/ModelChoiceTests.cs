using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Choice;

/// <summary>What describeGroups is about, from the open paths, what was named, and the groups as read.</summary>
public sealed class ModelChoiceTests
{
    private const string Default = Told.Instruct;

    [Theory]
    // Group and model named.
    [InlineData("tokenCredits", "cloudbase", "glm-5", "", "one cloudbase:glm-5")]
    [InlineData("tokenCredits", "cloudbase", "glm-5", "cloudbase:", "one cloudbase:glm-5")]
    [InlineData("tokenCredits", "cloudbase", "gml-5", "cloudbase:", "notInCatalog gml-5 near glm-5")]
    [InlineData("tokenCredits", "cloudbase", "odd", "-cloudbase:odd", "one cloudbase:odd")]
    [InlineData("growthPlan", "hunyuan-exp", "glm-5", "hunyuan-exp:", "one hunyuan-exp:glm-5")]
    [InlineData("growthPlan", "hunyuan-exp", "zzz", "hunyuan-exp:", "one hunyuan-exp:zzz")]
    [InlineData("custom", "custom-a", "m", "", "one custom-a:m")]
    [InlineData("custom", "custom-a", "m", "custom-a:", "one custom-a:m")]
    // A model named that groups on open paths hold, and that are on.
    [InlineData("tokenCredits", null, "glm-5", "cloudbase:glm-5", "one cloudbase:glm-5")]
    [InlineData("growthPlan tokenCredits custom", null, "m", "custom-a:m", "one custom-a:m")]
    [InlineData("growthPlan tokenCredits custom", null, "glm-5", "cloudbase:glm-5 custom-a:glm-5", "several cloudbase:glm-5 custom-a:glm-5 |")]
    [InlineData("tokenCredits", null, "glm-5", "-cloudbase:glm-5", "one cloudbase:glm-5")]
    [InlineData("tokenCredits", null, "glm-5", "deepseek:glm-5", "one cloudbase:glm-5")]
    [InlineData("growthPlan", null, "hunyuan-x", "-hunyuan-exp:hunyuan-x", "one hunyuan-exp:hunyuan-x")]
    // A managed model whose path is not open.
    [InlineData("tokenCredits", null, Default, "hunyuan-exp:" + Default, "otherPath hunyuan-exp:" + Default)]
    [InlineData("growthPlan", null, "glm-5", "cloudbase:glm-5", "otherPath cloudbase:glm-5")]
    [InlineData("growthPlan tokenCredits?", null, "glm-5", "cloudbase:glm-5", "otherPath cloudbase:glm-5")]
    [InlineData("growthPlan custom", null, "glm-5", "", "noCustomGroup  or cloudbase:glm-5")]
    [InlineData("tokenCredits custom", null, Default, "", "noCustomGroup  or hunyuan-exp:" + Default)]
    [InlineData("tokenCredits custom", null, "glm-5", "custom-a:m", "one cloudbase:glm-5")]
    // A model that nobody manages.
    [InlineData("growthPlan", null, "gml-5", "", "notInCatalog gml-5 near glm-5")]
    [InlineData("tokenCredits", null, "zzz", "", "notInCatalog zzz near")]
    [InlineData("growthPlan", null, "hunyuan-x", "hunyuan-exp:", "notInCatalog hunyuan-x near")]
    [InlineData("tokenCredits custom", null, "zzz", "custom-a:m", "noCustomGroup custom-a")]
    [InlineData("tokenCredits custom", null, "zzz", "-custom-a:zzz", "one custom-a:zzz")]
    [InlineData("custom", null, "zzz", "-custom-a:zzz -custom-b:zzz", "several ~custom-a:zzz ~custom-b:zzz |")]
    // The name of a group given as the model.
    [InlineData("growthPlan", null, "cloudbase", "cloudbase:glm-5", "groupAsModel cloudbase")]
    [InlineData("growthPlan", "hunyuan-exp", "hunyuan-v3", "hunyuan-v3:hy3", "groupAsModel hunyuan-v3")]
    [InlineData("tokenCredits", null, "glm-5", "cloudbase:glm-5 glm-5:x", "one cloudbase:glm-5")]
    // Path custom alone.
    [InlineData("custom", null, null, "", "noCustomGroup")]
    [InlineData("custom", null, null, "cloudbase:glm-5", "noCustomGroup")]
    [InlineData("custom", null, "m", "custom-a:n -custom-b:n", "noCustomGroup custom-a,custom-b")]
    [InlineData("custom", null, "m", "custom-a:n custom-b:m", "one custom-b:m")]
    [InlineData("custom", null, null, "custom-a:m", "one custom-a:m")]
    [InlineData("custom", null, null, "-custom-a:m", "one custom-a:m")]
    [InlineData("custom", null, null, "custom-a:m,n", "several custom-a:m custom-a:n | endpoint,custom-a")]
    [InlineData("custom", null, null, "custom-a:m -custom-b:n", "several custom-a:m ~custom-b:n | endpoint,custom-a,custom-b")]
    [InlineData("custom", null, null, "custom-a:hunyuan-image", "noCustomGroup custom-a")]
    [InlineData("custom", "custom-a", null, "custom-a: custom-b:m", "noCustomGroup custom-a,custom-b")]
    [InlineData("custom", "custom-a", null, "custom-a:m custom-b:m", "one custom-a:m")]
    // Token Credits, nothing named: a person chooses, enabled ones first.
    [InlineData("tokenCredits", null, null, "cloudbase:glm-5", "several cloudbase:glm-5 ~cloudbase:deepseek-v3.2 ~cloudbase:minimax-m2.5 ~cloudbase:deepseek-v4-flash ~cloudbase:hy3 | endpoint")]
    [InlineData("tokenCredits", null, null, "", "noGroup cloudbase | endpoint console:cloudbase")]
    [InlineData("tokenCredits", null, null, "Cloudbase:glm-5", "noGroup cloudbase | endpoint console:cloudbase")]
    // The plan, nothing named.
    [InlineData("growthPlan", "hunyuan-exp", null, "hunyuan-exp:", "several ~hunyuan-exp:" + Default + " ~hunyuan-exp:" + Told.Thinking + " |")]
    [InlineData("growthPlan tokenCredits", "cloudbase", null, "hunyuan-exp:", "noGroup cloudbase | console:cloudbase")]
    [InlineData("growthPlan", null, null, "cloudbase:hy3", "noGroup hunyuan-exp | check endpoint console:hunyuan-exp")]
    [InlineData("growthPlan tokenCredits", null, null, "", "noGroup hunyuan-exp | endpoint console:hunyuan-exp")]
    [InlineData("tokenCredits custom", null, null, "", "noGroup cloudbase | endpoint console:cloudbase")]
    public void Every_situation_has_one_answer(string open, string? group, string? model, string groups, string selection)
    {
        var situation = Named(Told.Situation(open, groups, today: Told.Earlier), group, model);
        Assert.Equal(selection, Told.Words(ModelChoice.Of(situation, ModelChoice.NeedsCatalog(situation) ? Told.Managed : null)).TrimEnd());
    }

    /// <summary>The contract's paragraph on who enrolled after 2026-07-01, today.</summary>
    [Theory]
    // World plan-phase2: nothing can be called, and a person can do three things.
    [InlineData("growthPlan noTokenCredits", "", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase: hunyuan-image:hy-image", "several | points allow:hunyuan-v3 endpoint console:hunyuan-exp")]
    [InlineData("growthPlan", "", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:", "several | check allow:hunyuan-v3 endpoint console:hunyuan-exp")]
    // A group that holds what no call may name is not empty.
    [InlineData("tokenCredits", "", null, "cloudbase:hunyuan-x", "several | endpoint")]
    // The operator allowed the group.
    [InlineData("growthPlan noTokenCredits", "hunyuan-v3", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:", "one hunyuan-v3:hy3")]
    [InlineData("growthPlan noTokenCredits", "hunyuan-v3", "hy3", "hunyuan-exp: hunyuan-v3:hy3 cloudbase:", "one hunyuan-v3:hy3")]
    [InlineData("growthPlan noTokenCredits", "hunyuan-v3", null, "hunyuan-exp: -hunyuan-v3:hy3 cloudbase:", "several | points endpoint console:hunyuan-exp")]
    [InlineData("growthPlan noTokenCredits", "hunyuan-v3", null, "hunyuan-exp: hunyuan-v3:hy3,x cloudbase:", "several hunyuan-v3:hy3 hunyuan-v3:x | points endpoint")]
    // World plan-phase2-points: resource points cover cloudbase, opened or only known.
    [InlineData("growthPlan tokenCredits", "", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:hy3", "one cloudbase:hy3")]
    [InlineData("growthPlan tokenCredits?", "", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:hy3", "several cloudbase:hy3? | allow:hunyuan-v3 endpoint")]
    [InlineData("growthPlan tokenCredits", "hunyuan-v3", null, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:hy3", "several hunyuan-v3:hy3 cloudbase:hy3 | endpoint")]
    // A group is offered for allowing only where its own path is covered, it is on, built in, for text, and holds a model.
    [InlineData("growthPlan noTokenCredits", "", null, "hunyuan-exp: deepseek:x -hunyuan-v4:y hunyuan-v5: hunyuan-3d:z custom-hunyuan:q", "several | points endpoint,custom-hunyuan console:hunyuan-exp")]
    [InlineData("growthPlan tokenCredits?", "", null, "hunyuan-exp: deepseek:x", "several | allow:deepseek endpoint console:hunyuan-exp")]
    [InlineData("tokenCredits", "", null, "deepseek:x hunyuan-v3:hy3 cloudbase:", "several | endpoint console:cloudbase")]
    public void The_second_phase_of_the_plan_has_its_ways(string open, string allowed, string? model, string groups, string selection)
    {
        var situation = Named(Told.Situation(open, groups, allowed), null, model);
        Assert.Equal(selection, Told.Words(ModelChoice.Of(situation, Told.Catalog(""))).Replace("several  |", "several |", StringComparison.Ordinal).TrimEnd());
    }

    [Theory]
    // Enabled and the only model on offer: it is next.
    [InlineData("growthPlan", null, "hunyuan-exp:" + Default, Default, "one hunyuan-exp:" + Default)]
    // Enabled, named: it is next.
    [InlineData("growthPlan", Default, "hunyuan-exp:" + Default, Default + " hunyuan-y", "one hunyuan-exp:" + Default)]
    // Enabled, with another on offer: a person chooses, the retired one last.
    [InlineData("growthPlan", null, "hunyuan-exp:" + Default, Default + " hunyuan-y", "several ~hunyuan-exp:hunyuan-y hunyuan-exp:" + Default + "! | check endpoint")]
    [InlineData("growthPlan", null, "hunyuan-exp:" + Default + ",hunyuan-y", Default, "several hunyuan-exp:hunyuan-y hunyuan-exp:" + Default + "! | check endpoint")]
    // The only one on offer is next even where it is not enabled, unless the person may have come to register an endpoint.
    [InlineData("tokenCredits", null, "cloudbase:", "hy3", "one cloudbase:hy3")]
    [InlineData("tokenCredits custom", null, "cloudbase:", "hy3", "several ~cloudbase:hy3 | endpoint")]
    // Not enabled and not named: never next.
    [InlineData("growthPlan", null, "hunyuan-exp:", Default, "several ~hunyuan-exp:" + Default + "! | check endpoint")]
    [InlineData("growthPlan", null, "hunyuan-exp:hunyuan-y", "hunyuan-y " + Told.Thinking, "one hunyuan-exp:hunyuan-y")]
    // Not enabled and named: a decision, successor first.
    [InlineData("growthPlan", Default, "hunyuan-exp:", Default + " hy3", "retired ~hunyuan-exp:" + Default + "!hy3 successor ~cloudbase:hy3?")]
    [InlineData("growthPlan", Default, "hunyuan-exp: hunyuan-v3:hy3 cloudbase:", Default + " hy3", "retired ~hunyuan-exp:" + Default + "!hy3 successor hunyuan-v3:hy3")]
    [InlineData("growthPlan", Default, "hunyuan-exp:", Default, "retired ~hunyuan-exp:" + Default + "! successor none")]
    [InlineData("tokenCredits", "deepseek-v3.2", "cloudbase:", "deepseek-v3.2 deepseek-v4-flash", "retired ~cloudbase:deepseek-v3.2!deepseek-v4-flash successor ~cloudbase:deepseek-v4-flash")]
    [InlineData("tokenCredits", "deepseek-v3.2", "cloudbase:deepseek-v4-flash", "deepseek-v3.2 deepseek-v4-flash", "retired ~cloudbase:deepseek-v3.2!deepseek-v4-flash successor cloudbase:deepseek-v4-flash")]
    [InlineData("tokenCredits", "deepseek-v3.2", "-cloudbase:deepseek-v3.2", "deepseek-v3.2", "retired ~cloudbase:deepseek-v3.2! successor none")]
    // Of a custom group nothing is retired.
    [InlineData("custom", "deepseek-v3.2", "-custom-a:deepseek-v3.2", "deepseek-v3.2", "one custom-a:deepseek-v3.2")]
    public void A_retired_model_comes_next_only_where_nothing_else_can(string open, string? model, string groups, string catalog, string selection) => Assert.Equal(
        selection, Told.Words(ModelChoice.Of(Named(Told.Situation(open, groups, "hunyuan-v3"), null, model), Told.Catalog(catalog))));

    /// <summary>What one group serves need not be enabled in another; an endpoint of the user's own is no repeat of a managed model.</summary>
    [Theory]
    [InlineData("growthPlan tokenCredits", "hunyuan-v3:hy3 cloudbase:", "several hunyuan-v3:hy3 ~cloudbase:glm-5 | endpoint")]
    [InlineData("growthPlan tokenCredits?", "hunyuan-v3:hy3 cloudbase:glm-5", "several hunyuan-v3:hy3 cloudbase:glm-5? | endpoint")]
    [InlineData("growthPlan tokenCredits", "hunyuan-v3:hy3 cloudbase:hy3", "several hunyuan-v3:hy3 cloudbase:hy3 ~cloudbase:glm-5 | endpoint")]
    [InlineData("tokenCredits custom", "cloudbase:hy3 -custom-a:hy3 custom-b:glm-5", "several cloudbase:hy3 custom-b:glm-5 ~cloudbase:glm-5 ~custom-a:hy3 | endpoint,custom-a,custom-b")]
    public void A_model_that_is_served_is_not_offered_to_be_enabled_elsewhere(string open, string groups, string selection) => Assert.Equal(
        selection, Told.Words(ModelChoice.Of(Told.Situation(open, groups, "hunyuan-v3"), Told.Catalog("hy3=1 glm-5=2"))));

    [Theory]
    [InlineData("custom", null, null, false)]
    [InlineData("custom", "custom-a", "m", false)]
    [InlineData("tokenCredits", null, null, true)]
    [InlineData("tokenCredits custom", null, "m", true)]
    [InlineData("tokenCredits", "cloudbase", "m", true)]
    [InlineData("tokenCredits custom", "custom-a", "m", false)]
    [InlineData("tokenCredits custom", "custom-a", null, true)]
    public void The_catalogue_is_needed_unless_only_custom_groups_matter(string open, string? group, string? model, bool needs) =>
        Assert.Equal(needs, ModelChoice.NeedsCatalog(Named(Told.Situation(open, ""), group, model)));

    [Theory]
    [InlineData("tokenCredits", null, "hy3", "cloudbase:hy3", true)]
    [InlineData("tokenCredits", "cloudbase", "hy3", "cloudbase:hy3", true)]
    [InlineData("tokenCredits custom", null, "hy3", "cloudbase:hy3 custom-a:hy3", false)]
    [InlineData("tokenCredits custom", "cloudbase", "hy3", "cloudbase:hy3 custom-a:hy3", true)]
    [InlineData("tokenCredits", null, "hy3", "cloudbase:hy3 custom-a:hy3", true)]
    [InlineData("tokenCredits custom", "custom-a", "hy3", "cloudbase:hy3", false)]
    [InlineData("tokenCredits", null, null, "cloudbase:hy3", false)]
    [InlineData("tokenCredits", null, "hy3", "-cloudbase:hy3", false)]
    [InlineData("tokenCredits", null, "hy3", "cloudbase:glm-5", false)]
    [InlineData("growthPlan", null, "hy3", "cloudbase:hy3", false)]
    [InlineData("tokenCredits", null, "hy3", "deepseek:hy3", false)]
    public void A_named_model_is_ready_where_one_group_on_an_open_path_serves_it(string open, string? group, string? model, string groups, bool ready) =>
        Assert.Equal(ready, ModelChoice.IsReady(Named(Told.Situation(open, groups), group, model)));

    [Fact]
    public void A_group_whose_path_is_closed_cannot_be_the_answer() => Assert.Throws<ArgumentException>(
        () => ModelChoice.Of(Named(Told.Situation("growthPlan", "cloudbase:hy3"), "cloudbase", "hy3"), Told.Managed));

    [Fact]
    public void A_pair_that_is_illegal_cannot_be_the_answer() => Assert.Throws<ArgumentException>(
        () => ModelChoice.Of(Named(Told.Situation("tokenCredits", "cloudbase:"), "cloudbase", "hunyuan-x"), Told.Managed));

    [Fact]
    public void A_situation_tells_its_custom_groups_and_what_is_covered()
    {
        var situation = Told.Situation("growthPlan tokenCredits?", "cloudbase:hy3 custom-a:m -custom-b: hunyuan-v3:hy3");
        Assert.Equal(["custom-a", "custom-b"], situation.CustomGroups.Select(one => one.Text));
        Assert.Equal(["cloudbase", "custom-a", "custom-b"], situation.Legal.Select(one => one.Name.Text));
        Assert.Equal([BillingPath.GrowthPlan, BillingPath.TokenCredits], BillingPaths.All.Where(situation.Covers));
        Assert.Null(situation.Proof(BillingPath.TokenCredits));
        Assert.False(Told.Situation("tokenCredits? custom", "").Covers(BillingPath.TokenCredits));
    }

    private static Situation Named(Situation situation, string? group, string? model) => situation with
    {
        Named = group is null ? null : Told.Name(situation, group),
        Model = model is null ? null : Ids.Model(model),
    };
}
