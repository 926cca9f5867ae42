using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The three legal shapes, and what an operator may allow beyond them.</summary>
public sealed class ProviderSetTests
{
    [Theory]
    [InlineData("hunyuan-v3", "hunyuan-v3")]
    [InlineData("hunyuan-v3,deepseek", "hunyuan-v3,deepseek")]
    [InlineData("deepseek,hunyuan-v3,deepseek", "deepseek,hunyuan-v3")]
    [InlineData("Deepseek,deepseek", "Deepseek,deepseek")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("hunyuan-exp,cloudbase,custom-a", "")]
    [InlineData("a/b,a b,<x>,-a,.a", "")]
    [InlineData("hunyuan-image,HUNYUAN-Image-2,my-video,VIDEO,hunyuan-3d,x3Dy,images", "")]
    public void Only_names_that_can_be_text_groups_beyond_the_shapes_are_allowed_once_each(string names, string allowed)
    {
        var providers = new ProviderSet(names.Split(','));
        Assert.Equal(allowed, string.Join(',', providers.Allowed.Select(one => one.Text)));
        Assert.All(providers.Allowed, one => Assert.True(providers.TryParse(one.Text, out var name) && name.Equals(one)));
    }

    [Fact]
    public void A_name_that_may_be_allowed_has_at_most_256_characters()
    {
        Assert.True(ProviderSet.MayBeAllowed(new string('a', 256)));
        Assert.False(ProviderSet.MayBeAllowed(new string('a', 257)));
    }

    [Theory]
    [InlineData("hunyuan-image", true)]
    [InlineData("VIDEO", true)]
    [InlineData("text-3D", true)]
    [InlineData("hunyuan-v3", false)]
    [InlineData("magic", false)]
    public void A_group_for_another_medium_is_told_by_its_name(string name, bool is_) => Assert.Equal(is_, ProviderSet.NamesAnotherMedium(name));

    [Fact]
    public void Who_pays_has_a_word_unless_nobody_has_to() => Assert.Equal(
        ["growthPlan", "tokenCreditsPack", "resourcePoints", null], Enum.GetValues<CoveredBy>().Select(by => by.Text));

    [Fact]
    public void Kinds_stand_in_the_order_in_which_models_are_offered() => Assert.Equal(
        ["hunyuan-exp", "builtin", "builtin", "cloudbase", "custom-"], new ProviderSet(["hunyuan-v3", "deepseek"]).All.Select(one => one.Key));

    [Theory]
    [InlineData("hunyuan-v3", BillingPath.GrowthPlan)]
    [InlineData("hunyuan-", BillingPath.GrowthPlan)]
    [InlineData("hunyuan", BillingPath.TokenCredits)]
    [InlineData("Hunyuan-v3", BillingPath.TokenCredits)]
    [InlineData("deepseek", BillingPath.TokenCredits)]
    public void The_plan_opens_hunyuan_groups_and_Token_Credits_every_other(string name, BillingPath path)
    {
        var providers = new ProviderSet([name]);
        Assert.Equal(path, providers.Allowed[0].Path);
        Assert.Equal(BillingPaths.All.Where(one => one == path), BillingPaths.All.Where(providers.AllowsBeyond));
        Assert.DoesNotContain(BillingPaths.All, ProviderSet.Standard.AllowsBeyond);
    }

    [Theory]
    [InlineData("hunyuan-exp", "builtin", true)]
    [InlineData("hunyuan-exp", "custom", true)]
    [InlineData("cloudbase", "builtin", true)]
    [InlineData("custom-a", "custom", true)]
    [InlineData("custom-a", "builtin", true)]
    [InlineData("hunyuan-v3", "builtin", true)]
    [InlineData("hunyuan-v3", "custom", false)]
    [InlineData("hunyuan-v3", "BUILTIN", false)]
    [InlineData("deepseek", "builtin", false)]
    public void A_group_that_was_read_has_a_legal_name_when_its_kind_accepts_it(string name, string type, bool legal)
    {
        var (providers, read) = (new ProviderSet(["hunyuan-v3"]), new ModelGroup(name, type, 1, []));
        Assert.Equal(legal ? name : null, providers.NameOf(read)?.Text);
        if (providers.TryParse(name, out var group)) Assert.Equal(legal ? read : null, group.In(new Groups(Ids.Sandbox, [new("x", type, 1, []), read])));
    }

