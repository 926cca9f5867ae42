using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The intent table: who wants what is checked where.</summary>
public sealed class IntentTests
{
    private const string Default = "hunyuan-2.0-instruct-20251111";

    private static readonly Catalog Managed = new([new("glm-5", null, null, null, []), new("hunyuan-listed", null, null, null, [])]);

    [Theory]
    [InlineData("", null, "auto", "growthPlan of " + Default)]
    [InlineData("", null, "growthPlan", "growthPlan of " + Default)]
    [InlineData("", null, "tokenCredits", "tokenCredits of ")]
    [InlineData("", null, "custom", "custom of ")]
    [InlineData("", "hunyuan-x", "auto", "growthPlan of hunyuan-x")]
    [InlineData("", "hunyuan-x", "tokenCredits", "tokenCredits of hunyuan-x")]
    [InlineData("", "hunyuan-x", "custom", "custom of hunyuan-x")]
    [InlineData("", "glm-5", "auto", "tokenCredits of glm-5")]
    [InlineData("", "glm-5", "growthPlan", "growthPlan of glm-5")]
    [InlineData("", "glm-5", "custom", "custom of glm-5")]
    [InlineData("", "GLM-5", "auto", null)]
    [InlineData("", "gpt-4o-mini", "auto", null)]
    [InlineData("", "gpt-4o-mini", "tokenCredits", "tokenCredits of gpt-4o-mini")]
    [InlineData("hunyuan-v3", null, "auto", "growthPlan of " + Default)]
    [InlineData("hunyuan-v3", "glm-5", "auto", "tokenCredits growthPlan of glm-5")]
    [InlineData("hunyuan-v3,hunyuan-v4", "glm-5", "auto", "tokenCredits growthPlan of glm-5")]
    [InlineData("hunyuan-v3", "glm-5", "tokenCredits", "tokenCredits of glm-5")]
    [InlineData("hunyuan-v3", "hunyuan-x", "auto", "growthPlan of hunyuan-x")]
    [InlineData("hunyuan-v3", "gpt-4o-mini", "auto", null)]
    [InlineData("deepseek", "glm-5", "auto", "tokenCredits of glm-5")]
    public void The_model_named_and_the_path_asked_for_decide_what_is_checked(string allowed, string? model, string path, string? intent)
    {
        var (providers, named, asked) = (new ProviderSet(allowed.Split(',')), model is null ? null : Ids.Model(model), BillingPaths.Find(path));
        var found = Intent.Of(providers, named, asked, Intent.NeedsCatalog(providers, named, asked) ? Managed : null);
        Assert.Equal(intent, found is null ? null : $"{string.Join(' ', found.Paths.Select(one => one.Text))} of {found.Model}");
        Assert.Equal(found?.Paths[0], found?.Path);
    }

    [Theory]
    [InlineData(null, "auto", false)]
    [InlineData("hunyuan-x", "auto", false)]
    [InlineData("glm-5", "auto", true)]
    [InlineData("glm-5", "tokenCredits", false)]
    [InlineData("glm-5", "custom", false)]
    public void Only_a_managed_model_without_a_path_needs_the_catalogue(string? model, string path, bool needs) => Assert.Equal(
        needs, Intent.NeedsCatalog(ProviderSet.Standard, model is null ? null : Ids.Model(model), BillingPaths.Find(path)));

    [Fact]
    public void Without_a_catalogue_a_managed_model_is_not_known() => Assert.Null(Intent.Of(ProviderSet.Standard, Ids.Model("glm-5"), null, null));
}
