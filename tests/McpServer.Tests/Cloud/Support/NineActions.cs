using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A call of each action as the server makes it, and one reply that all nine can read.</summary>
internal static class NineActions
{
    public const string ApiKey = "sk-made-up-third-party-key";

    public const string Reply = """
        {"Response":{"EnvList":[],"Total":0,"AIModels":[],"ManagedAIModelList":null,"attendRecords":[],"envPostpayPackageInfoList":[],"EnvBillingInfoList":[],"Count":1,"RequestId":"r-1"}}
        """;

    public static readonly IReadOnlyDictionary<string, Func<ICloudBase, CancellationToken, Task>> Calls = new Dictionary<string, Func<ICloudBase, CancellationToken, Task>>
    {
        ["DescribeEnvs"] = (cloud, cancel) => cloud.DescribeEnvs(Some.Env, 20, 0, cancel),
        ["DescribeAIModels"] = (cloud, cancel) => cloud.DescribeAIModels(Some.Env, cancel),
        ["DescribeManagedAIModelList"] = (cloud, cancel) => cloud.DescribeManagedAIModelList(Some.Env, cancel),
        ["DescribeActivityInfo"] = (cloud, cancel) => cloud.DescribeActivityInfo(cancel),
        ["DescribeEnvPostpayPackage"] = (cloud, cancel) => cloud.DescribeEnvPostpayPackage(Some.Env, cancel),
        ["DescribeBillingInfo"] = (cloud, cancel) => cloud.DescribeBillingInfo(Some.Env, cancel),
        ["CreateAIModel"] = (cloud, cancel) => cloud.CreateAIModel(
            new NewGroup(Some.Env, Some.Custom, Some.Url, [Some.Model("m")], "自建", new ApiKey(ApiKey)), cancel),
        ["UpdateAIModel"] = (cloud, cancel) => cloud.UpdateAIModel(Some.Env, Some.Custom, [ModelEntry.New(Some.Model("m"))], cancel),
        ["DeleteAIModel"] = (cloud, cancel) => cloud.DeleteAIModel(Some.Env, Some.Custom, cancel),
    };

    public static bool IsWrite(string action) => action is "CreateAIModel" or "UpdateAIModel" or "DeleteAIModel";
}
