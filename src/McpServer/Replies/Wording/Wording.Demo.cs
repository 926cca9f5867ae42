namespace CloudBaseAi.Replies;

/// <summary>The demo.</summary>
internal sealed partial class Wording
{
    public string DemoManaged(string world) => En
        ? $"Part 1: the way to code for a managed model, in the sandbox world {Quoted(world)}"
        : $"第 1 部分：在沙箱世界 {Quoted(world)} 中，从头到尾为托管模型生成代码";

    public string DemoCustom => En
        ? "Part 2: a third-party model in a custom group, with a made-up endpoint and key"
        : "第 2 部分：在自定义模型组中接入第三方模型（接口地址和密钥均为虚构）";

    public string DemoStep(int number, string tool) =>
        En ? $"Step {number}: {tool}, {Purpose(tool)}" : $"第 {number} 步：{tool}，{Purpose(tool)}";

    public string DemoTakes(int option) => En ? $"The demo takes option {option}." : $"演示选择第 {option} 项。";

    public string DemoPersonActs => En
        ? "Part 1 ends here without code: a person has to act first. Buying, enrolling and filling in what only a person knows is left to people."
        : "第 1 部分到此结束，没有生成代码：需要先由人来操作。"
            + "购买、加入计划以及填写只有用户知道的内容，均由人完成。";

    public string DemoCustomFailed => En
        ? "The custom group could not be registered in this world."
        : "在这个沙箱世界中无法注册自定义模型组。";

    public string DemoConnect => En
        ? "To connect a client, for example Claude Code (README.md has a line for each of the others):"
        : "连接客户端，以 Claude Code 为例（其他客户端见 README.zh-CN.md）：";

    private string Purpose(string tool) => tool switch
    {
        "envQuery" => En ? "which environment" : "确定环境",
        "checkEligibility" => En ? "who pays" : "由谁付费",
        "describeGroups" => En ? "what can be called" : "可以调用什么",
        "enableModel" => En ? "enable a model, quoted first" : "开启模型（先报价）",
        "createCustomGroup" => En ? "register an endpoint" : "注册模型接口",
        "generateSnippet" => En ? "the code" : "生成代码",
        _ => En ? "as the reply says" : "按返回的提示",
    };
}
