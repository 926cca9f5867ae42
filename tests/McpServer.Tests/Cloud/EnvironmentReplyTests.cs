using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class EnvironmentReplyTests
{
    [Theory]
    [InlineData("""{"EnvList":[{"EnvId":"env-1","Alias":"shop","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_personal","PackageName":"个人版","IsDefault":true,"New":[1],"Meta":[{"Key":"ai_la_inspire_plan","Value":"enable"}]}],"Total":137}""")]
    [InlineData("""{"envList":[{"envId":"env-1","alias":"shop","status":"NORMAL","region":"ap-shanghai","packageId":"baas_personal","packageName":"个人版","isDefault":true,"meta":[{},{"key":"ai_la_inspire_plan","value":"enable"}]}],"total":137}""")]
    public async Task An_environment_is_read_in_any_case(string response)
    {
        var page = await Page(response);
        Assert.Equal(137, page.Total);
        Assert.Equal(new CloudEnvironment(Some.Env, "shop", "NORMAL", "ap-shanghai", "baas_personal", "个人版", true, true), Assert.Single(page.Environments));
    }

    [Fact]
    public async Task What_is_missing_or_null_is_empty()
    {
        var page = await Page("""{"EnvList":[{"EnvId":"env-1","Alias":null,"IsDefault":null,"Meta":null}],"Total":1}""");
        Assert.Equal(new CloudEnvironment(Some.Env, "", "", "", "", "", false, false), Assert.Single(page.Environments));
    }

    [Theory]
    [InlineData("""{"Key":"ai_la_inspire_plan","Value":"disable"}""")]
    [InlineData("""{"Key":"ai_la_inspire_plan"}""")]
    [InlineData("""{"Key":"other","Value":"enable"}""")]
    [InlineData("""{"Key":1,"Value":"enable"}""")]
    [InlineData("""7""")]
    public async Task Other_meta_is_no_hint_and_no_failure(string entry) =>
        Assert.False((await Page($$"""{"EnvList":[{"EnvId":"env-1","Meta":[{{entry}}]}],"Total":1}""")).Environments.Single().HintsAtPlan);

    [Fact]
    public async Task A_null_list_is_an_empty_page() => Assert.Empty((await Page("""{"EnvList":null,"Total":0}""")).Environments);

    [Theory]
    [InlineData("""{"Total":0}""")]
    [InlineData("""{"EnvList":{},"Total":0}""")]
    [InlineData("""{"EnvList":[]}""")]
    [InlineData("""{"EnvList":[],"Total":"0"}""")]
    [InlineData("""{"EnvList":[],"Total":-1}""")]
    [InlineData("""{"EnvList":[],"Total":1.5}""")]
    [InlineData("""{"EnvList":[null],"Total":1}""")]
    [InlineData("""{"EnvList":["env-1"],"Total":1}""")]
    [InlineData("""{"EnvList":[{}],"Total":1}""")]
    [InlineData("""{"EnvList":[{"EnvId":null}],"Total":1}""")]
    [InlineData("""{"EnvList":[{"EnvId":7}],"Total":1}""")]
    [InlineData("""{"EnvList":[{"EnvId":"<envId>"}],"Total":1}""")]
    [InlineData("""{"EnvList":[{"EnvId":"env-1","Alias":7}],"Total":1}""")]
    [InlineData("""{"EnvList":[{"EnvId":"env-1","IsDefault":"yes"}],"Total":1}""")]
    public async Task Another_shape_is_Protocol_with_the_request_id(string response)
    {
        var failure = await Assert.ThrowsAsync<CloudException>(() => Page(response[..^1] + ",\"RequestId\":\"r-7\"}"));
        Assert.Equal((FailureKind.Protocol, "DescribeEnvs", "r-7"), (failure.Kind, failure.Action, failure.RequestId));
    }

    [Theory]
    [InlineData("InvalidParameter.EnvId")]
    [InlineData("ResourceNotFound.EnvNotExist")]
    public async Task One_environment_that_does_not_exist_is_an_empty_page(string code)
    {
        using var rig = new Rig(Script.Error(code));
        var page = await rig.Api.DescribeEnvs(Some.Env, 1, 0, default);
        Assert.Empty(page.Environments);
        Assert.Equal(0, page.Total);
    }

    [Fact]
    public async Task A_list_that_fails_so_is_a_failure()
    {
        using var rig = new Rig(Script.Error("ResourceNotFound.EnvNotExist"));
        await Assert.ThrowsAsync<CloudException>(() => rig.Api.DescribeEnvs(null, 1, 0, default));
    }

    [Fact]
    public async Task Asked_for_one_environment_no_other_is_returned()
    {
        using var rig = new Rig(Script.Ok("""{"EnvList":[{"EnvId":"env-2"},{"EnvId":"env-1"}],"Total":2}"""));
        var page = await rig.Api.DescribeEnvs(Some.Env, 1, 0, default);
        Assert.Equal((1, Some.Env), (page.Total, page.Environments.Single().Id));
    }

    private static async Task<EnvironmentPage> Page(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        return await rig.Api.DescribeEnvs(null, 20, 0, default);
    }
}
