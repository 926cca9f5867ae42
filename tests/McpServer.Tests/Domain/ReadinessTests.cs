using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Domain.Choice;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Readiness at the end of the order: what proves it, and what mends it where it is missing.</summary>
public sealed class ReadinessTests
{
    private static readonly ProviderSet Providers = new(["hunyuan-v3"]);

    [Theory]
    [InlineData("", 1, "", "missing")]
    [InlineData("cloudbase ", 1, "glm-5", "missing")]
    [InlineData("cloudbase", 2, "glm-5", "off")]
    [InlineData("cloudbase", 0, "glm-5", "off")]
    [InlineData("cloudbase", null, "glm-5", "off")]
    [InlineData("cloudbase", 2, "", "off")]
    [InlineData("cloudbase", 1, "", "notEnabled")]
    [InlineData("cloudbase", 1, "GLM-5", "notEnabled")]
    [InlineData("cloudbase", 1, "glm-5 ", "notEnabled")]
    [InlineData("cloudbase", 1, "glm-5", "ready cloudbase glm-5 for sandbox-1a2b3c")]
    public void Ready_means_the_group_is_there_is_on_and_holds_the_model(string name, int? status, string model, string verdict)
    {
        var read = new ModelGroup(name, "builtin", status, model.Length == 0 ? [] : [ModelEntry.New(Ids.Model(model))]);
        Assert.Equal(verdict, Words(Check("cloudbase", "glm-5", read)).Split(':')[0]);
    }

    [Fact]
    public void A_verdict_on_a_group_that_is_there_carries_it_as_read()
    {
        var (off, empty) = (Told.Group("-cloudbase:glm-5"), Told.Group("cloudbase:"));
        Assert.Same(off, Assert.IsType<ReadinessVerdict.GroupOff>(Check("cloudbase", "glm-5", off)).Group);
        Assert.Same(empty, Assert.IsType<ReadinessVerdict.ModelNotEnabled>(Check("cloudbase", "glm-5", empty)).Group);
    }

    [Theory]
    [InlineData("cloudbase", "glm-5", "", "missing: console")]
    [InlineData("hunyuan-exp", "hunyuan-x", "", "missing: console")]
    [InlineData("hunyuan-v3", "hy3", "", "missing: console")]
    [InlineData("custom-a", "m", "cloudbase:m", "missing: onboard ")]
    [InlineData("custom-a", "m", "custom-b:x -custom-c:m custom-d:m", "missing: onboard custom-d,custom-b,custom-c")]
    [InlineData("cloudbase", "glm-5", "-cloudbase:glm-5", "off: enable")]
    [InlineData("cloudbase", "glm-5", "cloudbase:", "notEnabled: enable")]
    [InlineData("hunyuan-exp", "hunyuan-x", "hunyuan-exp:", "notEnabled: enable")]
    [InlineData("hunyuan-exp", "glm-5", "hunyuan-exp:", "notEnabled: belongs to cloudbase")]
    [InlineData("hunyuan-exp", "glm-5", "-hunyuan-exp:glm-5", "off: belongs to cloudbase")]
    [InlineData("hunyuan-v3", "hy3", "hunyuan-v3:", "notEnabled: console")]
    [InlineData("hunyuan-v3", "hunyuan-x", "-hunyuan-v3:hunyuan-x", "off: console")]
    [InlineData("custom-a", "hunyuan-x", "custom-a:m", "notEnabled: enable")]
    public void What_mends_it_is_named(string group, string model, string groups, string verdict) =>
        Assert.Equal(verdict, Words(Check(group, model, [.. groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Told.Group)])));

    [Fact]
    public void An_allowed_group_counts_only_while_the_environment_lists_it_as_built_in() =>
        Assert.Equal("missing: console", Words(Check("hunyuan-v3", "hy3", Told.Group("hunyuan-v3:hy3") with { Type = "custom" })));

    [Fact]
    public void Eligibility_of_one_path_proves_nothing_about_another_paths_group() => Assert.Throws<ArgumentException>(
        () => ReadinessProof.Check(Told.Proof(BillingPath.Custom), Target("cloudbase", "glm-5"), new Groups(Ids.Sandbox, []), Providers));

    /// <summary>In both directions: whichever environment the caller asked about.</summary>
    [Fact]
    public void Groups_of_another_environment_make_no_proof()
    {
        var good = Told.Group("cloudbase:glm-5");
        var other = Ids.Env("other-9z8y7x");
        var elsewhere = Assert.IsType<EligibilityVerdict.Eligible>(EligibilityProof.Check(other, Facts.Good(BillingPath.TokenCredits, other), Assurances.None)).Proof;
        Assert.Throws<ArgumentException>(() => ReadinessProof.Check(Told.Proof(BillingPath.TokenCredits), Target("cloudbase", "glm-5"), new Groups(other, [good]), Providers));
        Assert.Throws<ArgumentException>(() => ReadinessProof.Check(elsewhere, Target("cloudbase", "glm-5"), new Groups(Ids.Sandbox, [good]), Providers));
        Assert.Equal("ready cloudbase glm-5 for other-9z8y7x", Words(ReadinessProof.Check(elsewhere, Target("cloudbase", "glm-5"), new Groups(other, [good]), Providers)));
    }

    [Fact]
    public void Targets_are_the_models_that_a_call_may_name()
    {
        Assert.Equal(["hy3", "m"], CallTarget.Held(Ids.Group("cloudbase"), Told.Group("cloudbase:hy3,hunyuan-x,some-image,m")).Select(one => one.Model.Text));
        Assert.Equal(["hunyuan-x"], CallTarget.Of(Ids.Group("custom-a"), [Ids.Model("hunyuan-x"), Ids.Model("image")]).Select(one => one.Model.Text));
    }

    private static ReadinessVerdict Check(string group, string model, params ModelGroup[] groups)
    {
        var target = Target(group, model);
        return ReadinessProof.Check(Told.Proof(target.Group.Path), target, new Groups(Ids.Sandbox, groups), Providers);
    }

    private static CallTarget Target(string group, string model)
    {
        Assert.True(Providers.TryParse(group, out var name));
        return CallTarget.TryPair(name, Ids.Model(model), out var target) ? target : throw new ArgumentException(model, nameof(model));
    }

    private static string Words(ReadinessVerdict verdict) => verdict switch
    {
        ReadinessVerdict.Ready ready => $"ready {ready.Proof.Target.Group} {ready.Proof.Target.Model} for {ready.Proof.Env}",
        ReadinessVerdict.GroupMissing missing => $"missing: {Words(missing.Mend)}",
        ReadinessVerdict.GroupOff off => $"off: {Words(off.Mend)}",
        ReadinessVerdict.ModelNotEnabled not => $"notEnabled: {Words(not.Mend)}",
    };

    private static string Words(Mend mend) => mend switch
    {
        Mend.EnableHere => "enable",
        Mend.BelongsTo home => $"belongs to {home.Home}",
        Mend.InConsole => "console",
        Mend.Onboard onboard => $"onboard {string.Join(',', onboard.Existing)}",
    };
}
