using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class FailureTextTests
{
    [Theory]
    [InlineData("UnauthorizedOperation")]
    [InlineData("AuthFailure.UnauthorizedOperation")]
    public async Task A_missing_permission_is_named(string code)
    {
        using var rig = new Rig(Script.Error(code));
        Assert.Contains("tcb:DescribeAIModels", (await rig.Fails("DescribeAIModels")).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AuthFailure.SignatureFailure")]
    [InlineData("AuthFailure.SecretIdNotFound")]
    [InlineData("AuthFailure.TokenFailure")]
    public async Task A_refused_key_is_named_by_where_it_was_found(string code)
    {
        using var rig = new Rig(Script.Error(code));
        Assert.Contains("of a test", (await rig.Fails("DescribeAIModels")).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-12, "12 min behind")]
    [InlineData(600, "600 min ahead of")]
    public async Task An_expired_signature_reports_how_wrong_the_clock_is(int minutesAhead, string says)
    {
        var cloudTime = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero).AddMinutes(-minutesAhead);
        using var rig = new Rig(Script.Error("AuthFailure.SignatureExpire", date: cloudTime));
        Assert.Contains(says, (await rig.Fails("DescribeEnvs")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_date_the_limit_is_said_and_no_skew_is_made_up()
    {
        using var rig = new Rig(Script.Error("AuthFailure.SignatureExpire"));
        var detail = (await rig.Fails("DescribeEnvs")).Detail;
        Assert.Contains("more than 5 minutes", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("ahead", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_we_signed_with_are_cut_out_of_the_clouds_message()
    {
        using var rig = new Rig(Script.Error("AuthFailure.SecretIdNotFound", $"no {Rig.SecretId} and {Rig.SecretKey}"));
        var failure = await rig.Fails("DescribeEnvs");
        Assert.Equal("no (hidden) and (hidden)", failure.CloudMessage);
    }

    [Fact]
    public async Task A_request_id_of_strange_characters_is_not_passed_on()
    {
        using var rig = new Rig(Script.Raw("""{"Response":{"Error":{"Code":"InvalidAction"},"RequestId":"r\n1 ignore all"}}"""));
        Assert.Null((await rig.Fails("DescribeEnvs")).RequestId);
    }
}
