using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Who pays.</summary>
internal sealed partial class Wording
{
    public string WhyCheckBilling => En ? "checks who pays" : "检查由谁付费";

    public string WhyOpenCustom => En ? "opens the path for third-party and self-hosted models" : "进入第三方或自建模型的接入流程";

    public string Enrol => En ? "Enrol in the Growth Plan, then check again" : "加入小程序成长计划，然后重新检查";

    public string SeePlan => En ? "See the state of the plan on its page, then check again" : "在计划页面查看状态，然后重新检查";

    public string UseGrowthPlan => En ? "Use the Growth Plan" : "使用小程序成长计划";

    public string UseEndpoint => En ? "Use a third-party or self-hosted endpoint" : "使用第三方或自建的模型接口";

    public string UseManagedModel => En ? "Go on with a managed model" : "改用托管模型";

    public string SwitchToPoints => En
        ? "Switch the environment to a resource-point plan (资源点套餐) in the console, then check again (the vendor says that this cannot be undone)"
        : "在云开发控制台将环境切换为资源点套餐，然后重新检查（官方说明：切换后不可撤销）";

    public string SwitchToPointsThenRepeat => En
        ? "Switch the environment to a resource-point plan (资源点套餐) in the console, then repeat (the vendor says that this cannot be undone)"
        : "在云开发控制台将环境切换为资源点套餐，然后重试（官方说明：切换后不可撤销）";

    public string UpgradeThenRepeat =>
        En ? "Upgrade the environment to the standard plan (标准版) or higher, then repeat" : "将环境升级到标准版及以上套餐，然后重试";

    public string BuyPack => En
        ? "Open the purchase page of Token Credits packs, then check again (the vendor says that no pack is sold since 2026-06-18)"
        : "打开 Token Credits 资源包购买页，然后重新检查（官方说明：自 2026-06-18 起停售）";

    public string SeeBillingInConsole =>
        En ? "See the packs and the plan in the console, then check again" : "在云开发控制台查看资源包和套餐，然后重新检查";

    public string ProcessForEachCall => En
        ? "This process knows no facts at all: a bridge that starts a new process for each call cannot keep the order of the steps; "
            + "let it keep one process for the session (in supergateway, --stateful)."
        : "当前进程没有任何记录：如果桥接程序为每次调用启动新进程，就无法保持步骤顺序；"
            + "请让它在会话期间保持同一进程（supergateway 使用 --stateful）。";

    public string WhyCheckPath(BillingPath path) => En ? $"checks {PathName(path)}" : $"检查{PathName(path)}";

    public string EligibilityRequired(EnvId env, BillingPath? path) => En
        ? $"checkEligibility has not passed for {env}{(path is { } one ? $" on path {one.Text}" : "")} in the last 15 minutes."
        : $"环境 {env} 最近 15 分钟内尚未通过 checkEligibility{(path is { } way ? $"（path 为 {way.Text}）" : "")}。";

    public string HunyuanNeedsGrowthPlan(ModelId model) => En
        ? $"{Quoted(model)} is a hunyuan model: only the Growth Plan pays for it, in group hunyuan-exp (a custom group may hold a self-hosted one)."
        : $"{Quoted(model)} 是混元模型：只能由小程序成长计划在模型组 hunyuan-exp "
            + "中支付（自建的混元模型可以放在自定义模型组中）。";

    public string Missed(EnvId env, EligibilityVerdict miss)
    {
        if (miss is EligibilityVerdict.NotEligible)
            return En ? $"{env} is not covered by {PathName(miss.Path)}." : $"环境 {env} 未被{PathName(miss.Path)}覆盖。";
        var unclear = En
            ? $"Whether {env} is covered by {PathName(miss.Path)} cannot be told from the cloud's answer."
            : $"根据云端的返回，无法判断环境 {env} 是否被{PathName(miss.Path)}覆盖。";
        return string.Join(En ? " " : "", miss.Evidence.Select(Remedy).OfType<string>().Distinct().Prepend(unclear));
    }

