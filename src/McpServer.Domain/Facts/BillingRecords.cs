namespace CloudBaseAi.Domain.Facts;

/// <summary>What DescribeActivityInfo said of the Growth Plan's activity.</summary>
/// <param name="Records">The account's records, other environments' among them; null when the reply had no readable list.</param>
/// <param name="AttendAble">Whether the account may enrol; null when the reply did not say.</param>
/// <param name="Reason">The cloud's word on that, for example <c>OverLimited</c>; foreign text.</param>
public sealed record PlanActivity(IReadOnlyList<ActivityRecord>? Records, bool? AttendAble, string? Reason);

/// <summary>One entry of attendRecords; a member is null where the cloud's entry had no such text.</summary>
/// <param name="Activity">activityName. The activity that was asked for is meant where the entry has none.</param>
/// <param name="EnvId">The environment the record is of, as text.</param>
/// <param name="IsDeleted">True when the entry says so: it counts for nothing.</param>
public sealed record ActivityRecord(string? Activity, string? EnvId, bool IsDeleted = false);

/// <summary>One entry of envPostpayPackageInfoList.</summary>
/// <param name="Id">postpayPackageId; null where the entry had none.</param>
/// <param name="Status">status: 3 expired, 4 disabled; null when absent or no number.</param>
/// <param name="VersionSwitch">versionSwitchStatus as JSON text, null when absent. No value of it is published.</param>
public sealed record ResourcePackage(string? Id, int? Status, string? VersionSwitch);

/// <summary>One entry of EnvBillingInfoList (DescribeBillingInfo). Source: typings of @cloudbase/manager-node 5.6.5, read 2026-11-26.</summary>
/// <param name="EnvId">The environment the item is of, as text; null where the entry had none.</param>
/// <param name="Status">For example <c>NORMAL</c>.</param>
/// <param name="DeductionMode">EnvDeductionMode: <c>credits</c> with a resource-point plan, <c>normal</c> without. Other values are not published.</param>
/// <param name="ExpireTime">When the plan ends, in the cloud's own words.</param>
public sealed record BillingItem(string? EnvId, string? Status, string? DeductionMode, string? ExpireTime);
