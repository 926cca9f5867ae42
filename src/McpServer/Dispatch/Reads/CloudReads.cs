using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Dispatch.Reads;

/// <summary>
/// Reads the cloud and enters what it said in the ledger. Reads that do not depend on each other are sent at the same time. Each
/// member but <see cref="Catalog"/> and <see cref="Environment"/> asks anew.
/// </summary>
internal sealed class CloudReads(ICloudBase cloud, Ledger ledger, Assurances assurances, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>No account has more; a cloud that repeats a page must not fill the memory.</summary>
    private const int MaxEnvironments = 20_000;

    private static readonly TimeSpan VendorOffset = TimeSpan.FromHours(8);

    /// <summary>The day by the vendor's calendar (UTC+8).</summary>
    public DateOnly Today => DayOf(time);

    /// <summary>The day by the vendor's calendar on this clock.</summary>
    public static DateOnly DayOf(TimeProvider time) =>
        DateOnly.FromDateTime(time.GetUtcNow().ToOffset(VendorOffset).DateTime);

    /// <summary>The environment, from the ledger or by DescribeEnvs; null when the account has none of this id.</summary>
    public async Task<CloudEnvironment?> Environment(EnvId env, CancellationToken cancel) =>
        ledger.Environment(env) ?? await ReadEnvironment(env, cancel);

    /// <summary>The environment by DescribeEnvs; null when the account has none of this id.</summary>
    public async Task<CloudEnvironment?> ReadEnvironment(EnvId env, CancellationToken cancel) =>
        Record(await cloud.DescribeEnvs(env, 1, 0, cancel)).FirstOrDefault(one => one.Id == env);

    /// <summary>One page of the account's environments.</summary>
    public async Task<EnvironmentPage> Environments(int limit, int offset, CancellationToken cancel)
    {
        var page = await cloud.DescribeEnvs(null, limit, offset, cancel);
        Record(page);
        return page;
    }

    /// <summary>All the account's environments, page by page; fewer than their total where it has more than are read.</summary>
    public async Task<EnvironmentPage> AllEnvironments(CancellationToken cancel)
    {
        var (all, ids) = (new List<CloudEnvironment>(), new HashSet<EnvId>());
        while (true)
        {
            var page = await Environments(PageSize, all.Count, cancel);
            var fresh = page.Environments.Where(one => ids.Add(one.Id)).ToList();
            all.AddRange(fresh);
            if (fresh.Count == 0 || all.Count >= Math.Min(page.Total, MaxEnvironments)) return new(all, page.Total);
        }
    }

    /// <summary>Which of the account's environments the Growth Plan has a record of; null when it cannot be read: it is only shown.</summary>
    public async Task<PlanActivity?> PlanRecords(CancellationToken cancel)
    {
        try
        {
            return await cloud.DescribeActivityInfo(cancel);
        }
        catch (CloudException)
        {
            return null;
        }
    }

    /// <summary>What the cloud says of a path; null when the account has no such environment.</summary>
    /// <param name="env">The environment.</param>
    /// <param name="path">The path.</param>
    /// <param name="environment">Whether there is such an environment, as it is being read.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<EligibilityVerdict?> Eligibility(EnvId env, BillingPath path, Task<CloudEnvironment?> environment,
        CancellationToken cancel)
    {
        if (await Fact(env, path, environment, cancel) is not { } fact) return null;
        ledger.Record(env, fact);
        return EligibilityProof.Check(env, fact, assurances);
    }

    /// <summary>
    /// As <see cref="Eligibility"/>, outside of the preflight: the answer is not entered in the ledger, so it opens no path.
    /// </summary>
    public async Task<EligibilityVerdict?> LookAtBilling(EnvId env, BillingPath path, CancellationToken cancel) =>
        await Fact(env, path, Environment(env, cancel), cancel) is { } fact
            ? EligibilityProof.Check(env, fact, assurances) : null;

    /// <summary>As <see cref="Groups"/>, outside of the preflight: the answer is not entered in the ledger.</summary>
    public Task<Groups> LookAtGroups(EnvId env, CancellationToken cancel) => cloud.DescribeAIModels(env, cancel);

    /// <summary>The groups as they are now.</summary>
    public async Task<Groups> Groups(EnvId env, CancellationToken cancel)
    {
        var groups = await cloud.DescribeAIModels(env, cancel);
        ledger.Record(groups);
        return groups;
    }

    /// <summary>The catalogue, from the ledger or by DescribeManagedAIModelList.</summary>
    public async Task<Catalog> Catalog(EnvId env, CancellationToken cancel) =>
        ledger.Catalog(env) ?? await ReadCatalog(env, cancel);

    /// <summary>The catalogue with the prices of now.</summary>
    public async Task<Catalog> ReadCatalog(EnvId env, CancellationToken cancel)
    {
        var catalog = await cloud.DescribeManagedAIModelList(env, cancel);
        ledger.Record(env, catalog);
        return catalog;
    }

    /// <summary>Awaits the first; when it throws, the failure of the others is of no interest any more.</summary>
    public static async Task<T> AfterObserving<T>(Task<T> first, params Task[] others)
    {
        foreach (var other in others)
        {
            _ = other.ContinueWith(
                failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
        }

        return await first;
    }

    private async Task<EligibilityFact?> Fact(EnvId env, BillingPath path, Task<CloudEnvironment?> environment,
        CancellationToken cancel)
    {
        var read = path switch
        {
            BillingPath.GrowthPlan => Plan(env, environment, cancel),
            BillingPath.TokenCredits => TokenCredits(env, cancel),
            BillingPath.Custom => Task.FromResult<EligibilityFact>(new EligibilityFact.ThirdParty()),
        };
        return await AfterObserving(environment, read) is null ? null : await read;
    }

    /// <summary>The plan, and beside it what covers group cloudbase: a decision on a miss, or on the plan's newer phase, needs both.</summary>
    private async Task<EligibilityFact> Plan(EnvId env, Task<CloudEnvironment?> environment, CancellationToken cancel)
    {
        var activity = cloud.DescribeActivityInfo(cancel);
        var (packs, billing) = (Try(cloud.DescribeEnvPostpayPackage(env, cancel)), Try(cloud.DescribeBillingInfo(env, cancel)));
        var said = await AfterObserving(activity, packs, billing);
        return new EligibilityFact.Plan(
            said, (await environment)?.HintsAtPlan == true,
            new EligibilityFact.TokenCredits(Read(await packs), Read(await billing)));
    }

    /// <summary>One hit decides whatever the other read says; without one, a read that failed is the answer.</summary>
    private async Task<EligibilityFact> TokenCredits(EnvId env, CancellationToken cancel)
    {
        var (packs, billing) = (Try(cloud.DescribeEnvPostpayPackage(env, cancel)), Try(cloud.DescribeBillingInfo(env, cancel)));
        var fact = new EligibilityFact.TokenCredits(Read(await packs), Read(await billing));
        if (EligibilityProof.Check(env, fact, assurances) is EligibilityVerdict.Eligible) return fact;
        if ((await packs).Failure is { } noPacks) throw noPacks;
        return (await billing).Failure is { } noBilling && fact.Billing is Reading<IReadOnlyList<BillingItem>?>.Failed
            ? throw noBilling : fact;
    }

    private static async Task<(T? Value, CloudException? Failure)> Try<T>(Task<T> read)
    {
        try
        {
            return (await read, null);
        }
        catch (CloudException failure)
        {
            return (default, failure);
        }
    }

    private static Reading<T?> Read<T>((T? Value, CloudException? Failure) read) => read.Failure switch
    {
        null => new Reading<T?>.Done(read.Value),
        { IsUnknownAction: true } => new Reading<T?>.UnknownAction(),
        { IsForbidden: true } => new Reading<T?>.Forbidden(),
        _ => new Reading<T?>.Failed(),
    };

    private IReadOnlyList<CloudEnvironment> Record(EnvironmentPage page)
    {
        foreach (var environment in page.Environments) ledger.Record(environment);
        return page.Environments;
    }
}
