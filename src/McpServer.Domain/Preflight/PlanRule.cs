using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>Growth Plan: a record of <see cref="Activity"/> whose environment is this one.</summary>
public static class PlanRule
{
    /// <summary>The activity's name, as DescribeActivityInfo takes and returns it.</summary>
    public const string Activity = "ai_miniprogram_inspire_plan";

    internal static Finding Judge(EnvId env, IReadOnlyList<ActivityRecord>? records)
    {
        if (records is null) return Finding.Unclear(["DescribeActivityInfo answered without a readable list of records."]);
        var ofPlan = records.Where(record => record.Activity == Activity).ToList();
        if (ofPlan.Any(record => record.EnvId == env.Text)) return Finding.Covered([$"{Activity} has a record of {env}."]);
        if (records.Any(record => record.Activity is null || (record.Activity == Activity && record.EnvId is null)))
        {
            return Finding.Unclear([$"DescribeActivityInfo has a record without an activity name or environment id."]);
        }

        return Finding.NotCovered([ofPlan.Count == 0
            ? $"{Activity} has no record."
            : $"{Activity} has records of other environments only, not of {env}."]);
    }
}
