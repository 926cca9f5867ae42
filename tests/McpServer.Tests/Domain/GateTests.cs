using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Domain.Billing;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The order of steps, held in state.</summary>
public sealed class GateTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    private readonly Ledger _ledger;
    private readonly Gate _gate;

    public GateTests()
    {
        _ledger = new Ledger(_time);
        _gate = new Gate(_ledger, Judged.Vouch("9", Ids.Here));
    }

    [Fact]
    public void What_was_never_asked_must_be_asked() => Assert.Equal("eligibilityRequired TokenCredits", Groups(BillingPath.TokenCredits));

    [Fact]
    public void What_was_answered_with_no_or_unclear_stays_closed_and_says_why()
    {
        _ledger.Record(Ids.Sandbox, Facts.Packs());
        Assert.Equal("closed NotEligible TokenCredits", Groups(BillingPath.TokenCredits));
        _ledger.Record(Ids.Sandbox, Facts.Packs(null));
        Assert.Equal("closed Undetermined TokenCredits", Groups(BillingPath.TokenCredits));
    }

    [Fact]
    public void Eligible_first_then_groups_then_open()
    {
        _ledger.Record(Ids.Sandbox, Facts.Packs(new ResourcePackage(Judged.Pack, 1, "9")));
        Assert.Equal("groupsRequired", Groups(BillingPath.TokenCredits));
        Assert.Equal("open TokenCredits", Words(_gate.Eligibility(Ids.Sandbox, BillingPath.TokenCredits)));
        _ledger.Record(new Groups(Ids.Sandbox, []));
        Assert.Equal("open TokenCredits", Groups(BillingPath.TokenCredits));
    }

    [Fact]
    public void The_operators_word_counts_at_the_gate()
    {
        _ledger.Record(Ids.Sandbox, Facts.Plan(new ActivityRecord(null, null)));
        Assert.Equal("open GrowthPlan", Words(_gate.Eligibility(Ids.Sandbox, BillingPath.GrowthPlan)));
    }

    [Fact]
    public void Groups_alone_open_nothing()
    {
        _ledger.Record(new Groups(Ids.Sandbox, []));
        Assert.Equal("eligibilityRequired GrowthPlan", Groups(BillingPath.GrowthPlan));
        Assert.Empty(_gate.OpenPaths(Ids.Sandbox));
    }

    [Fact]
    public void The_open_paths_are_those_that_are_fresh_and_good_in_the_order_they_are_tried()
    {
        _ledger.Record(Ids.Sandbox, new EligibilityFact.ThirdParty());
        _time.Advance(TimeSpan.FromMinutes(10));
        _ledger.Record(Ids.Sandbox, Facts.Good(BillingPath.TokenCredits, Ids.Sandbox));
        _ledger.Record(Ids.Sandbox, Facts.Plan());
        Assert.Equal([BillingPath.TokenCredits, BillingPath.Custom], _gate.OpenPaths(Ids.Sandbox).Select(proof => proof.Path));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([BillingPath.TokenCredits], _gate.OpenPaths(Ids.Sandbox).Select(proof => proof.Path));
        Assert.Empty(_gate.OpenPaths(Ids.Env("other-9z8y7x")));
    }

    [Fact]
    public void What_was_read_beside_the_plan_is_known_and_opens_nothing()
    {
        Assert.Null(_gate.KnownOfTokenCredits(Ids.Sandbox));
        _ledger.Record(Ids.Sandbox, Facts.Plan());
        Assert.Null(_gate.KnownOfTokenCredits(Ids.Sandbox));
        _ledger.Record(Ids.Sandbox, new EligibilityFact.Plan(new PlanActivity([], null, null), false, Facts.Packs(new ResourcePackage(Judged.Pack, 1, null))));
        Assert.IsType<EligibilityVerdict.Eligible>(_gate.KnownOfTokenCredits(Ids.Sandbox));
        Assert.Null(_gate.Verdict(Ids.Sandbox, BillingPath.TokenCredits));
        Assert.Empty(_gate.OpenPaths(Ids.Sandbox));
    }

    [Fact]
    public void A_check_of_the_path_itself_goes_before_what_was_read_beside_the_plan()
    {
        _ledger.Record(Ids.Sandbox, new EligibilityFact.Plan(new PlanActivity([], null, null), false, Facts.Packs(new ResourcePackage(Judged.Pack, 1, null))));
        _ledger.Record(Ids.Sandbox, Facts.Packs());
        Assert.IsType<EligibilityVerdict.NotEligible>(_gate.KnownOfTokenCredits(Ids.Sandbox));
    }

    private string Groups(BillingPath path) => Words(_gate.Groups(Ids.Sandbox, path));

    private static string Words(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Open open => $"open {open.Proof.Path}",
        GateVerdict.EligibilityRequired required => $"eligibilityRequired {required.Path}",
        GateVerdict.Closed closed => $"closed {closed.Verdict.GetType().Name} {closed.Verdict.Path}",
        GateVerdict.GroupsRequired => "groupsRequired",
    };
}
