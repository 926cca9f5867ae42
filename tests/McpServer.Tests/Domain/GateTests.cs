using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The order of steps, and readiness at the end of it.</summary>
public sealed class GateTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    private readonly Ledger _ledger;
    private readonly Gate _gate;

    public GateTests()
    {
        _ledger = new Ledger(_time);
        _gate = new Gate(_ledger, new HashSet<string>(["9"]));
    }

    [Fact]
    public void What_was_never_asked_must_be_asked() => Assert.Equal("eligibilityRequired tokenCredits", Groups(BillingPath.TokenCredits));

    [Fact]
    public void What_was_answered_with_no_or_unclear_stays_closed_and_says_why()
    {
        _ledger.Record(Ids.Sandbox, new EligibilityFact.Packages([]));
        Assert.Equal("closed NotEligible", Groups(BillingPath.TokenCredits));
        _ledger.Record(Ids.Sandbox, new EligibilityFact.Packages(null));
        Assert.Equal("closed Undetermined", Groups(BillingPath.TokenCredits));
    }

    [Fact]
    public void Eligible_first_then_groups_then_open()
    {
        _ledger.Record(Ids.Sandbox, Good("9"));
        Assert.Equal("groupsRequired", Groups(BillingPath.TokenCredits));
        Assert.Equal("open tokenCredits", Words(_gate.Eligibility(Ids.Sandbox, BillingPath.TokenCredits)));
        _ledger.Record(Ids.Sandbox, []);
        Assert.Equal("open tokenCredits", Groups(BillingPath.TokenCredits));
    }

    [Fact]
    public void Groups_alone_open_nothing()
    {
        _ledger.Record(Ids.Sandbox, []);
        Assert.Equal("eligibilityRequired growthPlan", Groups(BillingPath.GrowthPlan));
        Assert.Empty(_gate.OpenPaths(Ids.Sandbox));
    }

    [Fact]
    public void The_open_paths_are_those_that_are_fresh_and_good_in_the_order_they_are_tried()
    {
        _ledger.Record(Ids.Sandbox, new EligibilityFact.ThirdParty());
        _time.Advance(TimeSpan.FromMinutes(10));
        _ledger.Record(Ids.Sandbox, Good(null));
        _ledger.Record(Ids.Sandbox, new EligibilityFact.Plan([], Good(null)));
        Assert.Equal([BillingPath.TokenCredits, BillingPath.Custom], _gate.OpenPaths(Ids.Sandbox).Select(proof => proof.Path));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([BillingPath.TokenCredits], _gate.OpenPaths(Ids.Sandbox).Select(proof => proof.Path));
        Assert.Empty(_gate.OpenPaths(Ids.Env("other-9z8y7x")));
    }

    [Theory]
    [InlineData("", 1, "", "groupMissing")]
    [InlineData("cloudbase ", 1, "glm-5", "groupMissing")]
    [InlineData("cloudbase", 2, "glm-5", "groupOff")]
    [InlineData("cloudbase", 0, "glm-5", "groupOff")]
    [InlineData("cloudbase", null, "glm-5", "groupOff")]
    [InlineData("cloudbase", 2, "", "groupOff")]
    [InlineData("cloudbase", 1, "", "modelNotEnabled")]
    [InlineData("cloudbase", 1, "GLM-5", "modelNotEnabled")]
    [InlineData("cloudbase", 1, "glm-5 ", "modelNotEnabled")]
    [InlineData("cloudbase", 1, "glm-5", "ready cloudbase glm-5 for sandbox-1a2b3c")]
    public void Ready_means_the_group_is_there_is_on_and_holds_the_model(string name, int? status, string model, string verdict)
    {
        ModelGroup[] groups = [new(name, "builtin", status, model.Length == 0 ? [] : [ModelEntry.New(Ids.Model(model))])];
        Assert.Equal(verdict, ReadinessProof.Check(Eligible(Good(null)), Target("cloudbase", "glm-5"), groups).Match(
            ready => $"ready {ready.Proof.Target.Group} {ready.Proof.Target.Model} for {ready.Proof.Env}", () => "groupMissing", _ => "groupOff", _ => "modelNotEnabled"));
    }

    [Fact]
    public void Eligibility_of_one_path_proves_nothing_about_another_paths_group() => Assert.Throws<ArgumentException>(
        () => ReadinessProof.Check(Eligible(new EligibilityFact.ThirdParty()), Target("cloudbase", "glm-5"), []));

    private static EligibilityFact.Packages Good(string? versionSwitch) => new([new(PackRule.Prefix + "1m", 1, versionSwitch)]);

    private static EligibilityProof Eligible(EligibilityFact fact) =>
        Assert.IsType<EligibilityVerdict.Eligible>(EligibilityProof.Check(Ids.Sandbox, fact, new HashSet<string>())).Proof;

    private static CallTarget Target(string group, string model) =>
        CallTarget.TryPair(Ids.Group(group), Ids.Model(model), out var target) ? target : throw new ArgumentException(model, nameof(model));

    private string Groups(BillingPath path) => Words(_gate.Groups(Ids.Sandbox, path));

    private static string Words(GateVerdict verdict) =>
        verdict.Match(proof => $"open {proof.Path}", path => $"eligibilityRequired {path}", miss => $"closed {miss.GetType().Name}", () => "groupsRequired");
}
