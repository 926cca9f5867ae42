namespace CloudBaseAi.Replies;

/// <summary>The command line: help texts, and what is wrong with what somebody typed.</summary>
internal sealed partial class Wording
{
    public string HelpProgram => En
        ? "MCP server for AI in WeChat Mini Programs on Tencent CloudBase. Without a command it speaks MCP over standard input and output."
        : "面向微信小程序 AI（腾讯云开发 CloudBase）的 MCP 服务。不带命令时，通过标准输入和输出使用 MCP 协议。";

    public string HelpDemo => En
        ? "Walks the tools on the sandbox and prints each call, its reply and the code it ends with"
        : "在沙箱中演示各工具，打印每次调用、返回以及最终生成的代码";

    public string HelpSandbox => En ? "Serves the emulated cloud over HTTP on 127.0.0.1" : "在 127.0.0.1 上以 HTTP 提供模拟云";

    public string HelpCheck => En ? "Checks Mini Program sources for illegal AI calls" : "检查小程序源码中不合法的 AI 调用";

    public string HelpEval => En
        ? "Scores an agent on the sandbox; without one, the built-in agent that follows replies"
        : "在沙箱中为智能体评分；未指定时使用按返回提示行事的内置智能体";

    public string HelpDoctor => En
        ? "Shows where credentials come from, the environment, what covers AI calls, the groups, and what to do next"
        : "显示凭证来源、环境、AI 调用由什么支付、模型组，以及下一步该做什么";

    public string HelpWorld => En ? "A world's name or file" : "沙箱世界的名称或文件";

    public string HelpPort => En ? "The port; 0 for any free one" : "端口；0 表示任意空闲端口";

    public string HelpPaths => En ? "Files and folders" : "文件和目录";

    public string HelpFix => En ? "Applies the fixes that are certain and shows them" : "应用确定无误的修复并显示";

    public string HelpStrict => En ? "Ends with 1 also where something cannot be judged" : "存在无法判断的内容时也以 1 结束";

    public string HelpCheckEnv => En ? "Compares groups and models with this live environment" : "与该线上环境的模型组和模型比对";

    public string HelpSarif => En ? "Writes the findings as SARIF 2.1.0" : "将结果写为 SARIF 2.1.0";

    public string HelpScenarios => En ? "Scenario files, see docs/evals.md" : "场景文件，见 docs/evals.md";

    public string HelpTranscript => En ? "Scores a file that CLOUDBASE_AI_TRACE wrote" : "为 CLOUDBASE_AI_TRACE 写出的文件评分";

    public string HelpAgent => En
        ? "Drives a command line that speaks the protocol of docs/evals.md"
        : "驱动使用 docs/evals.md 所述协议的命令行";

    public string HelpResultsJson => En ? "Writes the results as JSON" : "将结果写为 JSON";

    public string HelpJUnit => En ? "Writes the results as JUnit XML" : "将结果写为 JUnit XML";

    public string HelpDoctorJson => En ? "Prints JSON in place of the page" : "以 JSON 代替页面输出";

    public string HelpEnv => En
        ? "The environment id; without it CLOUDBASE_ENV_ID, else the only or the default environment"
        : "环境 ID；未给出时使用 CLOUDBASE_ENV_ID，否则使用唯一的或默认的环境";

    public string HelpHelp => En ? "Shows this help" : "显示帮助";

    public string HelpVersion => En ? "Shows the version" : "显示版本";

    public string HelpUsage => En ? "Usage:" : "用法：";

    public string HelpArguments => En ? "Arguments:" : "参数：";

    public string HelpOptions => En ? "Options:" : "选项：";

    public string HelpCommands => En ? "Commands:" : "命令：";

    public string HelpDefault(string value) => En ? $" (default: {value})" : $"（默认：{value}）";

    public string UnknownCommand(string given, IReadOnlyCollection<string> commands) => En
        ? $"{Quoted(given)} is not a command of cloudbase-ai-mcp; the commands are {string.Join(", ", commands)}, and without one it is an MCP server."
        : $"{Quoted(given)} 不是 cloudbase-ai-mcp 的命令；可用的命令有 {string.Join("、", commands)}，不带命令时为 MCP 服务。";

    public string WrongCommandLine(IReadOnlyCollection<string> problems) => En
        ? $"The command line cannot be understood: {string.Join(" ", problems)}"
        : $"无法理解命令行：{string.Join(" ", problems)}";

    public string UnknownWord(string given) => En
        ? $"{Quoted(given)} is not known here." : $"此处不能使用 {Quoted(given)}。";

    public string UnknownOption(string given, IReadOnlyCollection<string> options) => En
        ? $"{Quoted(given)} is no option and no file; the options are {string.Join(", ", options)}."
        : $"{Quoted(given)} 既不是选项也不是文件；可用的选项有 {string.Join("、", options)}。";

    public string ArgumentMissing(string name) => En ? $"{name} is missing." : $"缺少 {name}。";

    public string OptionWithoutValue(string name) => En ? $"{name} needs a value." : $"{name} 需要一个值。";

    public string NotANumber(string name, string value) => En
        ? $"{name} is {Quoted(value)}, but must be a whole number." : $"{name} 的值是 {Quoted(value)}，但必须是整数。";

    public string OptionRepeated(string name) => En ? $"{name} stands there more than once." : $"{name} 出现了不止一次。";

    public string CannotGoOn(string failure) => En
        ? $"The command ended early: a file or an output stream failed ({failure})."
        : $"命令提前结束：某个文件或输出流出错（{failure}）。";

    public string NotAnEnvId(string given) => En
        ? $"--env is {Quoted(given)}, but must be {AllowedEnvId}." : $"--env 的值是 {Quoted(given)}，但必须是{AllowedEnvId}。";

    public string PointAServer => En
        ? "Point a server at this sandbox with these three variables:"
        : "用以下三个环境变量让服务使用此沙箱：";
}
