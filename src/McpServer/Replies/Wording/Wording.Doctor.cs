using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>The doctor's page.</summary>
internal sealed partial class Wording
{
    public string DoctorTitle(string cloud) => cloud == "sandbox"
        ? En ? "cloudbase-ai-mcp doctor, on the embedded sandbox" : "cloudbase-ai-mcp 诊断（内置沙箱）"
        : En ? "cloudbase-ai-mcp doctor" : "cloudbase-ai-mcp 诊断";

    public string DoctorCallable(int count) => count switch
    {
        0 => En ? "No model can be called yet." : "目前没有可以调用的模型。",
        1 => En ? "1 model can be called now." : "现在可以调用 1 个模型。",
        _ => En ? $"{count} models can be called now." : $"现在可以调用 {count} 个模型。",
    };

    public string DoctorCredentials => En ? "Credentials" : "凭证";

    public string DoctorNoCredentials => En ? "none found" : "未找到";

    public string DoctorEnvironment => En ? "Environment" : "环境";

    public string DoctorEnvironmentOpen => En ? "not settled" : "未确定";

    public string DoctorNameEnvironment => En
        ? "Name one with --env, or set CLOUDBASE_ENV_ID."
        : "请用 --env 指定一个，或设置 CLOUDBASE_ENV_ID。";

    public string DoctorOtherEnvironment => En
        ? "Another one: its id stands in the CloudBase console (云开发控制台); name it with --env"
        : "其他环境：在云开发控制台查看环境 ID，并用 --env 指定";

    public string DoctorCoverage(EligibilityVerdict? verdict) => verdict switch
    {
        null => En ? "not read" : "未读取",
        EligibilityVerdict.Eligible { Proof.Path: BillingPath.Custom } => En ? "free" : "无需",
        EligibilityVerdict.Eligible => En ? "yes" : "是",
        EligibilityVerdict.NotEligible => En ? "no" : "否",
        EligibilityVerdict.Undetermined => En ? "unclear" : "不明",
    };

    public string DoctorGroups => En ? "Model groups" : "模型组";

    public string DoctorGroup => En ? "group" : "模型组";

    public string DoctorState => En ? "state" : "状态";

    public string DoctorModels => En ? "models" : "模型";

    public string DoctorCode => En ? "for code" : "可生成代码";

    public string DoctorOn(bool isOn) => isOn ? En ? "on" : "已开启" : En ? "off" : "未开启";

    public string DoctorLegal(bool isLegal) => isLegal ? En ? "yes" : "是" : En ? "no" : "否";

    public string DoctorSomeModels(IReadOnlyCollection<string> models) =>
        models.Count == 0 ? En ? "none" : "无" : List(models, 5);

    public string DoctorCanBeCalled => En ? "Can be called now" : "现在可以调用";

    public string DoctorMore(int count) =>
        En ? $"and {count} more: --json lists them all" : $"另有 {count} 个：--json 可列出全部";

    public string DoctorNext => En ? "What to do next" : "下一步";

    public string DoctorCalls => En
        ? "The calls that a coding agent makes for these stand in the output of doctor --json."
        : "智能体对应的调用见 doctor --json 的输出。";

    public string DoctorSandbox => En ? "the sandbox's own key pair" : "沙箱自带的密钥对";

    public string DoctorEvidence(IReadOnlyCollection<Evidence> evidence) =>
        string.Join(En ? " " : "", evidence.Select(Of));

    public string DoctorWriteCode(CallTarget target) => En
        ? $"Let your coding agent write the code for {Quoted(target.Model)} in {target.Group}"
        : $"让编程智能体为 {target.Group} 中的 {Quoted(target.Model)} 生成代码";
}
