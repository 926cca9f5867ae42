using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>Environments.</summary>
internal sealed partial class Wording
{
    public string EnvRequired(bool isUnfilled) => isUnfilled
        ? En
            ? "No environment was named, and CLOUDBASE_ENV_ID holds a placeholder that the client did not fill in."
            : "没有指定环境，CLOUDBASE_ENV_ID 中是客户端未替换的占位符。"
        : En ? "No environment was named, and CLOUDBASE_ENV_ID is not set." : "没有指定环境，也没有设置 CLOUDBASE_ENV_ID。";

    public string AskEnvironment => En ? "Which environment belongs to the Mini Program?" : "小程序使用的是哪个环境？";

    public string NextPageOfEnvironments => En ? "Another one: show the next page" : "其他环境：显示下一页";

    public string WhyFindEnvironment => En ? "finds the environment" : "查找环境";

    public string WhyListEnvironments => En ? "lists the environment ids" : "列出环境 ID";

    public string WhyListAndAsk => En ? "lists the environments: ask the user which one is meant" : "列出环境，请用户确认是哪一个";

    public string WhyNextPage => En ? "the next page" : "下一页";

    public string WhyFirstCheck => En
        ? "checks billing; add model if the user named one, and path: \"custom\" if it is third-party or self-hosted"
        : "检查计费；用户指定了模型时加上 model，第三方或自建模型时加上 path: \"custom\"";

    public string EnvMistyped(string text) => En
        ? $"CLOUDBASE_ENV_ID is {Quoted(text)}, but must be {AllowedEnvId}. Give envId in the call, or correct the variable and restart the server."
        : $"CLOUDBASE_ENV_ID 的值是 {Quoted(text)}，但必须是{AllowedEnvId}。请在调用中给出 envId，或更正该变量并重启服务。";

    public string EnvNotFound(EnvId env) =>
        En ? $"The account has no environment {Quoted(env.Text)}." : $"账号下没有环境 {Quoted(env.Text)}。";

    public string NoEnvironment(string? alias) => alias is null
        ? En ? "The account has no environment." : "账号下没有环境。"
        : En ? $"No environment has exactly the alias {Quoted(alias)}." : $"没有别名恰好为 {Quoted(alias)} 的环境。";

    public string EnvironmentsFit(int count) => En ? $"{count} environments fit." : $"有 {count} 个环境符合。";

    public string OnlyTheFirst(int read, int total) => En
        ? $"Only the first {read} of {total} environments were read."
        : $"仅读取了 {total} 个环境中的前 {read} 个。";

    public string EnvironmentPage(int total, EnvId? wanted) => wanted is null
        ? En
            ? $"{Count(total, "environment")} in all. Ask the user which one, then call checkEligibility with its envId."
            : $"共 {total} 个环境。请询问用户是哪一个，再用其 envId 调用 checkEligibility。"
        : En ? $"{Count(total, "environment")} in all. {wanted} is the default." : $"共 {total} 个环境，默认环境是 {wanted}。";

    public string EnvironmentFound(CloudEnvironment found)
    {
        var status = found.Status == "NORMAL" ? "" : En
            ? $" Its status is {Quoted(found.Status)}: calls may fail until it is NORMAL."
            : $"其状态为 {Quoted(found.Status)}，恢复为 NORMAL 之前调用可能失败。";
        var hint = !found.HintsAtPlan
            ? ""
            : En
            ? " Its metadata hints at the Growth Plan; checkEligibility decides."
            : "其元数据提示可能已加入小程序成长计划，以 checkEligibility 的结果为准。";
        return (En ? $"Environment {found.Id}." : $"环境 {found.Id}。") + status + hint;
    }

    /// <summary>What tells environments apart.</summary>
    public string EnvironmentLabel(CloudEnvironment one, bool isEnrolled)
    {
        string?[] said =
        [
            one.Id.Text,
            one.Alias.Length == 0
                || one.Id.Text.StartsWith(one.Alias + "-",
                    StringComparison.Ordinal) ? null : En ? $"alias {Quoted(one.Alias)}" : $"别名 {Quoted(one.Alias)}",
            one.PackageId.Length == 0 ? null : En
                ? $"plan {SafeText.Name(one.PackageId)}" : $"套餐 {SafeText.Name(one.PackageId)}",
            one.Region.Length == 0 ? null : SafeText.Name(one.Region),
            !isEnrolled ? null : En ? "enrolled in the Growth Plan" : "已加入小程序成长计划",
        ];
        return string.Join(En ? ", " : "，", said.OfType<string>());
    }

    public string EnvironmentLine(EnvironmentData one)
    {
        var status = one.Status == "NORMAL" ? "" : En ? $", status {Quoted(one.Status)}" : $"，状态 {Quoted(one.Status)}";
        var isDefault = !one.IsDefault ? "" : En ? ", default" : "，默认";
        return (En ? $"{one.EnvId}, alias {Quoted(one.Alias)}" : $"{one.EnvId}，别名 {Quoted(one.Alias)}") + status + isDefault;
    }

    public string OptionsCut(int kept, int all) => En
        ? $"{kept} of {all} environments are offered; envQuery with action list shows all."
        : $"共 {all} 个环境，此处列出 {kept} 个；envQuery 的 action list 可查看全部。";
}
