using System.Text;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Sandbox;

namespace CloudBaseAi.Tests.Cloud.Fuzz;

/// <summary>Well-formed replies of all nine actions, secrets and refusals among them, and how each is read.</summary>
internal static class Corpus
{
    public const string Leak = "LEAK-";

    /// <summary>What we sent, and a message could quote: three with every request, the last with CreateAIModel alone.</summary>
    public static readonly string[] Own = [Rig.SecretId, Rig.SecretKey, "made-up-session-token", NineActions.ApiKey];

    /// <summary>What the mapping made of a reply, as text: everything a tool could show. Of a model entry that is its id alone.</summary>
    public static readonly IReadOnlyList<(string Action, Func<ICloudBase, Task<string>> Read)> Readers =
    [
        ("DescribeEnvs", async cloud => await cloud.DescribeEnvs(null, 20, 0, default) is var page ? $"{page.Total} {string.Join('\n', page.Environments)}" : ""),
        ("DescribeAIModels", async cloud => string.Join('\n', (await cloud.DescribeAIModels(Some.Env, default)).All.Select(Text))),
        ("DescribeManagedAIModelList", async cloud => string.Join('\n', (await cloud.DescribeManagedAIModelList(Some.Env, default)).Entries.Select(Text))),
        ("DescribeActivityInfo", async cloud => string.Join('\n', (await cloud.DescribeActivityInfo(default)).Records ?? [])),
        ("DescribeEnvPostpayPackage", async cloud => string.Join('\n', await cloud.DescribeEnvPostpayPackage(Some.Env, default) ?? [])),
        ("DescribeBillingInfo", async cloud => string.Join('\n', await cloud.DescribeBillingInfo(Some.Env, default) ?? [])),
        .. NineActions.Calls.Where(call => NineActions.IsWrite(call.Key)).Select(call => (call.Key, new Func<ICloudBase, Task<string>>(async cloud =>
        {
            await call.Value(cloud, default);
            return "";
        }))),
    ];

    private const string World = """
        {"name":"fuzz",
         "environments":[
          {"EnvId":"env-1","Alias":"商店","Source":"qcloud","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard","PackageName":"标准版","EnvType":"baas","IsDefault":true,
           "Meta":[{"Key":"ai_la_inspire_plan","Value":"enable"}],"Secret":{"SecretKey":"LEAK-1"}},
          {"EnvId":"env-2","Alias":"shop","Status":"UNAVAILABLE","PackageId":"baas_personal","IsDefault":false}],
         "activityRecords":[{"activityName":"ai_miniprogram_inspire_plan","envId":"env-1"},{"activityName":"other","envId":"env-2"}],
         "packages":{"env-1":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1,"versionSwitchStatus":null},{"postpayPackageId":"pkg_x","status":3,"versionSwitchStatus":2,"more":{"apiKey":"LEAK-2"}}]},
         "groups":{"env-1":[
          {"GroupName":"cloudbase","Type":"builtin","Status":1,"Secret":null,"Models":[{"Model":"deepseek-v4-flash","EnableMCP":true,"Tags":["text","中文"]},{"Model":"a/b","EnableMCP":false}]},
          {"GroupName":"custom-a","Type":"custom","Status":2,"Remark":"自建","BaseUrl":"https://api.example.com/v1","UpdateTime":"2026-11-22T08:00:00+08:00",
           "Secret":{"SecretSource":"user","SecretId":"LEAK-3","SecretKey":"LEAK-4","ApiKey":"LEAK-5"},
           "Models":[{"Model":"m","Later":{"apiKey":"LEAK-6","SECRETID":["LEAK-7",{"x":"LEAK-8"}],"kept":1.50}}]}]},
         "catalog":[{"GroupName":"cloudbase","Remark":"模型","ApiKey":"LEAK-9","Models":[
          {"Model":"glm-5.1","EnableMCP":true,"ModelSpec":{"ContextLength":"200k","MaxInputToken":"128k","MaxOutputToken":"32k"},
           "ModelChargingInfo":[{"Type":"Tiered","Name":"0-16k","InputPrice":"0.004","OutputPrice":"0.016","CachePrice":"0.001","InputOutputUnit":"千tokens"},{"Type":"Tiered","InputPrice":"0.006"}]},
          {"Model":"b","ModelSpec":null,"ModelChargingInfo":null}]}]}
        """;

    /// <summary>Whole replies with their envelope.</summary>
    public static async Task<IReadOnlyList<byte[]>> Replies()
    {
        using var cloud = new CloudProbe(CloudProbe.WorldOf(World));
        const string env = """{"EnvId":"env-1"}""";
        var replies = new List<string> { Quoting() };
        foreach (var (action, body) in new[]
        {
            ("DescribeEnvs", "{}"), ("DescribeAIModels", env), ("DescribeManagedAIModelList", env), ("DescribeEnvPostpayPackage", env),
            ("DescribeActivityInfo", """{"ActivityNames":["ai_miniprogram_inspire_plan"]}"""),
            ("UpdateAIModel", """{"EnvId":"env-1","GroupName":"custom-a","Status":1}"""), ("DescribeAIModels", "{}"), ("DescribeAIModels", """{"EnvId":"env-9"}"""),
        }) replies.Add($$"""{"Response":{{(await cloud.Call(action, body)).GetRawText()}}}""");
        return [.. replies.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>A refusal that quotes all it was sent.</summary>
    private static string Quoting() =>
        $$$"""{"Response":{"Error":{"Code":"InvalidParameter","Message":"参数 \"{{{string.Join("\" '", Own)}}}' 无效"},"RequestId":"r-1"}}""";

    private static string Text(CatalogEntry entry) => $"{entry}{string.Join('\n', entry.Prices)}";

    private static string Text(ModelGroup group) =>
        $"{group.Name} {group.Type} {group.Status} {string.Join('\n', group.Entries.Select(entry => entry.Model))}";
}
