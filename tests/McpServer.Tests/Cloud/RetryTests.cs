using CloudBaseAi.Cloud;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class RetryTests
{
    private static readonly int[] Doubling = [200, 400, 800, 1600];

    [Theory]
    [InlineData("DescribeEnvs")]
    [InlineData("CreateAIModel")]
    [InlineData("UpdateAIModel")]
    [InlineData("DeleteAIModel")]
    public async Task A_throttled_call_is_repeated_whatever_it_is_since_it_never_ran(string action)
    {
        using var rig = new Rig(Script.Error("RequestLimitExceeded"), Script.Error("RequestLimitExceeded.UinLimitExceeded"), Script.Ok());
        await rig.Call(action, """{"EnvId":"e"}""");
        Assert.Equal(3, rig.Script.Sent.Count);
        Assert.All(rig.Script.Sent, sent => Assert.Equal("""{"EnvId":"e"}""", sent.Body));
        Assert.Equal(Doubling.Take(2), Milliseconds(rig));
    }

    [Fact]
    public async Task After_four_retries_a_throttled_call_gives_up()
    {
        using var rig = new Rig(Script.Error("RequestLimitExceeded"));
        Assert.Equal(FailureKind.Throttled, (await rig.Fails("DescribeEnvs")).Kind);
        Assert.Equal(5, rig.Script.Sent.Count);
        Assert.Equal(Doubling, Milliseconds(rig));
    }

    [Theory]
    [InlineData("InternalError")]
    [InlineData("ServiceUnavailable")]
    public async Task Trouble_inside_the_cloud_is_repeated_for_a_read(string code)
    {
        using var rig = new Rig(Script.Error(code), Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal(2, rig.Script.Sent.Count);
    }

    [Fact]
    public async Task A_lost_connection_and_a_bad_gateway_are_repeated_for_a_read()
    {
        using var rig = new Rig(Script.Throws(new HttpRequestException(HttpRequestError.ConnectionError)), Script.Throws(new IOException()), Script.Raw("", 502), Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal(4, rig.Script.Sent.Count);
    }

    [Theory]
    [InlineData("CreateAIModel")]
    [InlineData("UpdateAIModel")]
    [InlineData("DeleteAIModel")]
    public async Task A_write_whose_outcome_is_unknown_is_never_repeated(string action)
    {
        using var inside = new Rig(Script.Error("InternalError"), Script.Ok());
        using var gateway = new Rig(Script.Raw("", 502), Script.Ok());
        using var connection = new Rig(Script.Throws(new HttpRequestException(HttpRequestError.ConnectionError)), Script.Ok());
        foreach (var rig in new[] { inside, gateway, connection })
        {
            Assert.Equal(FailureKind.Unavailable, (await rig.Fails(action)).Kind);
            Assert.Single(rig.Script.Sent);
        }
    }

    [Theory]
    [InlineData("LimitExceeded")]
    [InlineData("AuthFailure.SignatureFailure")]
    [InlineData("InvalidParameter")]
    public async Task A_refusal_that_repeating_cannot_change_is_not_repeated(string code)
    {
        using var rig = new Rig(Script.Error(code), Script.Ok());
        await rig.Fails("DescribeEnvs");
        Assert.Single(rig.Script.Sent);
    }

    [Fact]
    public async Task A_redirect_is_neither_followed_nor_repeated()
    {
        using var rig = new Rig(Script.Raw("", 302), Script.Ok());
        await rig.Fails("DescribeEnvs");
        Assert.Single(rig.Script.Sent);
    }

    private static IEnumerable<int> Milliseconds(Rig rig) => rig.Clock.Pauses.Select(pause => (int)pause.TotalMilliseconds);
}
