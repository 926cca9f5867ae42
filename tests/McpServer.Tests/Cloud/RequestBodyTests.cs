using System.Text;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>The documented fields in PascalCase, byte for byte, and nothing else.</summary>
public class RequestBodyTests
{
    [Fact]
    public Task A_page_of_environments() =>
        Sends("DescribeEnvs", """{"Limit":20,"Offset":40}""", api => api.DescribeEnvs(null, 20, 40, default), """{"EnvList":[],"Total":0}""");

    [Fact]
    public Task One_environment() =>
        Sends("DescribeEnvs", """{"EnvId":"env-1"}""", api => api.DescribeEnvs(Some.Env, 1, 0, default), """{"EnvList":[],"Total":0}""");

    [Fact]
    public Task Groups() =>
        Sends("DescribeAIModels", """{"EnvId":"env-1"}""", api => api.DescribeAIModels(Some.Env, default), """{"AIModels":null}""");

    [Fact]
    public Task Catalogue() =>
        Sends("DescribeManagedAIModelList", """{"EnvId":"env-1"}""", api => api.DescribeManagedAIModelList(Some.Env, default), """{"ManagedAIModelList":null}""");

    [Fact]
    public Task Activity() => Sends(
        "DescribeActivityInfo", """{"ActivityNames":["ai_miniprogram_inspire_plan"]}""", api => api.DescribeActivityInfo(default), "{}");

    [Fact]
    public Task Packages() =>
        Sends("DescribeEnvPostpayPackage", """{"EnvId":"env-1"}""", api => api.DescribeEnvPostpayPackage(Some.Env, default), "{}");

    [Fact]
    public Task Deletion() => Sends(
        "DeleteAIModel", """{"EnvId":"env-1","GroupNames":["custom-a"]}""", api => api.DeleteAIModel(Some.Env, Some.Custom, default), """{"Count":1}""");

    [Fact]
    public async Task An_update_writes_entries_back_as_they_were_read_and_adds_the_new_one()
    {
        using var read = new Rig(Script.Ok("""
            {"AIModels":[{"GroupName":"cloudbase","Status":2,"BaseUrl":"https://x","Models":[
             {"Tags":["t",null],"Model":"a/b","EnableMCP":true,"Later":{"n":1.0,"e":1E5,"密":"钥"}},{"Model":null},{}]}]}
            """));
        var group = (await read.Api.DescribeAIModels(Some.Env, default)).All.Single();
        await Sends(
            "UpdateAIModel",
            """
            {"EnvId":"env-1","GroupName":"cloudbase","Status":1,"Models":[{"Tags":["t",null],"Model":"a/b","EnableMCP":true,"Later":{"n":1.0,"e":1E5,"密":"钥"}},{"Model":null},{},{"Model":"模型","EnableMCP":false}]}
            """,
            api => api.UpdateAIModel(Some.Env, Some.CloudBase, group.With(Some.Model("模型")), default),
            """{"Count":1}""");
    }

    [Fact]
    public Task A_custom_group_with_everything() => Sends(
        "CreateAIModel",
        """
        {"EnvId":"env-1","GroupName":"custom-a","BaseUrl":"https://api.example.com/v1","Models":[{"Model":"m","EnableMCP":false},{"Model":"a\"b","EnableMCP":false}],"Remark":"说明 <b>","Status":1,"Secret":{"ApiKey":"sk-+/="}}
        """,
        api => api.CreateAIModel(New([Some.Model("m"), Some.Model("a\"b")], "说明 <b>"), default),
        """{"Count":1}""");

    [Fact]
    public Task A_custom_group_without_a_remark_sends_none() => Sends(
        "CreateAIModel",
        """{"EnvId":"env-1","GroupName":"custom-a","BaseUrl":"https://api.example.com/v1","Models":[],"Status":1,"Secret":{"ApiKey":"sk-+/="}}""",
        api => api.CreateAIModel(New([], null), default),
        """{"Count":1}""");

    private static NewGroup New(IReadOnlyList<ModelId> models, string? remark) =>
        new(Some.Env, Some.Custom, Some.Url, models, remark, new ApiKey("sk-+/="));

    private static async Task Sends(string action, string body, Func<ICloudBase, Task> call, string reply)
    {
        using var rig = new Rig(Script.Ok(reply));
        await call(rig.Api);
        Assert.Equal((action, body.Trim()), (rig.Only.Action, rig.Only.Body));
        Assert.Equal(Encoding.UTF8.GetByteCount(rig.Only.Body).ToString(), rig.Only.Headers["Content-Length"]);
    }
}
