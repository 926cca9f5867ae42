using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Cloud;

/// <summary>
/// The nine management actions of CloudBase (service tcb, version 2018-06-08) that the preflight needs. Every member
/// throws <see cref="CloudException"/> when the cloud does not answer as needed.
/// </summary>
internal interface ICloudBase
{
    /// <summary>DescribeEnvs: one page, or the one environment (an empty page when there is none).</summary>
    /// <param name="env">Only this environment; null for all of the account.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="offset">From 0.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<EnvironmentPage> DescribeEnvs(EnvId? env, int limit, int offset, CancellationToken cancel);

    /// <summary>DescribeAIModels: every group of the environment, without secrets.</summary>
    Task<Groups> DescribeAIModels(EnvId env, CancellationToken cancel);

    /// <summary>DescribeManagedAIModelList: the catalogue with prices.</summary>
    Task<Catalog> DescribeManagedAIModelList(EnvId env, CancellationToken cancel);

    /// <summary>CreateAIModel: registers a custom group. It has no idempotency token: never repeated by itself.</summary>
    Task CreateAIModel(NewGroup group, CancellationToken cancel);

    /// <summary>UpdateAIModel with EnvId, GroupName, Status 1 and Models (a full replacement), and nothing else.</summary>
    Task UpdateAIModel(EnvId env, GroupName group, IReadOnlyList<ModelEntry> models, CancellationToken cancel);

    /// <summary>DeleteAIModel: custom groups only.</summary>
    Task DeleteAIModel(EnvId env, GroupName group, CancellationToken cancel);

    /// <summary>DescribeActivityInfo for the Growth Plan: the account's records, other environments' among them.</summary>
    Task<PlanActivity> DescribeActivityInfo(CancellationToken cancel);

    /// <summary>DescribeEnvPostpayPackage: the packages of the environment; null when the reply has no readable list.</summary>
    Task<IReadOnlyList<ResourcePackage>?> DescribeEnvPostpayPackage(EnvId env, CancellationToken cancel);

    /// <summary>DescribeBillingInfo: the billing items of the environment; null when the reply has no readable list.</summary>
    Task<IReadOnlyList<BillingItem>?> DescribeBillingInfo(EnvId env, CancellationToken cancel);
}

/// <summary>A page of the account's environments.</summary>
/// <param name="Environments">In the cloud's order.</param>
/// <param name="Total">How many the account has in all.</param>
internal sealed record EnvironmentPage(IReadOnlyList<CloudEnvironment> Environments, int Total);
