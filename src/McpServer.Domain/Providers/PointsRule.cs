using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using Billing = CloudBaseAi.Domain.Facts.Reading<System.Collections.Generic.IReadOnlyList<CloudBaseAi.Domain.Facts.BillingItem>?>;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// Resource points (资源点套餐) pay when DescribeBillingInfo says of this environment EnvDeductionMode <c>credits</c> and Status
/// <c>NORMAL</c>. Source: two projects that report such calls (2026-09 and 2026-10); other values are not published.
/// </summary>
internal static class PointsRule
{
    public static Finding Judge(EnvId env, Billing billing) => billing switch
    {
        Billing.Done { Value: { } items } => Judge(env, items),
        Billing.Done => new Finding.Unclear([new Evidence.PointsUnreadable()]),
        Billing.UnknownAction => new Finding.NotCovered([new Evidence.PointsActionUnknown()]),
        Billing.Forbidden => new Finding.Unclear([new Evidence.PointsForbidden()]),
        Billing.Failed => new Finding.Unclear([new Evidence.PointsNotRead()]),
    };

    /// <summary>
    /// One item of this environment that pays decides; items of other environments count for nothing. Only without an
    /// item of its own does one count that names no environment: points there may be another's, so they are a doubt.
    /// </summary>
    private static Finding Judge(EnvId env, IReadOnlyList<BillingItem> items)
    {
        var own = items.Where(item => item.EnvId == env.Text).Select(JudgeOne).ToList();
        if (own.Count == 0) own = [.. items.Where(item => item.EnvId is null).Select(JudgeOne).Select(Doubted)];
        if (own.Count == 0) return new Finding.NotCovered([items.Count > 0 ? new Evidence.PointsOfOthers(env) : new Evidence.NoPoints()]);
        return own.MinBy(one => one.Rank)!;
    }

    private static Finding Doubted(Finding unnamed) =>
        unnamed is Finding.Covered ? new Finding.Unclear([new Evidence.PointsUnnamed()]) : unnamed;

    private static Finding JudgeOne(BillingItem item) => item.DeductionMode switch
    {
        "credits" when item.Status == "NORMAL" =>
            new Finding.Covered(CoveredBy.ResourcePoints, [new Evidence.PointsUsable(item.ExpireTime)]),
        "credits" => new Finding.Unclear([new Evidence.PointsStatusUnknown(item.Status)]),
        "normal" or "" or null => new Finding.NotCovered([new Evidence.NoPoints()]),
        var mode => new Finding.Unclear([new Evidence.PointsModeUnknown(mode)]),
    };
}

/// <content>What is found of resource points.</content>
public abstract partial record Evidence
{
    /// <summary>Resource points pay.</summary>
    public sealed record PointsUsable(string? ExpireTime) : Evidence;

    /// <summary>The environment has no resource-point plan.</summary>
    public sealed record NoPoints : Evidence;

    /// <summary>The billing items are of other environments.</summary>
    public sealed record PointsOfOthers(EnvId Env) : Evidence;

    /// <summary>A billing item with points names no environment, so it cannot be told whose they are.</summary>
    public sealed record PointsUnnamed : Evidence;

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
}