    /// <summary>A kind that stood in no set would be written and never used.</summary>
    [Fact]
    public void Every_kind_is_in_the_set_and_its_base_library_is_known()
    {
        var kinds = new ProviderSet(["hunyuan-v3"]).All;
        Assert.Equal(
            typeof(Provider).GetNestedTypes().Select(kind => kind.Name).Order(StringComparer.Ordinal),
            kinds.Select(kind => kind.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.Contains(Advisories.All, note => note.Provider == kind.Key && note.Floor is not null));
    }

    [Fact]
    public void People_are_told_the_shapes_and_code_their_types()
    {
        var kinds = new ProviderSet(["hunyuan-v3"]).All;
        Assert.Equal(["hunyuan-exp", "hunyuan-v3", "cloudbase", "custom-…"], kinds.Select(kind => kind.Shape));
        Assert.Equal(["\"hunyuan-exp\"", "\"hunyuan-v3\"", "\"cloudbase\""], kinds.SkipLast(1).Select(kind => kind.TypeScript));
        Assert.Equal("`custom-${Digit | Lower | Uppercase<Lower>}${string}`", kinds[^1].TypeScript);
        Assert.Equal([false, false, false, true], kinds.Select(kind => kind.IsUserMade));
        Assert.Equal([true, false, true, true], kinds.Select(kind => kind.IsChangedHere));
    }

    [Fact]
    public void Nothing_parses_to_nothing() => Assert.False(ProviderSet.Standard.TryParse(null, out _));

    [Theory]
    [InlineData("hunyuan-2.0", "hunyuan-exp")]
    [InlineData("hy3", "cloudbase")]
    [InlineData("anything", "cloudbase")]
    public void A_managed_model_belongs_to_one_group(string model, string home) =>
        Assert.Equal(home, new ProviderSet(["hunyuan-v3", "deepseek"]).HomeOf(Ids.Model(model)).Text);

    [Fact]
    public void A_path_leads_to_its_main_group()
    {
        Assert.Equal(["hunyuan-exp", "cloudbase", null], BillingPaths.All.Select(path => ProviderSet.Standard.MainGroupOf(path)?.Text));
        Assert.Equal("hunyuan-2.0-instruct-20251111", ProviderSet.Standard.MainGroupOf(BillingPath.GrowthPlan)?.Provider.DefaultModel?.Text);
        Assert.Equal([null, null, null], new ProviderSet(["deepseek"]).All.Skip(1).Select(one => one.DefaultModel?.Text));
    }

    /// <summary>Which models a kind owns, serves and may gain: the rows of the requirements' provider table.</summary>
    [Theory]
    [InlineData("hunyuan-exp", "hunyuan-x", "owns serves adds")]
    [InlineData("hunyuan-exp", "hy3", "serves")]
    [InlineData("hunyuan-v3", "hunyuan-x", "serves")]
    [InlineData("hunyuan-v3", "hy3", "serves")]
    [InlineData("cloudbase", "hunyuan-x", "")]
    [InlineData("cloudbase", "hy3", "owns serves adds")]
    [InlineData("custom-a", "hunyuan-x", "serves adds")]
    [InlineData("custom-a", "hy3", "serves adds")]
    public void Each_kind_has_its_models(string group, string model, string what)
    {
        Assert.True(new ProviderSet(["hunyuan-v3"]).TryParse(group, out var name));
        var (kind, id) = (name.Provider, Ids.Model(model));
        Assert.Equal(what, string.Join(' ', new[] { kind.Owns(id) ? "owns" : null, kind.Serves(id) ? "serves" : null, kind.Adds(id) ? "adds" : null }.OfType<string>()));
        Assert.Equal(group != "custom-a", kind.AddsFromCatalog);
        Assert.Equal(kind is Provider.Custom, kind.Group is null);
        Assert.Equal(what.Contains("serves", StringComparison.Ordinal), CallTarget.TryPair(name, id, out _));
    }

    [Fact]
    public void Group_names_are_compared_by_their_text()
    {
        Assert.True(new ProviderSet([]).TryParse("cloudbase", out var other));
        Assert.Equal(Ids.Group("cloudbase"), other);
        Assert.Equal(Ids.Group("cloudbase").GetHashCode(), other.GetHashCode());
        Assert.NotEqual(Ids.Group("custom-a"), Ids.Group("custom-A"));
        Assert.False(other.Equals(null));
        Assert.Equal("cloudbase", other.ToString());
    }

    [Fact]
    public void The_set_names_the_kind_of_custom_groups() => Assert.Same(ProviderSet.Standard.Custom, Ids.Group("custom-a").Provider);
}
