using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;
using Items = CloudBaseAi.Domain.Facts.Reading<System.Collections.Generic.IReadOnlyList<CloudBaseAi.Domain.Facts.BillingItem>?>;
using Packs = CloudBaseAi.Domain.Facts.Reading<System.Collections.Generic.IReadOnlyList<CloudBaseAi.Domain.Facts.ResourcePackage>?>;

namespace CloudBaseAi.Tests.Domain.Billing;

/// <summary>What the billing item of an environment means for its calls, alone and beside its packs.</summary>
public sealed class PointsRuleTests
{
    private static readonly BillingItem Good = new(Ids.Here, "NORMAL", "credits", "2027-01-01");

    [Theory]
    [InlineData("credits", "NORMAL", "eligible ResourcePoints | PointsUsable, NoPack")]
    [InlineData("credits", "ISOLATE", "undetermined | PointsStatusUnknown, NoPack")]
    [InlineData("credits", "normal", "undetermined | PointsStatusUnknown, NoPack")]
    [InlineData("credits", "", "undetermined | PointsStatusUnknown, NoPack")]
    [InlineData("credits", null, "undetermined | PointsStatusUnknown, NoPack")]
    [InlineData("normal", "NORMAL", "notEligible | NoPack, NoPoints")]
    [InlineData("normal", null, "notEligible | NoPack, NoPoints")]
    [InlineData("", "NORMAL", "notEligible | NoPack, NoPoints")]
    [InlineData(null, "NORMAL", "notEligible | NoPack, NoPoints")]
    [InlineData("CREDITS", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("credits ", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("points", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("1", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("{\"mode\":\"credits\"}", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("[\"credits\"]", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    public void Mode_credits_and_status_NORMAL_pay_and_only_normal_or_nothing_is_a_no(string? mode, string? status, string verdict) =>
        Assert.Equal(verdict, Judged.Of(Facts.Points(new BillingItem(Ids.Here, status, mode, null))));

    [Theory]
    [InlineData("other-9z8y7x")]
    [InlineData("SANDBOX-1A2B3C")]
    public void The_item_of_another_environment_counts_for_nothing(string? env) => Assert.Equal(
        "notEligible | NoPack, PointsOfOthers", Judged.Of(Facts.Points(Good with { EnvId = env })));

    /// <summary>Whose it is decides only where it has points: without, this environment has none either way.</summary>
    [Theory]
    [InlineData("credits", "NORMAL", "undetermined | PointsUnnamed, NoPack")]
    [InlineData("credits", "ISOLATE", "undetermined | PointsStatusUnknown, NoPack")]
    [InlineData("points", "NORMAL", "undetermined | PointsModeUnknown, NoPack")]
    [InlineData("normal", "NORMAL", "notEligible | NoPack, NoPoints")]
    [InlineData(null, null, "notEligible | NoPack, NoPoints")]
    public void Points_of_an_item_that_names_no_environment_are_a_doubt(string? mode, string? status, string verdict)
    {
        var unnamed = new BillingItem(null, status, mode, null);
        Assert.Equal(verdict, Judged.Of(Facts.Points(unnamed)));
        Assert.Equal(verdict, Judged.Of(Facts.Points(Good with { EnvId = "other-9z8y7x" }, unnamed)));
        Assert.Equal("notEligible | NoPack, NoPoints", Judged.Of(Facts.Points(unnamed, Good with { DeductionMode = "normal" })));
        Assert.Equal("eligible ResourcePoints | PointsUsable, NoPack", Judged.Of(Facts.Points(unnamed, Good)));
        Assert.Equal(
            "eligible TokenCreditsPack | PackUsable",
            Judged.Of(Facts.Points(unnamed) with { Packs = PacksOf("good") }).Split(',')[0]);
    }

    [Fact]
    public void An_own_item_is_found_among_others() => Assert.Equal(
        "eligible ResourcePoints | PointsUsable, NoPack", Judged.Of(Facts.Points(Good with { EnvId = "other-9z8y7x", DeductionMode = "normal" }, Good)));

    [Fact]
    public void Of_several_own_items_the_one_that_pays_decides_then_the_doubtful_one()
    {
        var (no, doubt) = (Good with { DeductionMode = "normal" }, Good with { Status = "OVERDUE" });
        Assert.Equal("eligible ResourcePoints | PointsUsable, NoPack", Judged.Of(Facts.Points(no, doubt, Good)));
        Assert.Equal("undetermined | PointsStatusUnknown, NoPack", Judged.Of(Facts.Points(no, doubt)));
    }

    [Fact]
    public void No_item_is_a_clear_no_and_no_list_is_not()
    {
        Assert.Equal("notEligible | NoPack, NoPoints", Judged.Of(Facts.Points()));
        Assert.Equal("undetermined | PointsUnreadable, NoPack", Judged.Of(Facts.Points(null)));
    }

    public static TheoryData<string, string, string> Sides => new()
    {
        { "none", "unknownAction", "notEligible | NoPack, PointsActionUnknown" },
        { "none", "forbidden", "undetermined | PointsForbidden, NoPack" },
        { "none", "failed", "undetermined | PointsNotRead, NoPack" },
        { "good", "unknownAction", "eligible TokenCreditsPack | PackUsable, PointsActionUnknown" },
        { "good", "forbidden", "eligible TokenCreditsPack | PackUsable, PointsForbidden" },
        { "good", "failed", "eligible TokenCreditsPack | PackUsable, PointsNotRead" },
        { "good", "none", "eligible TokenCreditsPack | PackUsable, NoPoints" },
        { "good", "good", "eligible TokenCreditsPack | PackUsable, PointsUsable" },
        { "none", "good", "eligible ResourcePoints | PointsUsable, NoPack" },
        { "null", "good", "eligible ResourcePoints | PointsUsable, PacksUnreadable" },
        { "unknownAction", "good", "eligible ResourcePoints | PointsUsable, PacksNotRead" },
        { "forbidden", "good", "eligible ResourcePoints | PointsUsable, PacksNotRead" },
        { "failed", "good", "eligible ResourcePoints | PointsUsable, PacksNotRead" },
        { "failed", "none", "undetermined | PacksNotRead, NoPoints" },
        { "unknownAction", "none", "undetermined | PacksNotRead, NoPoints" },
        { "failed", "failed", "undetermined | PacksNotRead, PointsNotRead" },
    };

    [Theory]
    [MemberData(nameof(Sides))]
    public void One_side_that_pays_decides_whatever_the_other_says(string packs, string points, string verdict) =>
        Assert.Equal(verdict, Judged.Of(new EligibilityFact.TokenCredits(PacksOf(packs), PointsOf(points))));

    [Fact]
    public void The_evidence_names_the_values()
    {
        Assert.Equal(new Evidence.PointsUsable("2027-01-01"), Judged.Evidence(Facts.Points(Good))[0]);
        Assert.Equal(new Evidence.PointsStatusUnknown("OVERDUE"), Judged.Evidence(Facts.Points(Good with { Status = "OVERDUE" }))[0]);
        Assert.Equal(new Evidence.PointsModeUnknown("points"), Judged.Evidence(Facts.Points(Good with { DeductionMode = "points" }))[0]);
        Assert.Equal(new Evidence.PointsOfOthers(Ids.Sandbox), Judged.Evidence(Facts.Points(Good with { EnvId = "x" }))[^1]);
    }

    private static Packs PacksOf(string side) => side switch
    {
        "good" => new Packs.Done([new ResourcePackage(Judged.Pack, 1, null)]),
        "none" => new Packs.Done([]),
        "null" => new Packs.Done(null),
        "unknownAction" => new Packs.UnknownAction(),
        "forbidden" => new Packs.Forbidden(),
        _ => new Packs.Failed(),
    };

    private static Items PointsOf(string side) => side switch
    {
        "good" => new Items.Done([Good]),
        "none" => new Items.Done([]),
        "unknownAction" => new Items.UnknownAction(),
        "forbidden" => new Items.Forbidden(),
        _ => new Items.Failed(),
    };
}
