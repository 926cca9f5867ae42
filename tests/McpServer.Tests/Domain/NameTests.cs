using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Names are parsed exactly: what .NET's own comparisons would wave through is no name here.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("sandbox-1a2b3c")]
    [InlineData("0.Z_9-")]
    public void A_well_formed_environment_id_parses_to_itself(string text)
    {
        Assert.True(EnvId.TryParse(text, out var id));
        Assert.Equal((text, text), (id.Text, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("_a")]
    [InlineData("a b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("<envId>")]
    [InlineData("${env}")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("a&b")]
    [InlineData("a#b")]
    [InlineData("a%20b")]
    [InlineData("ａ")]
    [InlineData("a١")]
    [InlineData("\u212Aa")]
    [InlineData("a\u212A")]
    [InlineData("a\u00AD")]
    [InlineData("a\u200B")]
    [InlineData("é")]
    [InlineData("环境")]
    public void Anything_else_is_no_environment_id(string? text)
    {
        Assert.False(EnvId.TryParse(text, out var id));
        Assert.Null(id);
    }

    [Fact]
    public void An_environment_id_has_at_most_128_characters()
    {
        Assert.True(EnvId.TryParse(new string('a', 128), out _));
        Assert.False(EnvId.TryParse(new string('a', 129), out _));
    }

    [Fact]
    public void A_group_name_has_at_most_256_characters()
    {
        Assert.True(ProviderSet.Standard.TryParse("custom-".PadRight(256, 'a'), out _));
        Assert.False(ProviderSet.Standard.TryParse("custom-".PadRight(257, 'a'), out _));
    }

    [Fact]
    public void A_value_is_shown_whole_up_to_256_characters_and_never_cut_inside_one()
    {
        Assert.Null(SafeText.Brief(null));
        Assert.Equal(new string('a', 256), SafeText.Brief(new string('a', 256)));
        Assert.Equal(new string('a', 256) + "…", SafeText.Brief(new string('a', 257)));
        Assert.Equal(new string('a', 255) + "…", SafeText.Brief(new string('a', 255) + "😀"));
    }

    [Theory]
    [InlineData("hunyuan-exp", "growthPlan")]
    [InlineData("cloudbase", "tokenCredits")]
    [InlineData("custom-a", "custom")]
    [InlineData("custom-9.x_y-", "custom")]
    [InlineData("custom-hunyuan-exp", "custom")]
    [InlineData("custom-createModel", "custom")]
    public void A_legal_group_name_parses_and_knows_who_pays(string text, string path)
    {
        Assert.True(ProviderSet.Standard.TryParse(text, out var name));
        Assert.Equal((text, path), (name.Text, name.Path.Text));
        Assert.Equal(name.Provider.Group, ProviderSet.Standard.MainGroupOf(name.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("deepseek")]
    [InlineData("hunyuan-v3")]
    [InlineData("hunyuan-image")]
    [InlineData("Cloudbase")]
    [InlineData("cloudbase\n")]
    [InlineData("cloudbase ")]
    [InlineData("cloud\u00ADbase")]
    [InlineData("ｃloudbase")]
    [InlineData("HUNYUAN-EXP")]
    [InlineData("hunyuan\u2011exp")]
    [InlineData("custom")]
    [InlineData("custom-")]
    [InlineData("custom--a")]
    [InlineData("custom-.a")]
    [InlineData("custom-a\n")]
    [InlineData("custom-a/b")]
    [InlineData("custom-é")]
    [InlineData("custom-\u212A")]
    [InlineData("custom-ａ")]
    [InlineData("custom-١")]
    [InlineData("CUSTOM-a")]
    [InlineData("custom\u00AD-a")]
    [InlineData("\u00ADcustom-a")]
    [InlineData("custom_a")]
    public void Anything_else_is_no_group_name(string? text)
    {
        Assert.False(ProviderSet.Standard.TryParse(text, out var name));
        Assert.Null(name);
    }

    [Theory]
    [InlineData("growthPlan")]
    [InlineData("tokenCredits")]
    [InlineData("custom")]
    public void A_path_is_found_by_its_own_text(string text) => Assert.Equal(text, BillingPaths.Find(text)!.Value.Text);

    [Theory]
    [InlineData("auto")]
    [InlineData("GrowthPlan")]
    [InlineData("custom ")]
    [InlineData("")]
    [InlineData(null)]
    public void No_other_text_is_a_path(string? text) => Assert.Null(BillingPaths.Find(text));
}
