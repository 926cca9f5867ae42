using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What the cloud's answer about a path means: yes, no, or not to be told, which is neither.</summary>
public sealed class BillingRuleTests
{
    private const string Pack = "pkg_tcb_tokencredits_1m";
    private const string Plan = "ai_miniprogram_inspire_plan";

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("\"\"")]
    public void A_pack_with_no_switch_to_speak_of_is_good(string? versionSwitch) =>
        Assert.Equal("eligible", Packs([new(Pack, 1, versionSwitch)]));

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("2")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("0.0")]
    [InlineData("\" \"")]
    [InlineData("\"null\"")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"a\":0}")]
    [InlineData("\"SWITCHED\"")]
    public void A_switch_nobody_has_published_is_neither_yes_nor_no(string versionSwitch) =>
        Assert.Equal("undetermined", Packs([new(Pack, 1, versionSwitch)]));

    [Theory]
    [InlineData("2", "2", "eligible")]
    [InlineData("\"SWITCHED\"", "SWITCHED", "eligible")]
    [InlineData("2", "3", "undetermined")]
    [InlineData("2", "", "undetermined")]
    [InlineData("{}", "2", "undetermined")]
    public void A_switch_the_operator_vouches_for_is_good(string versionSwitch, string vouched, string verdict) =>
        Assert.Equal(verdict, Packs([new(Pack, 1, versionSwitch)], vouched));

    [Theory]
    [InlineData(0, "eligible")]
    [InlineData(1, "eligible")]
    [InlineData(2, "eligible")]
    [InlineData(3, "notEligible")]
    [InlineData(4, "notEligible")]
    [InlineData(5, "eligible")]
    [InlineData(null, "undetermined")]
    public void Only_expired_and_disabled_packs_are_no_good(int? status, string verdict) =>
        Assert.Equal(verdict, Packs([new(Pack, status, null)]));

    [Theory]
    [InlineData("pkg_tcb_resourcepoints_1m", "notEligible")]
    [InlineData("PKG_TCB_TOKENCREDITS_1m", "notEligible")]
    [InlineData("pkg_tcb_tokencredits", "notEligible")]
    [InlineData("my_pkg_tcb_tokencredits_1m", "notEligible")]
    [InlineData("pkg_tcb\u00AD_tokencredits_1m", "notEligible")]
    [InlineData("pkg_tcb_tokencredits_", "eligible")]
    [InlineData(null, "undetermined")]
    public void A_pack_is_told_by_the_exact_beginning_of_its_id(string? id, string verdict) => Assert.Equal(verdict, Packs([new(id, 1, null)]));

    [Fact]
    public void One_pack_that_hits_decides_whatever_the_others_say() =>
        Assert.Equal("eligible", Packs([new(Pack, 3, null), new(null, null, null), new(Pack, 1, "2"), new(Pack, 1, null)]));

    [Fact]
    public void One_unclear_pack_among_bad_ones_is_unclear() => Assert.Equal("undetermined", Packs([new(Pack, 3, null), new(Pack, 1, "2")]));

    [Fact]
    public void No_pack_is_a_clear_no_and_no_list_is_none()
    {
        Assert.Equal("notEligible", Packs([]));
        Assert.Equal("undetermined", Packs(null));
    }

    [Fact]
    public void Resource_points_are_named_in_the_evidence_with_their_question_open()
    {
        var verdict = EligibilityProof.Check(Ids.Sandbox, new EligibilityFact.Packages([new("pkg_points", 1, null), new("pkg_old_points", 3, null)]), new HashSet<string>());
        Assert.Contains("unsettled", Assert.Single(verdict.Evidence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Plan, Session.Env, "eligible")]
    [InlineData(Plan, "other-9z8y7x", "notEligible")]
    [InlineData(Plan, "SANDBOX-1A2B3C", "notEligible")]
    [InlineData(Plan, null, "undetermined")]
    [InlineData("another_activity", Session.Env, "notEligible")]
    [InlineData("another_activity", null, "notEligible")]
    [InlineData(null, Session.Env, "undetermined")]
    public void The_plan_needs_a_record_of_its_own_name_and_of_this_environment(string? activity, string? env, string verdict) =>
        Assert.Equal(verdict, Plans([new(activity, env)]));

    [Fact]
    public void A_record_that_hits_decides_whatever_the_others_say() => Assert.Equal("eligible", Plans([new(null, null), new(Plan, "x"), new(Plan, Session.Env)]));

    [Fact]
    public void No_record_is_a_clear_no_and_no_list_is_none()
    {
        Assert.Equal("notEligible", Plans([]));
        Assert.Equal("undetermined", Plans(null));
    }

    [Fact]
    public void A_third_party_model_needs_neither() => Assert.Equal("eligible", Word(new EligibilityFact.ThirdParty(), ""));

    private static string Packs(IReadOnlyList<ResourcePackage>? list, string vouched = "") => Word(new EligibilityFact.Packages(list), vouched);

    private static string Plans(IReadOnlyList<ActivityRecord>? records) => Word(new EligibilityFact.Plan(records), "");

    private static string Word(EligibilityFact fact, string vouched)
    {
        var verdict = EligibilityProof.Check(Ids.Sandbox, fact, new HashSet<string>([vouched]));
        Assert.NotEmpty(verdict.Evidence);
        return verdict.Match(
            yes => (yes.Proof.Env, yes.Proof.Path) == (Ids.Sandbox, fact.Path) ? "eligible" : "a proof of something else",
            _ => "notEligible",
            _ => "undetermined");
    }
}
