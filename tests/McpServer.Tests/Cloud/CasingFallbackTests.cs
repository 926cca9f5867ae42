using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Wire;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class CasingFallbackTests
{
    private const string Pascal = """{"EnvId":"env-1"}""";
    private const string Camel = """{"envId":"env-1"}""";


    [Theory]
    [InlineData("InvalidParameter")]
    [InlineData("InvalidParameter.EnvId")]
    [InlineData("UnknownParameter")]
    [InlineData("MissingParameter")]
    [InlineData("MissingParameter.Param")]
    public async Task A_refused_parameter_is_tried_in_camelCase_and_the_form_that_worked_is_kept(string code)
    {
        using var rig = new Rig(Script.Error(code), Script.Ok(), Script.Ok());
        await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
        await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
        Assert.Equal([Pascal, Camel, Camel], Bodies(rig));
    }

    [Fact]
    public async Task The_activity_has_its_own_memory()
    {
        using var rig = new Rig(Script.Error("InvalidParameter"), Script.Ok(), Script.Ok(), Script.Ok());
        await rig.Api.DescribeActivityInfo(default);
        await rig.Api.DescribeActivityInfo(default);
        await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
        const string activity = "\":[\"ai_miniprogram_inspire_plan\"]}";
        Assert.Equal(["{\"ActivityNames" + activity, "{\"activityNames" + activity, "{\"activityNames" + activity, Pascal], Bodies(rig));
    }

    [Fact]
    public async Task PascalCase_that_worked_is_kept_and_a_later_refusal_is_believed()
    {
        using var rig = new Rig(Script.Ok(), Script.Error("InvalidParameter.EnvId"), Script.Ok());
        await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
        Assert.Equal(FailureKind.EnvNotFound, (await Fails(rig)).Kind);
        Assert.Equal([Pascal, Pascal], Bodies(rig));
    }

    [Fact]
    public async Task When_both_forms_fail_the_first_failure_is_reported_and_nothing_is_learnt()
    {
        using var rig = new Rig(Script.Error("InvalidParameter.EnvId"), Script.Error("UnknownParameter"), Script.Ok());
        var failure = await Fails(rig);
        Assert.Equal(("InvalidParameter.EnvId", FailureKind.EnvNotFound), (failure.CloudCode, failure.Kind));
        await rig.Api.DescribeEnvPostpayPackage(Some.Env, default);
        Assert.Equal([Pascal, Camel, Pascal], Bodies(rig));
    }

    [Theory]
    [InlineData("InvalidParameterValue")]
    [InlineData("AuthFailure.SignatureFailure")]
    [InlineData("ResourceNotFound.EnvNotExist")]
    public async Task Another_refusal_is_no_reason_to_try(string code)
    {
        using var rig = new Rig(Script.Error(code), Script.Ok());
        Assert.Equal(code, (await Fails(rig)).CloudCode);
        Assert.Equal([Pascal], Bodies(rig));
    }

    [Fact]
    public async Task No_other_action_is_ever_sent_in_another_casing()
    {
        using var rig = new Rig(Script.Error("InvalidParameter"));
        var group = new NewGroup(Some.Env, Some.Custom, Some.Url, [], null, new ApiKey("k"));
        Func<Task>[] calls =
        [
            () => rig.Api.DescribeEnvs(null, 20, 0, default),
            () => rig.Api.DescribeAIModels(Some.Env, default),
            () => rig.Api.DescribeManagedAIModelList(Some.Env, default),
            () => rig.Api.CreateAIModel(group, default),
            () => rig.Api.UpdateAIModel(Some.Env, Some.Custom, [], default),
            () => rig.Api.DeleteAIModel(Some.Env, Some.Custom, default),
        ];
        foreach (var call in calls) await Assert.ThrowsAsync<CloudException>(call);
        Assert.Equal(calls.Length, rig.Script.Sent.Count);
    }

    [Fact]
    public async Task Parallel_first_calls_all_find_the_form()
    {
        var transport = new CamelOnly();
        var api = new CloudBaseApi(transport);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => api.DescribeEnvPostpayPackage(Some.Env, default))));
        var before = transport.Refused;
        await api.DescribeEnvPostpayPackage(Some.Env, default);
        Assert.Equal(before, transport.Refused);
    }

    private static Task<CloudException> Fails(Rig rig) => Assert.ThrowsAsync<CloudException>(() => rig.Api.DescribeEnvPostpayPackage(Some.Env, default));

    private static IEnumerable<string> Bodies(Rig rig) => rig.Script.Sent.Select(sent => sent.Body);
}