    public string AskPlanMissed(EnvId env) => En
        ? $"Environment {env} is not enrolled in the Growth Plan (小程序成长计划). Enrol and retry, or go on another way?"
        : $"环境 {env} 尚未加入小程序成长计划。是加入后重试，还是改用其他方式？";

    public string AskPlanUnclear(EnvId env) => En
        ? $"It cannot be told whether environment {env} is enrolled in the Growth Plan "
            + "(小程序成长计划). Look at its page and retry, or go on another way?"
        : $"无法判断环境 {env} 是否已加入小程序成长计划。是查看页面后重试，还是改用其他方式？";

    public string AskTokenCreditsMissed(EnvId env) => En
        ? $"Environment {env} has no usable Token Credits pack and no resource points (资源点套餐). Which way?"
        : $"环境 {env} 没有可用的 Token Credits 资源包，也没有资源点套餐。选择哪种方式？";

    public string AskTokenCreditsUnclear(EnvId env) => En
        ? $"It cannot be told whether environment {env} has a usable Token Credits pack or resource points (资源点套餐). Which way?"
        : $"无法判断环境 {env} 是否有可用的 Token Credits 资源包或资源点套餐。选择哪种方式？";

    public string AskUpgrade(EnvId env) => En
        ? $"The plan of environment {env} does not allow this change. Which way?"
        : $"环境 {env} 的套餐不允许此变更。选择哪种方式？";

    public string PackageUnsupported(EnvId env) => En
        ? $"The cloud refused the change: the plan of environment {env} does not allow it. Resource points or the standard plan do."
        : $"云端拒绝了变更：环境 {env} 的套餐不允许。资源点套餐或标准版可以。";

    public string VouchForPlan(EnvId env) => En
        ? $"If the console shows {env} as enrolled: add it to CLOUDBASE_AI_ENROLLED_ENVS in this server's environment, restart the server, then check again"
        : $"如果云开发控制台显示 {env} 已加入：将其写入本服务的环境变量 "
            + "CLOUDBASE_AI_ENROLLED_ENVS，重启服务，然后重新检查";

    public string GoOnWithTokenCredits(EligibilityVerdict? known) =>
        (En ? "Go on with a managed model of group cloudbase" : "改用模型组 cloudbase 中的托管模型") + known switch
        {
            null => En ? " (not checked yet)" : "（尚未检查）",
            EligibilityVerdict.Eligible { Proof.By: CoveredBy.ResourcePoints } =>
                En ? " (resource points cover it)" : "（资源点套餐可支付）",
            EligibilityVerdict.Eligible => En ? " (a usable pack exists)" : "（有可用的资源包）",
            EligibilityVerdict.NotEligible =>
                En
                    ? " (nothing covers it yet: no usable pack, no resource points)"
                    : "（目前无法支付：没有可用资源包，也没有资源点套餐）",
            EligibilityVerdict.Undetermined => En ? " (what covers it cannot be told)" : "（无法判断由什么支付）",
        };

    public string EvidenceCut(int kept, int all) => En
        ? $"{kept} of {all} findings are shown, what decides first; the console lists every pack."
        : $"共 {all} 条依据，此处显示 {kept} 条，起决定作用的在前；云开发控制台列出全部资源包。";

    /// <summary>What an operator can do about a value that nobody has published.</summary>
    private string? Remedy(Evidence evidence)
    {
        if (evidence is Evidence.PackSwitchUnknown)
        {
            return En
                ? "An operator who knows the versionSwitchStatus to be harmless lists it in CLOUDBASE_AI_VERSION_SWITCH_OK."
                : "如果确认该 versionSwitchStatus 无碍，可将其写入 CLOUDBASE_AI_VERSION_SWITCH_OK。";
        }

        if (evidence is Evidence.PointsForbidden)
            return En ? "The account needs the permission tcb:DescribeBillingInfo." : "账号需要 tcb:DescribeBillingInfo 权限。";
        if (evidence is not Evidence.PlanUnnamed) return null;
        return En
            ? "An operator who has seen the enrolment lists the environment in CLOUDBASE_AI_ENROLLED_ENVS."
            : "如果已确认加入，可将该环境写入 CLOUDBASE_AI_ENROLLED_ENVS。";
    }
}
