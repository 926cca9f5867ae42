using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The known ways to get createModel's argument wrong, each called by its name.</summary>
public sealed class MisspeltTests
{
    private static readonly ModelGroup[] Groups =
    [
        new("deepseek", "builtin", 1, [ModelEntry.New(Ids.Model("deepseek-r1-0528"))]),
        new("custom-a", "custom", 1, [ModelEntry.New(Ids.Model("my-model"))]),
    ];

    private static readonly Catalog Managed = new([new("glm-5", null, null, null, [])]);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("deepseek", "is a built-in group outside the three legal shapes")]
    [InlineData("hunyuan-v3", "is a built-in group outside the three legal shapes")]
    [InlineData("hunyuan-image", "is a built-in group outside the three legal shapes")]
    [InlineData("glm-5", "is a model id")]
    [InlineData("my-model", "is a model id")]
    [InlineData("deepseek-v9-max", "looks like a model id")]
    [InlineData("gpt-4o", "looks like a model id")]
    [InlineData("Cloudbase", "is not exactly \"cloudbase\"")]
    [InlineData("cloudbase ", "is not exactly \"cloudbase\"")]
    [InlineData("'cloudbase'", "is not exactly \"cloudbase\"")]
    [InlineData("cloud\u00ADbase", "is not exactly \"cloudbase\"")]
    [InlineData("ｃｌｏｕｄｂａｓｅ", "is not exactly \"cloudbase\"")]
    [InlineData("hunyuan_exp", "is not exactly \"hunyuan-exp\"")]
    [InlineData("hunyuan\u2011exp", "is not exactly \"hunyuan-exp\"")]
    [InlineData("CUSTOM-a", "is not exactly \"custom-a\"")]
    [InlineData("custom_a", "is not exactly \"custom-a\"")]
    [InlineData("provider", "is a placeholder")]
    [InlineData("<provider>", "is a placeholder")]
    [InlineData("custom-{name}", "is a placeholder")]
    [InlineData("custom-", "is a placeholder")]
    [InlineData("...", "is a placeholder")]
    [InlineData("null", "is a placeholder")]
    [InlineData("hunyuan-open", "names another SDK's provider")]
    [InlineData("dashscope", "names another SDK's provider")]
    [InlineData("tokenhub", "names another SDK's provider")]
    [InlineData("openai", "is a vendor's name")]
    [InlineData("Kimi", "is a vendor's name")]
    [InlineData("custom:kimi", "is no well-formed custom group")]
    [InlineData("kimi-custom", "is no well-formed custom group")]
    [InlineData("hasOwnProperty", "is not a group name")]
    [InlineData("腾讯云开发", "is not a group name")]
    public void A_known_mistake_is_called_by_its_name(string text, string name) =>
        Assert.StartsWith(name, Misspelt.Explain(text, Groups, Managed), StringComparison.Ordinal);

    [Theory]
    [InlineData("deepseek", "is a vendor's name")]
    [InlineData("my-model", "is not a group name")]
    [InlineData("hunyuan-v3", "is a built-in group outside the three legal shapes")]
    public void Without_groups_and_catalogue_it_says_what_it_can(string text, string name) =>
        Assert.StartsWith(name, Misspelt.Explain(text, null, null), StringComparison.Ordinal);
}
