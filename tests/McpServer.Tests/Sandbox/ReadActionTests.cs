using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Sandbox;

public sealed class ReadActionTests
{
    private const string Env = """{"EnvId":"sandbox-1a2b3c"}""";

    [Theory]
    [InlineData("{}", 20, 137)]
    [InlineData("""{"Limit":100}""", 100, 137)]
    [InlineData("""{"Limit":100,"Offset":100}""", 37, 137)]
    [InlineData("""{"Offset":137}""", 0, 137)]
    [InlineData("""{"EnvId":"sandbox-1a2b3c"}""", 1, 1)]
    [InlineData("""{"EnvId":"nobody"}""", 0, 0)]
    public async Task DescribeEnvs_pages_and_counts(string body, int listed, int total)
    {
        using var probe = new CloudProbe("many-envs");
        var answer = await probe.Call("DescribeEnvs", body);
        Assert.Equal(listed, answer.GetProperty("EnvList").GetArrayLength());
        Assert.Equal(total, answer.GetProperty("Total").GetInt32());
    }

    [Fact]
    public async Task DescribeEnvs_filters_by_channel_and_keeps_unknown_fields()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""{"environments":[{"EnvId":"a","EnvChannel":"ide","Novel":[1]},{"EnvId":"b"}]}"""));
        Assert.Equal("a", Ids(await probe.Call("DescribeEnvs", """{"Channels":["ide"]}""")));
        Assert.Equal("b", Ids(await probe.Call("DescribeEnvs", """{"Channels":["ide"],"IsVisible":false}""")));
        var both = await probe.Call("DescribeEnvs");
        Assert.Equal("a,b", Ids(both));
        Assert.Equal("[1]", both.GetProperty("EnvList")[0].GetProperty("Novel").GetRawText());
    }

    [Theory]
    [InlineData("""{"Limit":0}""", "InvalidParameter")]
    [InlineData("""{"Limit":101}""", "InvalidParameter")]
    [InlineData("""{"Limit":"20"}""", "InvalidParameter")]
    [InlineData("""{"Limit":2.5}""", "InvalidParameter")]
    [InlineData("""{"Offset":-1}""", "InvalidParameter")]
    [InlineData("""{"IsVisible":1}""", "InvalidParameter")]
    [InlineData("""{"Channels":"ide"}""", "InvalidParameter")]
    [InlineData("""{"Channels":[null]}""", "InvalidParameter")]
    [InlineData("""{"EnvId":null}""", "InvalidParameter")]
    [InlineData("""{"EnvId":"\ud800"}""", "InvalidParameter")]
    [InlineData("""{"envId":"sandbox-1a2b3c"}""", "UnknownParameter")]
    [InlineData("""{"Alias":"shop"}""", "UnknownParameter")]
    public async Task DescribeEnvs_refuses_what_is_not_its_own(string body, string code)
    {
        using var probe = new CloudProbe("many-envs");
        Assert.Equal(code, await probe.Code("DescribeEnvs", body));
    }

    [Theory]
    [InlineData("DescribeAIModels", "InvalidParameter.EnvId")]
    [InlineData("DescribeManagedAIModelList", "InvalidParameter.EnvId")]
    [InlineData("DescribeEnvPostpayPackage", "ResourceNotFound.EnvNotExist")]
    public async Task A_read_of_one_environment_takes_its_EnvId_and_nothing_else(string action, string unknown)
    {
        using var probe = new CloudProbe("enrolled");
        Assert.Equal("ok", await probe.Code(action, Env));
        Assert.Equal("MissingParameter", await probe.Code(action));
        Assert.Equal("InvalidParameter", await probe.Code(action, """{"EnvId":""}"""));
        Assert.Equal("InvalidParameter", await probe.Code(action, """{"EnvId":["sandbox-1a2b3c"]}"""));
        Assert.Equal("UnknownParameter", await probe.Code(action, """{"EnvId":"sandbox-1a2b3c","GroupName":"cloudbase"}"""));
        Assert.Equal(unknown, await probe.Code(action, """{"EnvId":"nobody"}"""));
    }

    [Fact]
    public async Task DescribeAIModels_is_null_without_groups_and_keeps_null_models_and_unknown_fields()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[{"EnvId":"none"},{"EnvId":"empty"},{"EnvId":"some"}],
             "groups":{"empty":[],"some":[{"GroupName":"cloudbase","Models":null,"Novel":{"a":1}}]}}
            """));
        Assert.Equal(JsonValueKind.Null, (await probe.Call("DescribeAIModels", """{"EnvId":"none"}""")).GetProperty("AIModels").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await probe.Call("DescribeAIModels", """{"EnvId":"empty"}""")).GetProperty("AIModels").ValueKind);
        var some = (await probe.Call("DescribeAIModels", """{"EnvId":"some"}""")).GetProperty("AIModels");
        Assert.Equal("""[{"GroupName":"cloudbase","Models":null,"Novel":{"a":1}}]""", some.GetRawText());
    }

    [Fact]
    public async Task DescribeManagedAIModelList_gives_the_worlds_catalogue_or_null()
    {
        using var own = new CloudProbe(CloudProbe.WorldOf("""{"environments":[{"EnvId":"e"}],"catalog":[{"GroupName":"g","Models":null,"Novel":1}]}"""));
        Assert.Equal(
            """[{"GroupName":"g","Models":null,"Novel":1}]""",
            (await own.Call("DescribeManagedAIModelList", """{"EnvId":"e"}""")).GetProperty("ManagedAIModelList").GetRawText());
        using var without = new CloudProbe(CloudProbe.WorldOf("""{"environments":[{"EnvId":"e"}],"catalog":null}"""));
        Assert.Equal(
            JsonValueKind.Null, (await without.Call("DescribeManagedAIModelList", """{"EnvId":"e"}""")).GetProperty("ManagedAIModelList").ValueKind);
    }

    [Fact]
    public async Task DescribeActivityInfo_gives_the_named_activities_of_every_environment()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[],"activityRecords":[{"activityName":"plan","envId":"mine"},{"activityName":"other","envId":"mine"},
             {"activityName":"plan","envId":"theirs","novel":true},{"envId":"nameless"}]}
            """));
        var answer = await probe.Call("DescribeActivityInfo", """{"ActivityNames":["plan"]}""");
        Assert.Equal(
            """[{"activityName":"plan","envId":"mine"},{"activityName":"plan","envId":"theirs","novel":true},{"envId":"nameless"}]""",
            answer.GetProperty("attendRecords").GetRawText());
        Assert.Equal("MissingParameter", await probe.Code("DescribeActivityInfo"));
        Assert.Equal("InvalidParameter", await probe.Code("DescribeActivityInfo", """{"ActivityNames":"plan"}"""));
        Assert.Equal("UnknownParameter", await probe.Code("DescribeActivityInfo", """{"ActivityNames":["plan"],"EnvId":"mine"}"""));
    }

    [Fact]
    public async Task DescribeEnvPostpayPackage_lists_packs_as_the_world_has_them()
    {
        using var probe = new CloudProbe("blocked-switch");
        var packs = (await probe.Call("DescribeEnvPostpayPackage", Env)).GetProperty("envPostpayPackageInfoList");
        Assert.Equal("""[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1,"versionSwitchStatus":2}]""", packs.GetRawText());
    }

    [Theory]
    [InlineData("DescribeActivityInfo", """{"activityNames":["x"]}""", """{"ActivityNames":["x"]}""")]
    [InlineData("DescribeEnvPostpayPackage", """{"envId":"sandbox-1a2b3c"}""", """{"EnvId":"sandbox-1a2b3c"}""")]
    public async Task Billing_takes_one_casing_only_and_the_world_says_which(string action, string camel, string pascal)
    {
        using var camelWorld = new CloudProbe("camel-case");
        Assert.Equal("ok", await camelWorld.Code(action, camel));
        Assert.Equal("InvalidParameter", await camelWorld.Code(action, pascal));
        Assert.Equal("UnknownParameter", await camelWorld.Code(action, """{"novel":1}"""));
        Assert.Equal("ok", await camelWorld.Code("DescribeAIModels", Env));
        using var pascalWorld = new CloudProbe("enrolled");
        Assert.Equal("ok", await pascalWorld.Code(action, pascal));
        Assert.Equal("UnknownParameter", await pascalWorld.Code(action, camel));
    }

    [Fact]
    public async Task A_world_serves_many_clouds_and_none_sees_anothers_changes()
    {
        var world = World.Load("custom-ready");
        using var first = new CloudProbe(world);
        using var second = new CloudProbe(world);
        Assert.Equal("ok", await first.Code("DeleteAIModel", """{"EnvId":"sandbox-1a2b3c","GroupNames":["custom-openai-compat"]}"""));
        Assert.Equal(1, (await first.Call("DescribeAIModels", Env)).GetProperty("AIModels").GetArrayLength());
        Assert.Equal(2, (await second.Call("DescribeAIModels", Env)).GetProperty("AIModels").GetArrayLength());
    }

    private static string Ids(JsonElement answer) =>
        string.Join(',', answer.GetProperty("EnvList").EnumerateArray().Select(env => env.GetProperty("EnvId").GetString()));
}
