namespace CloudBaseAi.Tests.Sandbox;

public sealed class PlannedFailureTests
{
    private const string Env = """{"EnvId":"sandbox-1a2b3c"}""";

    [Fact]
    public async Task Every_action_is_counted_on_its_own()
    {
        using var probe = new CloudProbe("throttled");
        Assert.Equal(["RequestLimitExceeded", "RequestLimitExceeded"], [await probe.Code("DescribeEnvs"), await probe.Code("DescribeEnvs")]);
        Assert.Equal("RequestLimitExceeded", await probe.Code("DescribeAIModels", Env));
        Assert.Equal("ok", await probe.Code("DescribeEnvs"));
        Assert.Equal("RequestLimitExceeded", await probe.Code("DescribeAIModels", Env));
        Assert.Equal("ok", await probe.Code("DescribeAIModels", Env));
    }

    [Fact]
    public async Task Without_times_it_never_ends()
    {
        using var probe = new CloudProbe("unauthorized");
        for (var i = 0; i < 5; i++) Assert.Equal("AuthFailure.UnauthorizedOperation", await probe.Code("DescribeAIModels", Env));
        Assert.Equal("ok", await probe.Code("DescribeEnvs"));
    }

    [Fact]
    public async Task Failures_of_one_action_come_in_the_files_order()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[],"quirks":{"failures":[{"action":"DescribeEnvs","code":"InternalError","times":1},{"action":"*","code":"Novel.Code","times":1}]}}
            """));
        Assert.Equal("InternalError", await probe.Code("DescribeEnvs"));
        Assert.Equal("Novel.Code", await probe.Code("DescribeEnvs"));
        Assert.Equal("ok", await probe.Code("DescribeEnvs"));
    }

    [Fact]
    public async Task A_call_that_the_gateway_refuses_is_not_counted()
    {
        using var probe = new CloudProbe("throttled");
        for (var i = 0; i < 3; i++) Assert.Equal("AuthFailure.SignatureFailure", CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", secretKey: "wrong"))));
        Assert.Equal("RequestLimitExceeded", await probe.Code("DescribeEnvs"));
    }

    [Fact]
    public async Task A_planned_failure_of_a_write_changes_nothing()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[{"EnvId":"sandbox-1a2b3c"}],"quirks":{"failures":[{"action":"CreateAIModel","code":"InternalError","times":1}]}}
            """));
        const string create = """{"EnvId":"sandbox-1a2b3c","GroupName":"custom-a"}""";
        Assert.Equal("InternalError", await probe.Code("CreateAIModel", create));
        Assert.Equal("ok", await probe.Code("CreateAIModel", create));
    }
}
