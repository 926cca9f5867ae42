using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Who pays, path by path: its names, what covers it, and what a verdict on it rests on.</summary>
internal sealed partial class Wording
{
    public string DoctorPath(BillingPath path) => path switch
    {
        BillingPath.GrowthPlan => En ? "Growth Plan" : "小程序成长计划",
        BillingPath.TokenCredits => En ? "Packs, points" : "资源包与资源点",
        BillingPath.Custom => En ? "Own endpoint" : "自有接口",
    };

    public string Covered(EnvId env, EligibilityProof proof) => proof.By switch
    {
        CoveredBy.GrowthPlan => En ? $"{env} is covered by the Growth Plan (小程序成长计划)." : $"环境 {env} 由小程序成长计划支付。",
        CoveredBy.TokenCreditsPack =>
            En ? $"{env} is covered by a Token Credits pack." : $"环境 {env} 由 Token Credits 资源包支付。",
        CoveredBy.ResourcePoints => En ? $"{env} is covered by its resource points (资源点套餐)." : $"环境 {env} 由资源点套餐支付。",
        CoveredBy.Nothing => En ? "A custom group needs no plan and no pack." : "自定义模型组不需要计划或资源包。",
    };

    public string Of(Evidence evidence) => evidence switch
    {
        Evidence.PlanRecord one => En
            ? $"{GrowthPlanRule.Activity} has a record of {one.Env}." : $"{GrowthPlanRule.Activity} 有环境 {one.Env} 的记录。",
        Evidence.NoPlanRecord => En ? $"{GrowthPlanRule.Activity} has no record." : $"{GrowthPlanRule.Activity} 没有记录。",
        Evidence.PlanOfOthers one => En
            ? $"{GrowthPlanRule.Activity} has records of other environments only, not of {one.Env}."
            : $"{GrowthPlanRule.Activity} 只有其他环境的记录，没有 {one.Env} 的记录。",
        Evidence.PlanUnnamed => En
            ? "DescribeActivityInfo has a record that names no environment."
            : "DescribeActivityInfo 返回的记录没有写明环境。",
        Evidence.PlanUnreadable => En
            ? "DescribeActivityInfo answered without a readable list of records."
            : "DescribeActivityInfo 的返回中没有可读的记录列表。",
        Evidence.OperatorEnrolled one => En
            ? $"CLOUDBASE_AI_ENROLLED_ENVS lists {one.Env} as enrolled."
            : $"CLOUDBASE_AI_ENROLLED_ENVS 将 {one.Env} 列为已加入。",
        Evidence.PlanAttendance one => Attendance(one),
        Evidence.PlanHint => En
            ? "The environment's metadata says ai_la_inspire_plan=enable: a hint, not a verdict."
            : "环境元数据为 ai_la_inspire_plan=enable：仅为提示，不作结论。",
        Evidence.PackUsable one => En
            ? $"{SafeText.Name(one.Id)}: usable (status {one.Status})."
            : $"{SafeText.Name(one.Id)}：可用（status {one.Status}）。",
        Evidence.PackExpired one =>
            En ? $"{SafeText.Name(one.Id)}: expired (status 3)." : $"{SafeText.Name(one.Id)}：已过期（status 3）。",
        Evidence.PackDisabled one =>
            En ? $"{SafeText.Name(one.Id)}: disabled (status 4)." : $"{SafeText.Name(one.Id)}：已停用（status 4）。",
        Evidence.PackStatusUnknown one =>
            En ? $"{SafeText.Name(one.Id)}: no readable status." : $"{SafeText.Name(one.Id)}：没有可读的 status。",
        Evidence.PackSwitchUnknown one => En
            ? $"{SafeText.Name(one.Id)}: versionSwitchStatus {SafeText.Name(one.Value)} is a value that nobody has published."
            : $"{SafeText.Name(one.Id)}：versionSwitchStatus {SafeText.Name(one.Value)} 是未公开的取值。",
        Evidence.PackWithoutId => En ? "A package has no id." : "有一个资源包没有 ID。",
        Evidence.OtherPackage one => En
            ? $"{SafeText.Name(one.Id)}: active, but not a Token Credits pack; it counts for nothing."
            : $"{SafeText.Name(one.Id)}：有效，但不是 Token Credits 资源包，不计入。",
        Evidence.NoPack => En ? "The environment has no Token Credits pack." : "环境没有 Token Credits 资源包。",
        Evidence.PacksUnreadable => En
            ? "DescribeEnvPostpayPackage answered without a readable list of packages."
            : "DescribeEnvPostpayPackage 的返回中没有可读的资源包列表。",
        Evidence.PacksNotRead => En ? "The Token Credits packs could not be read." : "未能读取 Token Credits 资源包。",
        Evidence.PointsUsable one => PointsUsable(one.ExpireTime),
        Evidence.NoPoints => En ? "The environment has no resource points (资源点套餐)." : "环境没有资源点套餐。",
        Evidence.PointsOfOthers one => En
            ? $"DescribeBillingInfo has items of other environments only, not of {one.Env}."
            : $"DescribeBillingInfo 只有其他环境的计费信息，没有 {one.Env} 的。",
        Evidence.PointsUnnamed => En
            ? "DescribeBillingInfo has resource points (资源点套餐) in an item that names no environment."
            : "DescribeBillingInfo 返回的资源点套餐没有写明环境。",
        Evidence.PointsModeUnknown one => En
            ? $"EnvDeductionMode {SafeText.Name(one.Mode)} is a value that nobody has published."
            : $"EnvDeductionMode {SafeText.Name(one.Mode)} 是未公开的取值。",
        Evidence.PointsStatusUnknown one => En
            ? $"Resource points (资源点套餐) with status {SafeText.Name(one.Status ?? "null")}: whether they pay is not published."
            : $"资源点套餐的 Status 为 {SafeText.Name(one.Status ?? "null")}：能否支付未公开。",
        Evidence.PointsUnreadable =>
            En ? "DescribeBillingInfo answered without a readable list." : "DescribeBillingInfo 的返回中没有可读的列表。",
        Evidence.PointsActionUnknown =>
            En
                ? "This cloud does not know DescribeBillingInfo, so there are no resource points."
                : "该云端不支持 DescribeBillingInfo，因此没有资源点套餐。",
        Evidence.PointsForbidden => En
            ? "DescribeBillingInfo may not be called by this account, so resource points (资源点套餐) could not be read."
            : "该账号无权调用 DescribeBillingInfo，未能读取资源点套餐。",
        Evidence.PointsNotRead => En ? "The resource points (资源点套餐) could not be read." : "未能读取资源点套餐。",
        Evidence.NothingToPay =>
            En ? "A third-party or self-hosted model needs no plan and no pack here." : "第三方或自建模型在此不需要计划或资源包。",
    };

