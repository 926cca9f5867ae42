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

    /// <summary>A sentence that came in both languages.</summary>
    public string Of(Bilingual sentence) => En ? sentence.English : sentence.Chinese;

    /// <summary>What happened, and what mends it; the action only where a request was to be made.</summary>
    public string Failed(CloudException failure) => failure.Kind is FailureKind.CredentialsMissing or FailureKind.Configuration
        ? Of(failure.Both)
        : $"{failure.Action}{(En ? ": " : "：")}{Of(failure.Both)}";

    public string OutOfTime(string tool, int seconds) => En
        ? $"{tool} was stopped after {seconds} seconds without an answer from the cloud."
        : $"{tool} 在 {seconds} 秒内未得到云端回答，已停止。";

    public string TimeIsUp => En ? "the time that a call may take was up" : "已达到单次调用的时间上限";

    public string Defect(string tool, string kind) => En
        ? $"{tool} failed by a defect of this server ({kind}). Nothing was answered that is not proven; please report it."
        : $"{tool} 因本服务的缺陷而失败（{kind}）。没有返回任何未经证实的内容，请反馈。";
}
