using System.Text.Json;

namespace CloudBaseAi.Tests.Sandbox;

/// <summary>DescribeBillingInfo and the state of the activity: what the worlds of 2026-11 added to the sandbox.</summary>
public sealed class BillingInfoActionTests
{
    private const string Two = "\"environments\":[{\"EnvId\":\"a\",\"PackageId\":\"baas_personal\",\"PackageName\":\"个人版\"},{\"EnvId\":\"b\"}]";
    private const string OfA = """{"EnvId":"a"}""";

    [Fact]
    public async Task An_environment_of_which_the_world_says_nothing_has_no_points()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("{" + Two + "}"));
        var answer = await probe.Call("DescribeBillingInfo", OfA);
        Assert.Equal(
            """[{"EnvId":"a","PackageId":"baas_personal","PackageName":"个人版","Status":"NORMAL","EnvDeductionMode":"normal"}]""",
            answer.GetProperty("EnvBillingInfoList").GetRawText());
        Assert.Equal(1, answer.GetProperty("Total").GetInt32());
    }

    [Theory]
    [InlineData("""{"EnvId":"a","EnvDeductionMode":"credits","Novel":{"x":1}}""", """[{"EnvId":"a","EnvDeductionMode":"credits","Novel":{"x":1}}]""", 1)]
    [InlineData("""{"EnvId":"b","EnvDeductionMode":"credits"}""", """[{"EnvId":"b","EnvDeductionMode":"credits"}]""", 1)]
    [InlineData("""[{"EnvId":"a"},{"EnvId":"b"}]""", """[{"EnvId":"a"},{"EnvId":"b"}]""", 2)]
    [InlineData("[]", "[]", 0)]
    [InlineData("null", "null", 0)]
    public async Task What_the_world_says_is_answered_as_it_stands(string billing, string list, int total)
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("{" + Two + ",\"billing\":{\"a\":" + billing + "}}"));
        var answer = await probe.Call("DescribeBillingInfo", OfA);
        Assert.Equal((list, total), (answer.GetProperty("EnvBillingInfoList").GetRawText(), answer.GetProperty("Total").GetInt32()));
    }

    [Fact]
    public async Task Without_an_environment_every_item_of_the_account_is_listed()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("{" + Two + ""","billing":{"a":{"EnvId":"a","EnvDeductionMode":"credits"}}}"""));
        var answer = await probe.Call("DescribeBillingInfo", """{"NeedOrderInfo":true,"ResourceId":"r","WxAppId":"wx"}""");
        var items = answer.GetProperty("EnvBillingInfoList").EnumerateArray();
        Assert.Equal(["a credits", "b normal"], items.Select(item => $"{item.GetProperty("EnvId")} {item.GetProperty("EnvDeductionMode")}"));
        Assert.Equal(2, answer.GetProperty("Total").GetInt32());
    }

    [Theory]
    [InlineData("""{"EnvId":"nobody"}""", "InvalidParameter.EnvId")]
    [InlineData("""{"EnvId":""}""", "InvalidParameter")]
    [InlineData("""{"EnvId":null}""", "InvalidParameter")]
    [InlineData("""{"EnvId":"a","NeedOrderInfo":"yes"}""", "InvalidParameter")]
    [InlineData("""{"EnvId":"a","ResourceId":1}""", "InvalidParameter")]
    [InlineData("""{"EnvId":"a","WxAppId":[]}""", "InvalidParameter")]
    [InlineData("""{"envId":"a"}""", "UnknownParameter")]
    [InlineData("""{"EnvId":"a","GroupName":"x"}""", "UnknownParameter")]
    public async Task It_takes_the_documented_fields_and_nothing_else(string body, string code)
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("{" + Two + ""","quirks":{"billingCase":"camel"}}"""));
        Assert.Equal(code, await probe.Code("DescribeBillingInfo", body));
    }

    [Theory]
    [InlineData("DescribeBillingInfo", "InvalidAction")]
    [InlineData("DescribeBillingInfo", "UnauthorizedOperation")]
    [InlineData("*", "RequestLimitExceeded")]
    public async Task A_planned_failure_meets_it_like_any_other_action(string action, string code)
    {
        var failure = $$"""{"action":"{{action}}","code":"{{code}}","times":1}""";
        using var probe = new CloudProbe(CloudProbe.WorldOf("{" + Two + ",\"quirks\":{\"failures\":[" + failure + "]}}"));
        Assert.Equal([code, "ok"], [await probe.Code("DescribeBillingInfo", OfA), await probe.Code("DescribeBillingInfo", OfA)]);
    }

    [Theory]
    [InlineData("credits", "NORMAL", "a", "ok")]
    [InlineData("credits", "ISOLATED", "a", "FailedOperation.PackageUnsupported")]
    [InlineData("credits", "NORMAL", "b", "FailedOperation.PackageUnsupported")]
    [InlineData("normal", "NORMAL", "a", "FailedOperation.PackageUnsupported")]
    [InlineData("novel", "NORMAL", "a", "FailedOperation.PackageUnsupported")]
    public async Task Only_points_of_its_own_that_are_good_lift_the_limit_of_a_personal_plan(string mode, string status, string owner, string code)
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf(
            "{" + Two + $$""","billing":{"a":{"EnvId":"{{owner}}","Status":"{{status}}","EnvDeductionMode":"{{mode}}"} } }"""));
        Assert.Equal(code, await probe.Code("CreateAIModel", """{"EnvId":"a","GroupName":"custom-a"}"""));
    }

    [Theory]
    [InlineData("""{"AttendAble":false,"Reason":"OverLimited"}""", "pascal", """{"attendRecords":[],"AttendAble":false,"Reason":"OverLimited"}""")]
    [InlineData("""{"AttendAble":true}""", "pascal", """{"attendRecords":[],"AttendAble":true}""")]
    [InlineData("""{"Reason":null}""", "pascal", """{"attendRecords":[],"Reason":null}""")]
    [InlineData("""{"AttendAble":false,"Reason":"OverLimited"}""", "camel", """{"attendRecords":[],"attendAble":false,"reason":"OverLimited"}""")]
    [InlineData(null, "pascal", """{"attendRecords":[]}""")]
    public async Task The_activitys_state_stands_beside_the_records_in_the_worlds_casing(string? activity, string casing, string fields)
    {
        var given = activity is null ? "" : $"\"activity\":{activity},";
        using var probe = new CloudProbe(CloudProbe.WorldOf($$"""{ {{given}} "environments":[],"quirks":{"billingCase":"{{casing}}"} }"""));
        var answer = await probe.Call("DescribeActivityInfo", casing == "camel" ? """{"activityNames":["plan"]}""" : """{"ActivityNames":["plan"]}""");
        var expected = JsonDocument.Parse(fields).RootElement.EnumerateObject().Select(Text);
        Assert.Equal(expected, answer.EnumerateObject().Where(member => member.Name != "RequestId").Select(Text));

        static string Text(JsonProperty member) => $"{member.Name} {member.Value.GetRawText()}";
    }

    [Theory]
    [InlineData("""{"Uin":"1","ActivityId":7,"Status":0,"SubStatus":"x"}""")]
    [InlineData("""{"IsDeleted":true,"envId":null}""")]
    [InlineData("{}")]
    [InlineData("""{"activityName":null,"Novel":[{"deep":[1,2]}]}""")]
    public async Task A_record_of_any_shape_is_answered_as_it_is_written(string record)
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf($$"""{"environments":[],"activityRecords":[{{record}}]}"""));
        var answer = await probe.Call("DescribeActivityInfo", """{"ActivityNames":["plan"]}""");
        Assert.Equal($"[{record}]", answer.GetProperty("attendRecords").GetRawText());
    }
}
