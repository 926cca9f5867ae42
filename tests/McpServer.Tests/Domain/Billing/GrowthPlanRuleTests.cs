using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Billing;

/// <summary>What records of the Growth Plan mean for an environment.</summary>
public sealed class GrowthPlanRuleTests
{
    private const string Plan = "ai_miniprogram_inspire_plan";
    private const string Hit = "eligible GrowthPlan | PlanRecord";
    private const string Vouched = "eligible GrowthPlan | OperatorEnrolled, PlanUnnamed";

    [Theory]
    [InlineData(Plan, Ids.Here, false, Hit)]
    [InlineData(null, Ids.Here, false, Hit)]
    [InlineData(Plan, Ids.Here, true, "notEligible | NoPlanRecord")]
    [InlineData(null, Ids.Here, true, "notEligible | NoPlanRecord")]
    [InlineData(Plan, "other-9z8y7x", false, "notEligible | PlanOfOthers")]
    [InlineData(Plan, "SANDBOX-1A2B3C", false, "notEligible | PlanOfOthers")]
    [InlineData(Plan, "other-9z8y7x", true, "notEligible | NoPlanRecord")]
    [InlineData(Plan, null, false, "undetermined | PlanUnnamed")]
    [InlineData(null, null, false, "undetermined | PlanUnnamed")]
    [InlineData(Plan, null, true, "notEligible | NoPlanRecord")]
    [InlineData("another_activity", Ids.Here, false, "notEligible | NoPlanRecord")]
    [InlineData("another_activity", null, false, "notEligible | NoPlanRecord")]
    [InlineData("", Ids.Here, false, "notEligible | NoPlanRecord")]
    public void A_record_counts_when_it_is_of_this_plan_of_this_environment_and_not_deleted(string? activity, string? env, bool isDeleted, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Plan(new ActivityRecord(activity, env, isDeleted))));

    [Fact]
    public void A_record_that_hits_decides_whatever_the_others_say() => Assert.Equal(
        Hit, Judged.Of(Facts.Plan(new(null, null), new(Plan, "x"), new(Plan, Ids.Here, true), new(Plan, Ids.Here))));

    [Fact]
    public void A_record_without_an_environment_among_those_of_others_leaves_it_undetermined() =>
        Assert.Equal("undetermined | PlanUnnamed", Judged.Of(Facts.Plan(new(Plan, "x"), new(null, null))));

    [Fact]
    public void No_record_is_a_clear_no_and_no_list_is_not()
    {
        Assert.Equal("notEligible | NoPlanRecord", Judged.Of(Facts.Plan()));
        Assert.Equal("undetermined | PlanUnreadable", Judged.Of(Facts.Plan(null)));
    }

    [Fact]
    public void The_operator_can_vouch_only_where_the_records_leave_it_undetermined()
    {
        var vouch = Judged.Vouch(env: Ids.Here);
        Assert.Equal(Vouched, Judged.Of(Facts.Plan(new ActivityRecord(null, null)), vouch));
        Assert.Equal("eligible GrowthPlan | OperatorEnrolled, PlanUnreadable", Judged.Of(Facts.Plan(null), vouch));
        Assert.Equal("notEligible | NoPlanRecord", Judged.Of(Facts.Plan(), vouch));
        Assert.Equal("notEligible | PlanOfOthers", Judged.Of(Facts.Plan(new ActivityRecord(Plan, "x")), vouch));
        Assert.Equal(Hit, Judged.Of(Facts.Plan(new ActivityRecord(Plan, Ids.Here)), vouch));
        Assert.Equal("undetermined | PlanUnnamed", Judged.Of(Facts.Plan(new ActivityRecord(null, null)), Judged.Vouch(env: "other-9z8y7x")));
    }

    [Theory]
    [InlineData(null, null, false, "")]
    [InlineData(true, null, false, ", PlanAttendance")]
    [InlineData(null, "OverLimited", false, ", PlanAttendance")]
    [InlineData(false, "OverLimited", true, ", PlanAttendance, PlanHint")]
    [InlineData(null, null, true, ", PlanHint")]
    public void Attendance_and_hint_are_shown_and_never_decide(bool? attendAble, string? reason, bool hint, string more)
    {
        Assert.Equal("notEligible | NoPlanRecord" + more, Judged.Of(Fact([])));
        Assert.Equal("undetermined | PlanUnnamed" + more, Judged.Of(Fact([new(null, null)])));
        Assert.Equal(Vouched + more, Judged.Of(Fact([new(null, null)]), Judged.Vouch(env: Ids.Here)));
        Assert.Equal(Hit + more, Judged.Of(Fact([new(Plan, Ids.Here)])));

        EligibilityFact.Plan Fact(IReadOnlyList<ActivityRecord> records) => new(new PlanActivity(records, attendAble, reason), hint, null);
    }

    /// <summary>What was read beside the plan is for a decision that a person takes.</summary>
    [Fact]
    public void Points_read_beside_the_plan_change_nothing_in_its_verdict()
    {
        var beside = new EligibilityFact.Plan(new PlanActivity([], null, null), false, Facts.Points(new BillingItem(Ids.Here, "NORMAL", "credits", null)));
        Assert.Equal("notEligible | NoPlanRecord", Judged.Of(beside));
    }

    [Fact]
    public void The_evidence_names_environment_and_the_clouds_words()
    {
        var activity = new PlanActivity([new(Plan, Ids.Here)], false, "OverLimited");
        Assert.Equal(
            [new Evidence.PlanRecord(Ids.Sandbox), new Evidence.PlanAttendance(false, "OverLimited"), new Evidence.PlanHint()],
            Judged.Evidence(new EligibilityFact.Plan(activity, true, null)));
        Assert.Equal([new Evidence.PlanOfOthers(Ids.Sandbox)], Judged.Evidence(Facts.Plan(new ActivityRecord(Plan, "x"))));
    }

    [Fact]
    public void A_third_party_model_needs_no_plan_and_no_pack() => Assert.Equal("eligible Nothing | NothingToPay", Judged.Of(new EligibilityFact.ThirdParty()));

    [Fact]
    public void Each_fact_belongs_to_its_path() => Assert.Equal(
        [BillingPath.GrowthPlan, BillingPath.TokenCredits, BillingPath.Custom],
        ((EligibilityFact[])[Facts.Plan(), Facts.Packs(), new EligibilityFact.ThirdParty()]).Select(fact => fact.Path));

    [Fact]
    public void Which_environments_have_a_record_can_be_asked_of_the_records_alone()
    {
        var activity = new PlanActivity([new(null, Ids.Here), new("another_activity", "b"), new(Plan, "c", true)], null, null);
        Assert.True(GrowthPlanRule.HasRecord(activity, Ids.Sandbox));
        Assert.False(GrowthPlanRule.HasRecord(activity, Ids.Env("b")));
        Assert.False(GrowthPlanRule.HasRecord(activity, Ids.Env("c")));
        Assert.False(GrowthPlanRule.HasRecord(new PlanActivity(null, null, null), Ids.Sandbox));
    }
}
