using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The known ways to get createModel's argument wrong, each called by its name.</summary>
public sealed class MistakeTests
{
    private static readonly Groups Groups = new(Ids.Sandbox,
    [
        new("deepseek", "builtin", 1, [ModelEntry.New(Ids.Model("deepseek-r1-0528"))]),
        new("custom-a", "custom", 1, [ModelEntry.New(Ids.Model("my-model"))]),
        new("odd group", "custom", 1, []),
    ]);

    private static readonly Catalog Managed = new([new("glm-5", null, null, null, [])]);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("deepseek", "BuiltInGroup")]
    [InlineData("hunyuan-v3", "BuiltInGroup")]
    [InlineData("hunyuan-image", "BuiltInGroup")]
    [InlineData("glm-5", "Model")]
    [InlineData("my-model", "Model")]
    [InlineData("deepseek-r1-0528", "Model")]
    [InlineData("deepseek-v9-max", "Model")]
    [InlineData("gpt-4o", "Model")]
    [InlineData("GPT_4o", "Model")]
    [InlineData("deepseek-chat", "Unknown")]
    [InlineData("my-9", "Unknown")]
    [InlineData("Cloudbase", "Inexact cloudbase")]
    [InlineData("cloudbase ", "Inexact cloudbase")]
    [InlineData("cloud base", "Inexact cloudbase")]
    [InlineData("'cloudbase'", "Inexact cloudbase")]
    [InlineData("\"cloudbase\"", "Inexact cloudbase")]
    [InlineData("`cloudbase`", "Inexact cloudbase")]
    [InlineData("cloud\u00ADbase", "Inexact cloudbase")]
    [InlineData("cloud\u200Bbase", "Inexact cloudbase")]
    [InlineData("\uFEFFcloudbase", "Inexact cloudbase")]
    [InlineData("cloud\u200C\u200Dbase", "Inexact cloudbase")]
    [InlineData("ｃｌｏｕｄｂａｓｅ", "Inexact cloudbase")]
    [InlineData("hunyuan_exp", "Inexact hunyuan-exp")]
    [InlineData("hunyuan\u2010exp", "Inexact hunyuan-exp")]
    [InlineData("hunyuan\u2015exp", "Inexact hunyuan-exp")]
    [InlineData("hunyuan－exp", "Inexact hunyuan-exp")]
    [InlineData("CUSTOM-a", "Inexact custom-a")]
    [InlineData("custom_a", "Inexact custom-a")]
    [InlineData("provider", "Placeholder")]
    [InlineData("Model", "Placeholder")]
    [InlineData("modelName", "Placeholder")]
    [InlineData("default", "Placeholder")]
    [InlineData("custom", "Placeholder")]
    [InlineData("custom-", "Placeholder")]
    [InlineData("groupName", "Placeholder")]
    [InlineData("name", "Placeholder")]
    [InlineData("auto", "Placeholder")]
    [InlineData("null", "Placeholder")]
    [InlineData("undefined", "Placeholder")]
    [InlineData("string", "Placeholder")]
    [InlineData("<provider>", "Placeholder")]
    [InlineData("custom-{name}", "Placeholder")]
    [InlineData("[a", "Placeholder")]
    [InlineData("a]", "Placeholder")]
    [InlineData("a>", "Placeholder")]
    [InlineData("a}", "Placeholder")]
    [InlineData("...", "Placeholder")]
    [InlineData("hunyuan-open", "OtherSdk")]
    [InlineData("hunyuan-beta", "OtherSdk")]
    [InlineData("DashScope", "OtherSdk")]
    [InlineData("tokenhub", "OtherSdk")]
    [InlineData("tokenhub-exp", "OtherSdk")]
    [InlineData("openai", "Vendor")]
    [InlineData("Kimi", "Vendor")]
    [InlineData("hy3", "Vendor")]
    [InlineData("siliconflow", "Vendor")]
    [InlineData("ｚｈｉｐｕ", "Vendor")]
    [InlineData("custom:kimi", "MalformedCustom")]
    [InlineData("kimi-Custom", "MalformedCustom")]
    [InlineData("hasOwnProperty", "Unknown")]
    [InlineData("odd group", "Unknown")]
    [InlineData("腾讯云开发", "Unknown")]
    public void A_known_mistake_is_called_by_its_name(string text, string name) => Assert.Equal(name, Name(text, Groups, Managed));

    [Theory]
    [InlineData("deepseek", "Vendor")]
    [InlineData("my-model", "Unknown")]
    [InlineData("glm-5", "Model")]
    [InlineData("hunyuan-v3", "BuiltInGroup")]
    public void Without_groups_and_catalogue_it_says_what_it_can(string text, string name) => Assert.Equal(name, Name(text, null, null));

    /// <summary>In every case of each vendor: its own name is the vendor, its name with a version is a model.</summary>
    [Theory]
    [InlineData("deepseek")]
    [InlineData("hunyuan")]
    [InlineData("glm")]
    [InlineData("zhipu")]
    [InlineData("kimi")]
    [InlineData("moonshot")]
    [InlineData("minimax")]
    [InlineData("qwen")]
    [InlineData("openai")]
    [InlineData("gpt")]
    [InlineData("claude")]
    [InlineData("anthropic")]
    [InlineData("gemini")]
    [InlineData("google")]
    [InlineData("tencent")]
    [InlineData("doubao")]
    [InlineData("baidu")]
    [InlineData("ernie")]
    [InlineData("mimo")]
    [InlineData("hy3")]
    [InlineData("llama")]
    [InlineData("mistral")]
    [InlineData("siliconflow")]
    public void A_vendor_is_told_from_its_models(string vendor)
    {
        Assert.Equal("Vendor", Name(vendor, null, null));
        Assert.Equal("Vendor", Name(vendor.ToUpperInvariant(), null, null));
        Assert.Equal("Model", Name(vendor + "-v7", null, null));
        Assert.Equal("Unknown", Name("x-" + vendor + "-v7", null, null));
    }

    /// <summary>A group that the operator allowed is a legal name; close to it is close to a legal name.</summary>
    [Fact]
    public void A_group_that_the_operator_allowed_can_be_meant()
    {
        var allowed = new ProviderSet(["hunyuan-v3"]);
        Assert.Equal("Inexact hunyuan-v3", Word(Mistakes.Of("Hunyuan-V3", allowed, null, null)));
        Assert.Equal("Model", Name("Hunyuan-V3", null, null));
    }

    [Theory]
    [InlineData("CUSTOM", true)]
    [InlineData("my-custom-group", true)]
    [InlineData("costum-a", false)]
    public void A_text_is_near_a_custom_group_when_it_holds_the_word(string text, bool near) => Assert.Equal(near, Mistakes.IsNearCustom(text));

    private static string Name(string text, Groups? groups, Catalog? catalog) => Word(Mistakes.Of(text, ProviderSet.Standard, groups, catalog));

    private static string Word(Mistake mistake) => mistake is Mistake.Inexact inexact ? $"Inexact {inexact.Meant}" : mistake.GetType().Name;
}
