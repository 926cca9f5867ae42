using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Evals.Tests.Teeth;

/// <summary>A cloud that says of every group that it is on and holds every managed model: a legality check that passes all.</summary>
internal sealed class FlatteringCloud(ICloudBase real) : ICloudBase
{
    public static Toolbox Compose(ServerSettings settings, CloudAccess access) =>
        Composition.Tools(settings, access, new FlatteringCloud(access.Api), new Ledger(TimeProvider.System), TimeProvider.System);

    public async Task<Groups> DescribeAIModels(EnvId env, CancellationToken cancel)
    {
        var every = (await real.DescribeManagedAIModelList(env, cancel)).Entries
            .Select(entry => ModelId.TryParse(entry.Model, out var id) ? ModelEntry.New(id) : null).OfType<ModelEntry>().ToList();
        return new(env, [.. (await real.DescribeAIModels(env, cancel)).All.Select(group => group with { Status = 1, Entries = every })]);
    }

    public Task<EnvironmentPage> DescribeEnvs(EnvId? env, int limit, int offset, CancellationToken cancel) => real.DescribeEnvs(env, limit, offset, cancel);

    public Task<Catalog> DescribeManagedAIModelList(EnvId env, CancellationToken cancel) => real.DescribeManagedAIModelList(env, cancel);

    public Task CreateAIModel(NewGroup group, CancellationToken cancel) => real.CreateAIModel(group, cancel);

    public Task UpdateAIModel(EnvId env, GroupName group, IReadOnlyList<ModelEntry> models, CancellationToken cancel) => real.UpdateAIModel(env, group, models, cancel);

    public Task DeleteAIModel(EnvId env, GroupName group, CancellationToken cancel) => real.DeleteAIModel(env, group, cancel);

    public Task<PlanActivity> DescribeActivityInfo(CancellationToken cancel) => real.DescribeActivityInfo(cancel);

    public Task<IReadOnlyList<ResourcePackage>?> DescribeEnvPostpayPackage(EnvId env, CancellationToken cancel) => real.DescribeEnvPostpayPackage(env, cancel);

    public Task<IReadOnlyList<BillingItem>?> DescribeBillingInfo(EnvId env, CancellationToken cancel) => real.DescribeBillingInfo(env, cancel);
}
