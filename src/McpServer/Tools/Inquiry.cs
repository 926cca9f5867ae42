using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Tools;

/// <summary>Asks the cloud and enters what it said in the ledger. Each member but <see cref="Catalog"/> and <see cref="Environment"/> asks anew.</summary>
internal sealed class Inquiry(ICloudBase cloud, Ledger ledger)
{
    private const int PageSize = 100;

    /// <summary>The environment, from the ledger or by DescribeEnvs; null when the account has no such one.</summary>
    public async Task<CloudEnvironment?> Environment(EnvId env, CancellationToken cancel) =>
        ledger.Environment(env) ?? await ReadEnvironment(env, cancel);

    /// <summary>The environment by DescribeEnvs; null when the account has no such one.</summary>
    public async Task<CloudEnvironment?> ReadEnvironment(EnvId env, CancellationToken cancel)
    {
        var page = await cloud.DescribeEnvs(env, 1, 0, cancel);
        return Record(page).FirstOrDefault(one => one.Id == env);
    }

    /// <summary>One page of the account's environments.</summary>
    public async Task<EnvironmentPage> Environments(int limit, int offset, CancellationToken cancel)
    {
        var page = await cloud.DescribeEnvs(null, limit, offset, cancel);
        Record(page);
        return page;
    }

    /// <summary>All the account's environments, page by page.</summary>
    public async Task<IReadOnlyList<CloudEnvironment>> AllEnvironments(CancellationToken cancel)
    {
        var all = new List<CloudEnvironment>();
        while (true)
        {
            var page = await Environments(PageSize, all.Count, cancel);
            all.AddRange(page.Environments);
            if (page.Environments.Count == 0 || all.Count >= page.Total) return all;
        }
    }

    /// <summary>What the cloud says of a path. A plan that misses is read together with the packs, for the decision to take.</summary>
    public async Task<EligibilityVerdict> Eligibility(EnvId env, BillingPath path, IReadOnlySet<string> vouched, CancellationToken cancel)
    {
        var fact = await path.Match<Task<EligibilityFact>>(
            async () => await cloud.DescribeActivityInfo(cancel),
            async () => await cloud.DescribeEnvPostpayPackage(env, cancel),
            () => Task.FromResult<EligibilityFact>(new EligibilityFact.ThirdParty()));
        if (fact is EligibilityFact.Plan plan && EligibilityProof.Check(env, plan, vouched) is not EligibilityVerdict.Eligible)
        {
            fact = new EligibilityFact.Plan(plan.Records, await cloud.DescribeEnvPostpayPackage(env, cancel));
        }

        ledger.Record(env, fact);
        return EligibilityProof.Check(env, fact, vouched);
    }

    /// <summary>The groups as they are now.</summary>
    public async Task<IReadOnlyList<ModelGroup>> Groups(EnvId env, CancellationToken cancel)
    {
        var groups = await cloud.DescribeAIModels(env, cancel);
        ledger.Record(env, groups);
        return groups;
    }

    /// <summary>The catalogue, from the ledger or by DescribeManagedAIModelList.</summary>
    public async Task<Catalog> Catalog(EnvId env, CancellationToken cancel) => ledger.Catalog(env) ?? await ReadCatalog(env, cancel);

    /// <summary>The catalogue with the prices of now.</summary>
    public async Task<Catalog> ReadCatalog(EnvId env, CancellationToken cancel)
    {
        var catalog = await cloud.DescribeManagedAIModelList(env, cancel);
        ledger.Record(env, catalog);
        return catalog;
    }

    private IReadOnlyList<CloudEnvironment> Record(EnvironmentPage page)
    {
        foreach (var environment in page.Environments) ledger.Record(environment);
        return page.Environments;
    }
}
