using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>One fact that a billing verdict rests on. Closed; the words for each stand in the program's wording.</summary>
public abstract record Evidence
{
    private Evidence() { }

    /// <summary>The plan has a record of this environment.</summary>
    public sealed record PlanRecord(EnvId Env) : Evidence;

    /// <summary>The plan has no record at all.</summary>
    public sealed record NoPlanRecord : Evidence;

    /// <summary>The plan has records of other environments only.</summary>
    public sealed record PlanOfOthers(EnvId Env) : Evidence;

    /// <summary>A record names no environment, so it cannot be told whose it is.</summary>
    public sealed record PlanUnnamed : Evidence;

    /// <summary>The reply had no readable list of records.</summary>
    public sealed record PlanUnreadable : Evidence;

    /// <summary>The operator vouches for the enrolment.</summary>
    public sealed record OperatorEnrolled(EnvId Env) : Evidence;

    /// <summary>What the cloud says about enrolling now.</summary>
    public sealed record PlanAttendance(bool? AttendAble, string? Reason) : Evidence;

    /// <summary>The environment's metadata hints at the plan.</summary>
    public sealed record PlanHint : Evidence;

    /// <summary>A pack that pays.</summary>
    public sealed record PackUsable(string Id, int Status) : Evidence;

    /// <summary>A pack that has expired (status 3).</summary>
    public sealed record PackExpired(string Id) : Evidence;

    /// <summary>A pack that is disabled (status 4).</summary>
    public sealed record PackDisabled(string Id) : Evidence;

    /// <summary>A pack whose status cannot be read.</summary>
    public sealed record PackStatusUnknown(string Id) : Evidence;

    /// <summary>A pack whose versionSwitchStatus has a value that nobody has published.</summary>
    public sealed record PackSwitchUnknown(string Id, string Value) : Evidence;

    /// <summary>A package without an id.</summary>
    public sealed record PackWithoutId : Evidence;

    /// <summary>An active package that is not Token Credits; it counts for nothing.</summary>
    public sealed record OtherPackage(string Id) : Evidence;

    /// <summary>There is no package.</summary>
    public sealed record NoPack : Evidence;

    /// <summary>The reply had no readable list of packages.</summary>
    public sealed record PacksUnreadable : Evidence;

    /// <summary>The packages could not be read.</summary>
    public sealed record PacksNotRead : Evidence;

    /// <summary>Resource points pay.</summary>
    public sealed record PointsUsable(string? ExpireTime) : Evidence;

    /// <summary>The environment has no resource-point plan.</summary>
    public sealed record NoPoints : Evidence;

    /// <summary>The billing items are of other environments.</summary>
    public sealed record PointsOfOthers(EnvId Env) : Evidence;

    /// <summary>EnvDeductionMode has a value that nobody has published.</summary>
    public sealed record PointsModeUnknown(string Mode) : Evidence;

    /// <summary>The points belong to a billing item that is not NORMAL.</summary>
    public sealed record PointsStatusUnknown(string? Status) : Evidence;

    /// <summary>The reply had no readable list of billing items.</summary>
    public sealed record PointsUnreadable : Evidence;

    /// <summary>This cloud does not know DescribeBillingInfo, so it has no points.</summary>
    public sealed record PointsActionUnknown : Evidence;

    /// <summary>The account may not call DescribeBillingInfo.</summary>
    public sealed record PointsForbidden : Evidence;

    /// <summary>The billing items could not be read.</summary>
    public sealed record PointsNotRead : Evidence;

    /// <summary>Nothing has to be paid here.</summary>
    public sealed record NothingToPay : Evidence;
}
