using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The nine actions of service tcb, version <see cref="Version"/>, that the sandbox answers.</summary>
internal static class ActionTable
{
    /// <summary>X-TC-Version.</summary>
    public const string Version = "2018-06-08";

    /// <summary>The actions' names.</summary>
    public static string[] Names { get; } =
    [
        nameof(DescribeEnvs), nameof(DescribeAIModels), nameof(DescribeManagedAIModelList),
        nameof(CreateAIModel), nameof(UpdateAIModel), nameof(DeleteAIModel),
        nameof(DescribeActivityInfo), nameof(DescribeEnvPostpayPackage), nameof(DescribeBillingInfo),
    ];

    /// <summary>The action's answer without its RequestId.</summary>
    /// <exception cref="CloudRefusal">The action refuses; nothing has changed.</exception>
    public static JsonObject Answer(string action, Parameters sent, Account account) => action switch
    {
        nameof(DescribeEnvs) => DescribeEnvs.Answer(sent, account),
        nameof(DescribeAIModels) => DescribeAIModels.Answer(sent, account),
        nameof(DescribeManagedAIModelList) => DescribeManagedAIModelList.Answer(sent, account),
        nameof(CreateAIModel) => CreateAIModel.Answer(sent, account),
        nameof(UpdateAIModel) => UpdateAIModel.Answer(sent, account),
        nameof(DeleteAIModel) => DeleteAIModel.Answer(sent, account),
        nameof(DescribeActivityInfo) => DescribeActivityInfo.Answer(sent, account),
        nameof(DescribeEnvPostpayPackage) => DescribeEnvPostpayPackage.Answer(sent, account),
        nameof(DescribeBillingInfo) => DescribeBillingInfo.Answer(sent, account),
        _ => throw new CloudRefusal("InvalidAction", "The action is not one of this sandbox."),
    };
}
