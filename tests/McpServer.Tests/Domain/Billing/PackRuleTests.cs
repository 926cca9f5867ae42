using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Billing;

/// <summary>What a pack means: yes, no, or neither where nobody has published its value.</summary>
public sealed class PackRuleTests
{
    private const string Usable = "eligible TokenCreditsPack | PackUsable, NoPoints";
    private const string SwitchUnknown = "undetermined | PackSwitchUnknown, NoPoints";

    [Theory]
    [InlineData(null, Usable)]
    [InlineData("null", Usable)]
    [InlineData("0", Usable)]
    [InlineData("\"\"", Usable)]
    [InlineData("\"0\"", SwitchUnknown)]
    [InlineData("2", SwitchUnknown)]
    [InlineData("-1", SwitchUnknown)]
    [InlineData("0.0", SwitchUnknown)]
    [InlineData("\" \"", SwitchUnknown)]
    [InlineData("\"null\"", SwitchUnknown)]
    [InlineData("false", SwitchUnknown)]
    [InlineData("[]", SwitchUnknown)]
    [InlineData("{\"a\":0}", SwitchUnknown)]
    public void A_version_switch_blocks_unless_it_is_absent_null_zero_or_empty(string? versionSwitch, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Packs(new ResourcePackage(Judged.Pack, 1, versionSwitch))));

    [Theory]
    [InlineData("2", "2", Usable)]
    [InlineData("\"SWITCHED\"", "SWITCHED", Usable)]
    [InlineData("2", "3", SwitchUnknown)]
    [InlineData("2", "", SwitchUnknown)]
    [InlineData("{}", "2", SwitchUnknown)]
    public void A_version_switch_that_the_operator_vouches_for_does_not_block(string versionSwitch, string vouched, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Packs(new ResourcePackage(Judged.Pack, 1, versionSwitch)), Judged.Vouch(vouched)));

    [Theory]
    [InlineData(0, Usable)]
    [InlineData(1, Usable)]
    [InlineData(2, Usable)]
    [InlineData(3, "notEligible | PackExpired, NoPoints")]
    [InlineData(4, "notEligible | PackDisabled, NoPoints")]
    [InlineData(5, Usable)]
    [InlineData(null, "undetermined | PackStatusUnknown, NoPoints")]
    public void Only_expired_and_disabled_packs_do_not_pay(int? status, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Packs(new ResourcePackage(Judged.Pack, status, null))));

    [Theory]
    [InlineData("pkg_tcb_resourcepoints_1m", 1, "notEligible | OtherPackage, NoPoints")]
    [InlineData("pkg_tcb_resourcepoints_1m", null, "notEligible | OtherPackage, NoPoints")]
    [InlineData("pkg_tcb_resourcepoints_1m", 3, "notEligible | NoPack, NoPoints")]
    [InlineData("pkg_tcb_resourcepoints_1m", 4, "notEligible | NoPack, NoPoints")]
    [InlineData("PKG_TCB_TOKENCREDITS_1m", 1, "notEligible | OtherPackage, NoPoints")]
    [InlineData("pkg_tcb_tokencredits", 1, "notEligible | OtherPackage, NoPoints")]
    [InlineData("my_pkg_tcb_tokencredits_1m", 1, "notEligible | OtherPackage, NoPoints")]
    [InlineData("pkg_tcb\u00AD_tokencredits_1m", 1, "notEligible | OtherPackage, NoPoints")]
    [InlineData("pkg_tcb_tokencredits_", 1, Usable)]
    [InlineData(null, 1, "undetermined | PackWithoutId, NoPoints")]
    [InlineData(null, 3, "undetermined | PackWithoutId, NoPoints")]
    public void A_pack_is_told_by_the_exact_beginning_of_its_id(string? id, int? status, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Packs(new ResourcePackage(id, status, null))));

    [Fact]
    public void One_pack_that_pays_decides_and_its_evidence_comes_first() => Assert.Equal(
        "eligible TokenCreditsPack | PackUsable, PackWithoutId, PackSwitchUnknown, PackExpired, OtherPackage, NoPoints",
        Judged.Of(Facts.Packs(new(Judged.Pack, 3, null), new(null, null, null), new(Judged.Pack, 1, "2"), new("other", 1, null), new(Judged.Pack, 1, null))));

    [Fact]
    public void One_doubtful_pack_among_bad_ones_leaves_it_undetermined() => Assert.Equal(
        "undetermined | PackSwitchUnknown, PackExpired, NoPoints", Judged.Of(Facts.Packs(new(Judged.Pack, 3, null), new(Judged.Pack, 1, "2"))));

    [Fact]
    public void No_pack_is_a_clear_no_and_no_list_is_not()
    {
        Assert.Equal("notEligible | NoPack, NoPoints", Judged.Of(Facts.Packs()));
        Assert.Equal("undetermined | PacksUnreadable, NoPoints", Judged.Of(Facts.Packs(null)));
    }

    [Fact]
    public void The_evidence_names_packs_and_their_values()
    {
        Evidence[] expected =
        [
            new Evidence.PackUsable(Judged.Pack, 2), new Evidence.PackStatusUnknown("pkg_tcb_tokencredits_s"), new Evidence.PackSwitchUnknown("pkg_tcb_tokencredits_v", "ON"),
            new Evidence.PackExpired("pkg_tcb_tokencredits_e"), new Evidence.PackDisabled("pkg_tcb_tokencredits_d"), new Evidence.OtherPackage("points"), new Evidence.NoPoints(),
        ];
        Assert.Equal(expected, Judged.Evidence(Facts.Packs(
            new("pkg_tcb_tokencredits_e", 3, null), new("pkg_tcb_tokencredits_d", 4, null), new("points", 1, null), new("pkg_tcb_tokencredits_s", null, null),
            new("pkg_tcb_tokencredits_v", 1, "\"ON\""), new(Judged.Pack, 2, null))));
    }
}
