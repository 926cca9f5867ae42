using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Code that exists, and errors from phones.</summary>
internal sealed partial class Wording
{
    public string AllowedCode => En ? "the source of one file" : "单个文件的源代码";

    public string AllowedFiles => En
        ? "a list of 1 to 500 objects with path and content, each path once, together at most 4,000,000 characters"
        : "由 path 和 content 组成的 1 至 500 个对象的列表，path 不可重复，总计不超过 4000000 个字符";

    public string AllowedFileName => En ? "the name of the file, whose ending says how it is written" : "文件名，其扩展名决定语言";

    public string AllowedError =>
        En ? "what the Mini Program showed or logged: a text, or an object" : "小程序显示或记录的内容：文本或对象";

    public string CodeOrFiles => En ? "and files exclude each other." : "与 files 只能给出一个。";

    public string NoErrorOfOurs => En
        ? "This is not an error of the Mini Program AI API: nothing of the preflight mends it."
        : "这不是小程序 AI 接口的错误：预检流程无法解决。";

    public string WhyLookAgain => En ? "shows what is true now" : "查看当前状态";

    public string Checked(Verdict verdict, int findings, int files) => verdict switch
    {
        Verdict.Legal =>
            En ? $"Legal: {Count(files, "file")} checked, {Count(findings, "finding")}." : $"合法：检查了 {files} 个文件，{findings} 条提示。",
        Verdict.Illegal =>
            En ? $"Illegal: {Count(findings, "finding")} in {Count(files, "file")}." : $"不合法：{files} 个文件中有 {findings} 条问题。",
        Verdict.Unverifiable => En
            ? $"Unverifiable: not everything can be decided from {Count(files, "file")}; {Count(findings, "finding")}."
            : $"无法确认：仅凭这 {files} 个文件不能全部判断；{findings} 条提示。",
    };

    public string FindingsCut(int kept, int all) =>
        En ? $"{kept} of {all} findings are shown, errors first." : $"共 {all} 条，此处显示 {kept} 条，错误在前。";

    public string NotLookedUp(EnvId env, string why) => En
        ? $"The groups of {env} could not be looked up ({why}); the verdict speaks of the code alone."
        : $"未能查询环境 {env} 的模型组（{why}）；结论仅针对代码本身。";

    public string NotHeld(EnvId env, GroupName group, ModelId model, IReadOnlyList<string> held) => En
        ? $"Group {group} of {env} does not hold {Quoted(model)}; it holds {List(held)}."
        : $"环境 {env} 的模型组 {group} 中没有 {Quoted(model)}，其中有：{List(held)}。";

    public string NotReadNow(EnvId env, string why) => En
        ? $"What is true in {env} now could not be read ({why})."
        : $"未能读取环境 {env} 的当前状态（{why}）。";

    public string NoAnswerInTime => En ? "the cloud did not answer in time" : "云端没有及时响应";

    public string CauseNothingLive(GroupName group, ModelId model) => En
        ? $"Group {group} is on and holds {Quoted(model)} now: the change may have been made less than 2 minutes ago, or the code names something else."
        : $"模型组 {group} 现在已开启并包含 {Quoted(model)}：可能是 2 分钟内刚修改，或代码中写的是其他名称。";
}
