using System.Text.Json;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>The management actions as request bodies and replies. One instance for the process: it remembers which casing worked.</summary>
internal sealed class CloudBaseApi(ICloudTransport transport) : ICloudBase
{
    private readonly CasingFallback _unlisted = new(transport);

    /// <inheritdoc/>
    public async Task<EnvironmentPage> DescribeEnvs(EnvId? env, int limit, int offset, CancellationToken cancel)
    {
        const string action = nameof(DescribeEnvs);
        try
        {
            var page = EnvironmentReader.Read(action, await transport.Call(action, Body.DescribeEnvs(env, limit, offset), cancel).ConfigureAwait(false));
            return env is null ? page : Only(page.Environments.Where(one => one.Id == env));
        }
        catch (CloudException failure) when (env is not null && failure.Kind == FailureKind.EnvNotFound)
        {
            return Only([]);
        }
    }

    /// <inheritdoc/>
    public async Task<Groups> DescribeAIModels(EnvId env, CancellationToken cancel) =>
        new(env, GroupReader.Read(nameof(DescribeAIModels), await Read(nameof(DescribeAIModels), env, cancel).ConfigureAwait(false)));

    /// <inheritdoc/>
    public async Task<Catalog> DescribeManagedAIModelList(EnvId env, CancellationToken cancel) =>
        CatalogReader.Read(nameof(DescribeManagedAIModelList), await Read(nameof(DescribeManagedAIModelList), env, cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task CreateAIModel(NewGroup group, CancellationToken cancel)
    {
        try
        {
            await transport.Call(nameof(CreateAIModel), Body.CreateAIModel(group), cancel).ConfigureAwait(false);
        }
        catch (CloudException failure) when (failure.CloudMessage?.Contains(group.Key.Reveal(), StringComparison.Ordinal) == true)
        {
            throw new CloudException(
                failure.Kind, failure.Action, failure.Both, failure.CloudCode, failure.RequestId,
                Redaction.Hide(failure.CloudMessage, group.Key.Reveal()));
        }
    }

    /// <inheritdoc/>
    public Task UpdateAIModel(EnvId env, GroupName group, IReadOnlyList<ModelEntry> models, CancellationToken cancel) =>
        transport.Call(nameof(UpdateAIModel), Body.UpdateAIModel(env, group, models), cancel);

    /// <inheritdoc/>
    public Task DeleteAIModel(EnvId env, GroupName group, CancellationToken cancel) =>
        transport.Call(nameof(DeleteAIModel), Body.DeleteAIModel(env, group), cancel);

    /// <inheritdoc/>
    public async Task<PlanActivity> DescribeActivityInfo(CancellationToken cancel) => BillingReader.Activity(
        nameof(DescribeActivityInfo),
        await _unlisted.Call(nameof(DescribeActivityInfo), Body.DescribeActivityInfo, cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ResourcePackage>?> DescribeEnvPostpayPackage(EnvId env,
        CancellationToken cancel) => BillingReader.Packages(
        nameof(DescribeEnvPostpayPackage),
        await _unlisted.Call(nameof(DescribeEnvPostpayPackage), casing => Body.OfEnvironment(env, casing), cancel)
            .ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BillingItem>?> DescribeBillingInfo(EnvId env,
        CancellationToken cancel) => BillingReader.Items(
        nameof(DescribeBillingInfo), await Read(nameof(DescribeBillingInfo), env, cancel).ConfigureAwait(false));

    private Task<JsonElement> Read(string action, EnvId env, CancellationToken cancel) =>
        transport.Call(action, Body.OfEnvironment(env), cancel);

    private static EnvironmentPage Only(IEnumerable<CloudEnvironment> found)
    {
        CloudEnvironment[] list = [.. found];
        return new(list, list.Length);
    }
}
