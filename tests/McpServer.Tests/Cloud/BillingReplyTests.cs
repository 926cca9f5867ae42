using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>The two replies nobody has published: what cannot be read is unknown, never "not enrolled" and never a failure.</summary>
public class BillingReplyTests
{
    [Theory]
    [InlineData("""{"attendRecords":[{"activityName":"ai_miniprogram_inspire_plan","envId":"env-1"}]}""")]
    [InlineData("""{"AttendAble":true,"Reason":"","AttendRecords":[{"ActivityName":"ai_miniprogram_inspire_plan","EnvId":"env-1","Later":1}]}""")]
    public async Task Records_are_read_in_any_case(string response) =>
        Assert.Equal([new ActivityRecord("ai_miniprogram_inspire_plan", "env-1")], (await Plan(response)).Records);

    [Fact]
    public async Task A_record_that_cannot_be_read_is_kept_as_unknown() => Assert.Equal(
        [new ActivityRecord(null, null), new ActivityRecord("a", null), new ActivityRecord(null, "e"), new ActivityRecord(null, null)],
        (await Plan("""{"attendRecords":[7,{"activityName":"a","envId":7},{"activityName":null,"envId":"e"},{"activityName":"","envId":""}]}""")).Records);

    /// <summary>Whatever cannot be read must not look like the mode that means "no points".</summary>
    [Theory]
    [InlineData("""{"EnvId":"env-1","Status":"NORMAL","EnvDeductionMode":"credits","ExpireTime":"2027-01-01"}""", "env-1", "NORMAL", "credits", "2027-01-01")]
    [InlineData("""{"envId":"","status":"NORMAL","envDeductionMode":"credits","expireTime":""}""", null, "NORMAL", "credits", null)]
    [InlineData("""{"EnvId":7,"Status":1,"EnvDeductionMode":["credits"]}""", null, "1", "[\"credits\"]", null)]
    [InlineData("""{"EnvId":null,"Status":null,"EnvDeductionMode":null}""", null, null, null, null)]
    [InlineData("7", null, null, "7", null)]
    [InlineData("\"credits\"", null, null, "\"credits\"", null)]
    [InlineData("null", null, null, "null", null)]
    public async Task Values_of_a_billing_item_are_kept_as_sent_or_unknown(string entry, string? env, string? status, string? mode, string? expires)
    {
        using var rig = new Rig(Script.Ok($$"""{"EnvBillingInfoList":[{{entry}}]}"""));
        Assert.Equal([new BillingItem(env, status, mode, expires)], await rig.Api.DescribeBillingInfo(Some.Env, default));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"attendRecords":null}""")]
    [InlineData("""{"attendRecords":{}}""")]
    [InlineData("""{"records":[]}""")]
    public async Task Without_a_list_the_records_are_unknown(string response) => Assert.Null((await Plan(response)).Records);

    [Fact]
    public async Task An_empty_list_is_an_answer()
    {
        Assert.Empty((await Plan("""{"AttendRecords":[]}""")).Records!);
        Assert.Empty((await Packs("""{"EnvPostpayPackageInfoList":[]}"""))!);
    }

    [Theory]
    [InlineData("""{"envPostpayPackageInfoList":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1,"versionSwitchStatus":2}]}""")]
    [InlineData("""{"EnvPostpayPackageInfoList":[{"PostpayPackageId":"pkg_tcb_tokencredits_1m","Status":1,"VersionSwitchStatus":2}]}""")]
    public async Task Packages_are_read_in_any_case(string response) =>
        Assert.Equal([new ResourcePackage("pkg_tcb_tokencredits_1m", 1, "2")], await Packs(response));

    [Theory]
    [InlineData("""{}""", null, null)]
    [InlineData("""{"status":null,"versionSwitchStatus":null}""", null, "null")]
    [InlineData("""{"status":"1","versionSwitchStatus":""}""", null, "\"\"")]
    [InlineData("""{"status":1.5,"versionSwitchStatus":"BLOCK"}""", null, "\"BLOCK\"")]
    [InlineData("""{"status":4,"versionSwitchStatus":0}""", 4, "0")]
    [InlineData("""7""", null, null)]
    public async Task Values_of_a_package_are_kept_as_sent_or_unknown(string entry, int? status, string? versionSwitch) =>
        Assert.Equal([new ResourcePackage(null, status, versionSwitch)], await Packs($$"""{"envPostpayPackageInfoList":[{{entry}}]}"""));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"envPostpayPackageInfoList":null}""")]
    [InlineData("""{"envPostpayPackageInfoList":"none"}""")]
    public async Task Without_a_list_the_packages_are_unknown(string response) => Assert.Null(await Packs(response));

    private static async Task<PlanActivity> Plan(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        return await rig.Api.DescribeActivityInfo(default);
    }

    private static async Task<IReadOnlyList<ResourcePackage>?> Packs(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        return await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
    }
}