    private string Attendance(Evidence.PlanAttendance one)
    {
        var attend = one.AttendAble is { } able ? $"AttendAble {(able ? "true" : "false")}" : null;
        var reason = one.Reason is { } text ? $"Reason {SafeText.Name(text)}" : null;
        var said = string.Join(", ", new[] { attend, reason }.OfType<string>());
        return En ? $"On enrolling now the cloud says: {said}." : $"关于现在能否加入，云端返回：{said}。";
    }

    private string PointsUsable(string? expires) => expires is null
        ? En
            ? "Resource points (资源点套餐) pay: EnvDeductionMode credits, Status NORMAL."
            : "资源点套餐可支付：EnvDeductionMode credits，Status NORMAL。"
        : En
            ? $"Resource points (资源点套餐) pay: EnvDeductionMode credits, Status NORMAL, until {Quoted(expires)}."
            : $"资源点套餐可支付：EnvDeductionMode credits，Status NORMAL，到期时间 {Quoted(expires)}。";

    /// <summary>What a path is called, after other words: Chinese has a blank between them and a Latin name.</summary>
    private string PathName(BillingPath path) => path switch
    {
        BillingPath.GrowthPlan => En ? "the Growth Plan (小程序成长计划)" : "小程序成长计划",
        BillingPath.TokenCredits => En ? "Token Credits or resource points" : " Token Credits 资源包或资源点套餐",
        BillingPath.Custom => En ? "a custom endpoint" : "自定义接入",
    };
}
