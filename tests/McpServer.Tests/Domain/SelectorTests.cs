using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What describeGroups is about, from the open paths, what was named, and the groups as read.</summary>
public sealed class SelectorTests
{
    private const string Default = "hunyuan-2.0-instruct-20251111";

    private static readonly Catalog Managed = new([.. new[] { Default, "hunyuan-2.0-thinking-20251109", "deepseek-v4-flash", "glm-5" }.Select(id => new CatalogEntry(id, null, null, null, []))]);

    [Theory]
    // Group and model named: that pair, whatever the groups hold.
    [InlineData("tokenCredits", "cloudbase", "glm-5", "", "one cloudbase glm-5")]
    [InlineData("custom", "custom-a", "m", "", "one custom-a m")]
    // The Growth Plan alone, nothing named: its default.
    [InlineData("growthPlan", null, null, "hunyuan-exp:x", "one hunyuan-exp " + Default)]
    [InlineData("growthPlan", "hunyuan-exp", null, "", "one hunyuan-exp " + Default)]
    // A model named that a group on an open path holds, and that is on.
    [InlineData("tokenCredits", null, "glm-5", "cloudbase:glm-5", "one cloudbase glm-5")]
    [InlineData("growthPlan tokenCredits custom", null, "m", "custom-a:m", "one custom-a m")]
    [InlineData("growthPlan tokenCredits custom", null, "glm-5", "cloudbase:glm-5 custom-a:glm-5", "choice cloudbase:glm-5,custom-a:glm-5 |")]
    [InlineData("tokenCredits", null, "glm-5", "-cloudbase:glm-5", "one cloudbase glm-5")]
    [InlineData("tokenCredits", null, "glm-5", "hunyuan-v3:glm-5", "one cloudbase glm-5")]
    // A model named that belongs to a path that is not open.
    [InlineData("tokenCredits", null, Default, "hunyuan-exp:" + Default, "elsewhere hunyuan-exp " + Default)]
    [InlineData("growthPlan", null, "glm-5", "cloudbase:glm-5", "elsewhere cloudbase glm-5")]
    [InlineData("growthPlan custom", null, "glm-5", "", "noCustomGroup  or managed cloudbase glm-5")]
    [InlineData("tokenCredits custom", null, Default, "", "noCustomGroup  or managed hunyuan-exp " + Default)]
    [InlineData("tokenCredits custom", null, "glm-5", "custom-a:m", "one cloudbase glm-5")]
    [InlineData("growthPlan custom", null, Default, "custom-a:m", "one hunyuan-exp " + Default)]
    [InlineData("growthPlan custom", null, "hunyuan-x", "-hunyuan-exp:hunyuan-x", "one hunyuan-exp hunyuan-x")]
    // A model nobody manages.
    [InlineData("growthPlan", null, "gml-5", "", "notInCatalog gml-5 near glm-5")]
    [InlineData("tokenCredits", null, "zzz", "", "notInCatalog zzz near")]
    [InlineData("tokenCredits custom", null, "zzz", "custom-a:m", "noCustomGroup custom-a")]
    [InlineData("tokenCredits custom", null, "zzz", "-custom-a:zzz", "one custom-a zzz")]
    [InlineData("growthPlan custom", null, "hunyuan-x", "custom-a:m", "noCustomGroup custom-a")]
    [InlineData("growthPlan", null, "hunyuan-x", "", "one hunyuan-exp hunyuan-x")]
    // Path custom alone.
    [InlineData("custom", null, null, "", "noCustomGroup ")]
    [InlineData("custom", null, null, "cloudbase:glm-5", "noCustomGroup ")]
    [InlineData("custom", null, "m", "custom-a:n -custom-b:n", "noCustomGroup custom-a,custom-b")]
    [InlineData("custom", null, "m", "custom-a:n custom-b:m", "one custom-b m")]
    [InlineData("custom", null, "m", "custom-a:m custom-b:m", "choice custom-a:m,custom-b:m |")]
    [InlineData("custom", null, null, "custom-a:m", "one custom-a m")]
    [InlineData("custom", null, null, "custom-a:m,n", "choice custom-a:m,custom-a:n |")]
    [InlineData("custom", null, null, "custom-a:m -custom-b:n", "choice custom-a:m | custom-b:n")]
    [InlineData("custom", null, null, "-custom-a:m", "one custom-a m")]
    [InlineData("custom", null, null, "custom-a:hunyuan-image", "noCustomGroup custom-a")]
    [InlineData("custom", "custom-a", null, "custom-a: custom-b:m", "noCustomGroup custom-a,custom-b")]
    [InlineData("custom", "custom-a", null, "custom-a:m custom-b:m", "one custom-a m")]
    // Token Credits, nothing named: what is enabled, then what can be.
    [InlineData("tokenCredits", null, null, "cloudbase:", "choice | cloudbase:deepseek-v4-flash,cloudbase:glm-5")]
    [InlineData("tokenCredits", null, null, "cloudbase:glm-5", "choice cloudbase:glm-5 | cloudbase:deepseek-v4-flash")]
    [InlineData("tokenCredits", "cloudbase", null, "-cloudbase:x", "choice | cloudbase:x,cloudbase:deepseek-v4-flash,cloudbase:glm-5")]
    [InlineData("tokenCredits", null, null, "cloudbase:" + Default, "choice | cloudbase:deepseek-v4-flash,cloudbase:glm-5")]
    [InlineData("tokenCredits", null, null, "", "noGroup cloudbase")]
    [InlineData("tokenCredits", null, null, "Cloudbase:glm-5", "noGroup cloudbase")]
    [InlineData("tokenCredits", null, null, "cloudbase:", "noModel cloudbase", "")]
    [InlineData("growthPlan tokenCredits", null, null, "cloudbase: hunyuan-exp:", "noModel hunyuan-exp,cloudbase", "")]
    // Several paths open, nothing named.
    [InlineData("growthPlan tokenCredits", null, null, "hunyuan-exp:" + Default + " cloudbase:glm-5", "choice hunyuan-exp:" + Default + ",cloudbase:glm-5 | hunyuan-exp:hunyuan-2.0-thinking-20251109,cloudbase:deepseek-v4-flash")]
    [InlineData("growthPlan tokenCredits", null, null, "cloudbase:", "choice | cloudbase:deepseek-v4-flash,cloudbase:glm-5")]
    [InlineData("growthPlan tokenCredits", null, null, "", "noGroup hunyuan-exp")]
    [InlineData("tokenCredits custom", null, null, "custom-a:m", "choice custom-a:m |  or another of custom-a")]
    [InlineData("tokenCredits custom", null, null, "cloudbase:glm-5", "choice cloudbase:glm-5 | cloudbase:deepseek-v4-flash or another of ")]
    [InlineData("tokenCredits custom", null, null, "", "noCustomGroup")]
    public void Every_situation_has_one_answer(string open, string? group, string? model, string groups, string selection, string? catalog = null)
    {
        var selector = new Selector(
            [.. open.Split(' ').Select(path => Proof(BillingPath.Find(path)!))], [.. groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Group)],
            group is null ? null : Ids.Group(group), model is null ? null : Ids.Model(model));
        var managed = catalog is null ? Managed : new Catalog([]);
        var found = selector.Select(null) ?? selector.Select(managed)!;
        Assert.Equal(selection.TrimEnd(), Words(found).TrimEnd());
        Assert.Equal(Words(found), Words(selector.Select(managed)!));
    }

    private static string Words(Selection selection) => selection.Match(
        one => one.Eligible.Path == one.Target.Group.Path ? $"one {one.Target.Group} {one.Target.Model}" : "one on a closed path",
        choice => $"choice {Pairs(choice.Ready)} | {Pairs(choice.Addable)}{(choice.Custom is null ? "" : $" or another of {string.Join(',', choice.Custom)}")}".Replace("choice  |", "choice |", StringComparison.Ordinal),
        elsewhere => $"elsewhere {elsewhere.Target.Group} {elsewhere.Target.Model}",
        missing => $"noGroup {missing.Group}",
        custom => $"noCustomGroup {string.Join(',', custom.Existing)}{(custom.Managed is null ? "" : $" or managed {custom.Managed.Group} {custom.Managed.Model}")}",
        none => $"noModel {string.Join(',', none.Groups)}",
        unknown => $"notInCatalog {unknown.Model} near {string.Join(',', unknown.Near)}");

    private static string Pairs(IReadOnlyList<CallTarget> targets) => string.Join(',', targets.Select(target => $"{target.Group}:{target.Model}"));

    /// <param name="text">Name and models, a minus before a group that is off.</param>
    private static ModelGroup Group(string text) => new(
        text.TrimStart('-').Split(':')[0], "builtin", text[0] == '-' ? 2 : 1,
        [.. text.Split(':')[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => ModelEntry.New(Ids.Model(id)))]);

    private static EligibilityProof Proof(BillingPath path)
    {
        var fact = path.Match<EligibilityFact>(
            () => new EligibilityFact.Plan([new(PlanRule.Activity, Session.Env)]), () => new EligibilityFact.Packages([new(PackRule.Prefix, 1, null)]), () => new EligibilityFact.ThirdParty());
        return Assert.IsType<EligibilityVerdict.Eligible>(EligibilityProof.Check(Ids.Sandbox, fact, new HashSet<string>())).Proof;
    }
}
