using CloudBaseAi.Cloud;

namespace CloudBaseAi.Replies;

/// <summary>Failures.</summary>
internal sealed partial class Wording
{
    public string WhySameCall => En ? "the same call" : "同一调用";

    public string WhyRepeatReadsFirst => En
        ? "the same call: it reads the groups first, and writes only what is still missing"
        : "同一调用：先读取模型组，只写入仍缺少的内容";

    public string WhyFindOut => En ? "shows whether the group is there" : "查看该模型组是否存在";

    public string WhyRepeatWithCredentials => En
        ? "the same call, once credentials are set and the server is restarted"
        : "设置凭证并重启服务后的同一调用";

    public string WhyRepeatWithSetting => En
        ? "the same call, once the setting is corrected and the server is restarted"
        : "更正设置并重启服务后的同一调用";

    public string NoRequestWasSent => En
        ? "No request was sent. Repeating helps only once the setting is corrected and this server is restarted."
        : "没有发送请求。更正设置并重启服务后才能重试。";

    /// <summary>
    /// What happened, and what mends it. The client of the cloud words its details in English; in Chinese the kind of failure is said,
    /// and what it names (a variable, a code) stands beside it.
    /// </summary>
    public string Failed(CloudException failure)
    {
        if (En) return failure.Kind is FailureKind.CredentialsMissing or FailureKind.Configuration
            ? failure.Detail : $"{failure.Action}: {failure.Detail}";
        var code = failure.CloudCode is null ? "" : $"（{failure.CloudCode}）";
        return failure.Kind switch
        {
            FailureKind.CredentialsMissing => "没有可用的凭证：请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，或运行 tcb login；也可以设置 CLOUDBASE_AI_SANDBOX 试用沙箱，"
                + "例如 CLOUDBASE_AI_SANDBOX=token-credits-empty。CLOUDBASE_API_KEY 不能用于管理操作。" + Names(failure.Detail),
            FailureKind.Configuration => $"设置无法使用。{Names(failure.Detail)}",
            FailureKind.Auth => $"{failure.Action}：签名、身份或权限未通过{code}，请检查凭证和访问权限。",
            FailureKind.Throttled => $"{failure.Action}：请求过于频繁{code}，请稍后重试。",
            FailureKind.PackageUnsupported => $"{failure.Action}：环境的套餐不允许{code}。",
            FailureKind.EnvNotFound => $"{failure.Action}：没有该环境{code}。",
            FailureKind.GroupNotFound => $"{failure.Action}：没有该模型组{code}。",
            FailureKind.Rejected => $"{failure.Action}：云端拒绝了请求{code}。",
            FailureKind.Unavailable => $"{failure.Action}：云端没有及时回答{code}，请稍后重试。",
            FailureKind.Protocol => $"{failure.Action}：返回内容不是该 API 的格式，请检查 TCB_BASE_URL 和代理。",
        };
    }

    /// <summary>The variables that a detail names.</summary>
    private static string Names(string detail)
    {
        var names = detail.Split(' ', '.', ',', ':', '"', '\'', '(', ')', '=')
            .Where(word => word.Length > 6 && word.Contains('_')
            && word.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')).Distinct().ToList();
        return names.Count == 0 ? "" : $"涉及：{string.Join("、", names)}。";
    }

    public string OutOfTime(string tool, int seconds) => En
        ? $"{tool} was stopped after {seconds} seconds without an answer from the cloud."
        : $"{tool} 在 {seconds} 秒内未得到云端回答，已停止。";

    public string TimeIsUp => En ? "the time that a call may take was up" : "已达到单次调用的时间上限";

    public string Defect(string tool, string kind) => En
        ? $"{tool} failed by a defect of this server ({kind}). Nothing was answered that is not proven; please report it."
        : $"{tool} 因本服务的缺陷而失败（{kind}）。没有返回任何未经证实的内容，请反馈。";
}
