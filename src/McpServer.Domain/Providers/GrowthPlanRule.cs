using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// The Growth Plan: a record of <see cref="Activity"/> whose environment is this one. A record without an activity name answers
/// the one activity that was asked for. A record without an environment leaves it undetermined, unless the operator vouches.
/// </summary>
public static class GrowthPlanRule
{
    /// <summary>The name of the activity, as DescribeActivityInfo takes and returns it.</summary>
    public const string Activity = "ai_miniprogram_inspire_plan";

    /// <summary>True when one of the records is of this plan and names this environment.</summary>
    public static bool HasRecord(PlanActivity activity, EnvId env) => OfPlan(activity).Any(record => record.EnvId == env.Text);

    internal static Finding Judge(EnvId env, EligibilityFact.Plan fact, Assurances assurances)
    {
        var more = More(fact);
        if (HasRecord(fact.Activity, env)) return new Finding.Covered(CoveredBy.GrowthPlan, [new Evidence.PlanRecord(env), .. more]);
        Evidence? unclear = fact.Activity.Records is null ? new Evidence.PlanUnreadable()
            : OfPlan(fact.Activity).Any(record => record.EnvId is null) ? new Evidence.PlanUnnamed()
            : null;
        if (unclear is not null)
        {
            return assurances.Enrols(env)
                ? new Finding.Covered(CoveredBy.GrowthPlan, [new Evidence.OperatorEnrolled(env), unclear, .. more])
                : new Finding.Unclear([unclear, .. more]);
        }

        return new Finding.NotCovered([OfPlan(fact.Activity).Any() ? new Evidence.PlanOfOthers(env) : new Evidence.NoPlanRecord(), .. more]);
    }

    /// <summary>What is shown beside the records and never decides.</summary>
    private static IEnumerable<Evidence> More(EligibilityFact.Plan fact)
    {
        if (fact.Activity.AttendAble is not null || fact.Activity.Reason is not null)
            yield return new Evidence.PlanAttendance(fact.Activity.AttendAble, fact.Activity.Reason);
        if (fact.HintsAtPlan) yield return new Evidence.PlanHint();
    }

    private static IEnumerable<ActivityRecord> OfPlan(PlanActivity activity) =>
        (activity.Records ?? []).Where(record => !record.IsDeleted && record.Activity is null or Activity);
}

/// <content>What was read of the Growth Plan.</content>
public abstract partial record EligibilityFact
{
    /// <summary>The Growth Plan: what DescribeActivityInfo said of the account.</summary>
    /// <param name="Activity">The records and the state of the activity.</param>
    /// <param name="HintsAtPlan">True when the environment's own metadata hints at the plan.</param>
    /// <param name="Alternative">
    /// What covers group cloudbase, as read at the same time: for a decision that a person takes. It opens no path. Null when it
    /// was not read.
    /// </param>
    public sealed record Plan(PlanActivity Activity, bool HintsAtPlan, TokenCredits? Alternative) : EligibilityFact
    {
        /// <inheritdoc/>
        public override BillingPath Path => BillingPath.GrowthPlan;

        internal override Finding Judge(EnvId env, Assurances assurances) => GrowthPlanRule.Judge(env, this, assurances);
    }
}

/// <content>What is found of the Growth Plan.</content>
public abstract partial record Evidence
{
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
}
