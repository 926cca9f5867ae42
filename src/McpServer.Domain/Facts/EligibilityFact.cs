using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>What the cloud said of a billing path. Facts are kept; verdicts and proofs are derived from them anew each time.</summary>
public abstract class EligibilityFact
{
    private EligibilityFact(BillingPath path) => Path = path;

    /// <summary>The path this is about.</summary>
    public BillingPath Path { get; }

    /// <summary>One answer for each kind of fact; a new kind breaks every caller.</summary>
    public abstract T Match<T>(Func<Plan, T> plan, Func<Packages, T> packages, Func<ThirdParty, T> thirdParty);

    /// <summary>The account's activity records (DescribeActivityInfo); null when the reply had no readable list.</summary>
    public sealed class Plan(IReadOnlyList<ActivityRecord>? records, Packages? alternative = null) : EligibilityFact(BillingPath.GrowthPlan)
    {
        /// <summary>The packs as read beside a plan that missed, for the decision a person takes; they open no path.</summary>
        public Packages? Alternative { get; } = alternative;

        /// <summary>Records of every environment of the account, not only of this one.</summary>
        public IReadOnlyList<ActivityRecord>? Records { get; } = records;

        /// <inheritdoc/>
        public override T Match<T>(Func<Plan, T> plan, Func<Packages, T> packages, Func<ThirdParty, T> thirdParty) => plan(this);
    }

    /// <summary>The environment's packages (DescribeEnvPostpayPackage); null when the reply had no readable list.</summary>
    public sealed class Packages(IReadOnlyList<ResourcePackage>? list) : EligibilityFact(BillingPath.TokenCredits)
    {
        /// <summary>Token Credits packs and others.</summary>
        public IReadOnlyList<ResourcePackage>? List { get; } = list;

        /// <inheritdoc/>
        public override T Match<T>(Func<Plan, T> plan, Func<Packages, T> packages, Func<ThirdParty, T> thirdParty) => packages(this);
    }

    /// <summary>The caller said that the model is third-party or self-hosted; nothing is asked of the cloud.</summary>
    public sealed class ThirdParty() : EligibilityFact(BillingPath.Custom)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Plan, T> plan, Func<Packages, T> packages, Func<ThirdParty, T> thirdParty) => thirdParty(this);
    }
}

/// <summary>One entry of attendRecords; null where the cloud's entry had no such text.</summary>
/// <param name="Activity">activityName.</param>
/// <param name="EnvId">The environment the record is of, as text.</param>
public sealed record ActivityRecord(string? Activity, string? EnvId);

/// <summary>One entry of envPostpayPackageInfoList.</summary>
/// <param name="Id">postpayPackageId; null where the entry had none.</param>
/// <param name="Status">status: 3 expired, 4 disabled; null when absent or no number.</param>
/// <param name="VersionSwitch">versionSwitchStatus as JSON text, null when absent. No value of it is published.</param>
public sealed record ResourcePackage(string? Id, int? Status, string? VersionSwitch);
