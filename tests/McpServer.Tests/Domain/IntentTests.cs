using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The intent table: who wants what is checked where.</summary>
public sealed class IntentTests
{
    private static readonly Catalog Managed = new([new("glm-5", null, null, null, [])]);

    [Theory]
    [InlineData(null, "auto", "growthPlan hunyuan-exp hunyuan-2.0-instruct-20251111")]
    [InlineData(null, "growthPlan", "growthPlan hunyuan-exp hunyuan-2.0-instruct-20251111")]
    [InlineData(null, "tokenCredits", "tokenCredits cloudbase ")]
    [InlineData(null, "custom", "custom  ")]
    [InlineData("hunyuan-x", "auto", "growthPlan hunyuan-exp hunyuan-x")]
    [InlineData("hunyuan-x", "custom", "custom  hunyuan-x")]
    [InlineData("glm-5", "auto", "tokenCredits cloudbase glm-5")]
    [InlineData("glm-5", "growthPlan", "growthPlan hunyuan-exp glm-5")]
    [InlineData("glm-5", "custom", "custom  glm-5")]
    [InlineData("GLM-5", "auto", null)]
    [InlineData("gpt-4o-mini", "auto", null)]
    [InlineData("gpt-4o-mini", "tokenCredits", "tokenCredits cloudbase gpt-4o-mini")]
    public void The_model_named_and_the_path_asked_for_decide_what_is_checked(string? model, string path, string? intent)
    {
        var (named, asked) = (model is null ? null : Ids.Model(model), BillingPath.Find(path));
        var found = Intent.Of(named, asked, Intent.NeedsCatalog(named, asked) ? Managed : null);
        Assert.Equal(intent, found is null ? null : $"{found.Path} {found.Provider} {found.Model}");
    }
}
