using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Domain.Choice;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What the check of code knows of groups and models.</summary>
public sealed class CheckFactTests
{
    private static readonly CheckFacts Facts = new(new ProviderSet(["hunyuan-v3"]), Told.Today);

    [Fact]
    public void What_an_environment_lacks_has_one_of_three_codes() =>
        Assert.Equal(["GROUP_MISSING", "GROUP_OFF", "MODEL_NOT_ENABLED"], LiveFinding.Codes);

    [Theory]
    [InlineData("cloudbase", true)]
    [InlineData("custom-a", true)]
    [InlineData("hunyuan-v3", true)]
    [InlineData("deepseek", false)]
    [InlineData("", false)]
    public void A_group_is_a_legal_argument_of_createModel(string text, bool legal) => Assert.Equal(legal, Facts.IsGroup(text));

    [Theory]
    [InlineData("cloudbase", "hunyuan-x", true)]
    [InlineData("hunyuan-exp", "hunyuan-x", false)]
    [InlineData("custom-a", "hunyuan-x", false)]
    [InlineData("cloudbase", "hy3", false)]
    [InlineData("deepseek", "hunyuan-x", false)]
    [InlineData("cloudbase", "", false)]
    public void Only_cloudbase_cannot_serve_a_hunyuan_model(string group, string model, bool breaks) => Assert.Equal(breaks, Facts.BreaksHunyuanRule(group, model));

    /// <summary>Code that names a vendor as the group is illegal, and its model is retired all the same.</summary>
    [Theory]
    [InlineData("cloudbase", "deepseek-v3.2", true)]
    [InlineData("deepseek", "deepseek-v3.2", true)]
    [InlineData("custom-a", "deepseek-v3.2", false)]
    [InlineData("cloudbase", "glm-5", false)]
    [InlineData("cloudbase", "", false)]
    public void A_model_is_retired_unless_a_custom_group_means_its_own(string group, string model, bool retired)
    {
        Assert.Equal(retired, Facts.Retirement(group, model) is not null);
        Assert.Null((Facts with { Today = Told.Earlier }).Retirement(group, model));
    }

    [Theory]
    [InlineData("CloudBase", "cloudbase")]
    [InlineData("hunyuan_v3", "hunyuan-v3")]
    [InlineData("deepseek", null)]
    public void What_is_nearly_a_group_leads_to_it(string text, string? meant) => Assert.Equal(meant, Facts.Meant(text));

    /// <summary>Each rule has its sentence in both languages, and both name the values.</summary>
    [Fact]
    public void Every_rule_speaks_both_languages() => Assert.All(Rule.All, rule =>
    {
        var (en, zh) = (rule.Message(["value-7"], Language.English), rule.Message(["value-7"], Language.Chinese));
        Assert.DoesNotContain(en, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Contains(zh, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Equal(en.Contains("value-7", StringComparison.Ordinal), zh.Contains("value-7", StringComparison.Ordinal));
    });
}
