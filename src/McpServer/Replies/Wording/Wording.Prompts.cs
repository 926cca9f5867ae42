namespace CloudBaseAi.Replies;

/// <summary>The server's instructions and its prompts.</summary>
internal sealed partial class Wording
{
    /// <summary>Clients that defer tools search these words: they name what a user would say.</summary>
    public string Instructions => En
        ? "AI in WeChat Mini Programs (微信小程序) on Tencent CloudBase (云开发): use these tools for wx.cloud.extend.AI, createModel, "
            + "streamText and generateText, for AI chat or text generation in a Mini Program, for hunyuan (混元), hy3, DeepSeek, GLM, Kimi, MiniMax or a "
            + "third-party or self-hosted model, for the Growth Plan (小程序成长计划), Token Credits "
            + "and resource points (资源点套餐), and for errors of such calls. "
            + "Order: envQuery, checkEligibility, describeGroups, enableModel or createCustomGroup where needed, generateSnippet. "
            + "Follow each reply's next; where it asks the user, ask. Take code from generateSnippet only: a provider is "
            + $"{Shapes}, never the name of a vendor or a model. Never ask the user for a key."
        : "用于微信小程序（WeChat Mini Program）中的 AI，基于腾讯云开发（CloudBase）："
            + "涉及 wx.cloud.extend.AI、createModel、streamText、generateText，"
            + "小程序中的 AI 对话或文本生成，混元（hunyuan）、hy3、DeepSeek、GLM、Kimi、MiniMax "
            + "以及第三方或自建模型，小程序成长计划、Token Credits 资源包、"
            + "资源点套餐，以及此类调用的报错时，请使用这些工具。"
            + "顺序：envQuery、checkEligibility、describeGroups，必要时 enableModel 或 createCustomGroup，最后 generateSnippet。"
            + "按每次返回的 next 继续；返回要求询问用户时请询问。代码只取自 generateSnippet："
            + $"provider 只能是{Shapes}，"
            + "不能是厂商或模型名称。不要向用户索要密钥。";

    public string AddChatTitle => En ? "Add AI chat to this Mini Program" : "为这个小程序添加 AI 对话";

    public string AddChatAbout => En
        ? "Checks who pays and which model can be called, then writes a chat that streams its answers."
        : "检查由谁付费、可以调用哪个模型，然后编写流式回答的对话。";

    public string WhyFailsTitle => En ? "Find out why my AI call fails" : "查明 AI 调用为什么失败";

    public string WhyFailsAbout => En
        ? "Looks at the error, at the code and at the environment, and names what mends it."
        : "查看报错、代码和环境，指出如何解决。";

    public string OnboardTitle => En ? "Onboard a third-party model" : "接入第三方模型";

    public string OnboardAbout => En
        ? "Registers an OpenAI-compatible endpoint as a custom group, without the key ever entering the conversation."
        : "将 OpenAI 兼容接口注册为自定义模型组，密钥不会进入对话。";

    public string PromptModel => En ? "The model, if you know which one you want" : "模型（如已确定）";

    public string PromptEnv => En ? "The id of the CloudBase environment, if you know it" : "云开发环境 ID（如已知）";

    public string PromptError => En ? "What the Mini Program showed or logged" : "小程序显示或记录的报错";

    public string PromptEndpoint => En ? "The endpoint's https address" : "接口的 https 地址";

    public string AddChat(string? model, string? env) => En
        ? $"Add AI chat to this WeChat Mini Program with the tools of cloudbase-ai-mcp.{Known(("model", model), ("envId", env))}\n"
            + "1. Call envQuery, then follow each reply's next: checkEligibility, describeGroups, and enableModel where it is needed.\n"
            + "2. Where a reply holds a decision, show me its options with their prices and links, and wait for my answer. Do not choose for me.\n"
            + "3. Call generateSnippet with form \"page\" for a whole chat page, or form \"module\" for a page that I have already; ask me which. "
            + "Take its files as they are; merge app.js, app.ts and app.json into mine where a file says so.\n"
            + "4. Tell me what the reply says to try in the WeChat DevTools."
        : $"请使用 cloudbase-ai-mcp 的工具为这个微信小程序添加 AI 对话。{Known(("model", model), ("envId", env))}\n"
            + "1. 先调用 envQuery，然后按每次返回的 next 继续：checkEligibility、describeGroups，必要时 enableModel。\n"
            + "2. 返回中有待决定的事项时，请把各选项连同价格和链接列给我，等我回答，不要替我选择。\n"
            + "3. 调用 generateSnippet：需要完整对话页时用 form \"page\"，已有页面时用 form \"module\"，请先问我。"
            + "文件按原样使用；标明需要合并的 app.js、app.ts、app.json 请合并到我现有的文件中。\n"
            + "4. 告诉我返回中建议在微信开发者工具里验证的内容。";

    public string WhyFails(string? error, string? env) => En
        ? $"An AI call of this WeChat Mini Program fails. Find out why with the tools of cloudbase-ai-mcp.{Known(("error", error), ("envId", env))}\n"
            + "1. Call explainError with the error text as it was shown or logged; ask me for it if you do not have it.\n"
            + $"2. Call checkCode with the files that use wx.cloud.extend.AI. A provider is a group ({Shapes}), "
            + "streamText takes its options in data, generateText takes them directly.\n"
            + "3. Call checkEligibility and describeGroups for the environment: is the call paid for, is the group on, does it hold the model?\n"
            + "4. Tell me the cause in one sentence, and what mends it. Where a reply asks for a decision, show me its options."
        : $"这个微信小程序的 AI 调用失败了。请用 cloudbase-ai-mcp 的工具查明原因。{Known(("error", error), ("envId", env))}\n"
            + "1. 用原样的报错文本调用 explainError；没有报错文本时请向我索取。\n"
            + $"2. 用涉及 wx.cloud.extend.AI 的文件调用 checkCode。provider 是模型组（{Shapes}），"
            + "streamText 的选项放在 data 中，generateText 的选项直接传入。\n"
            + "3. 对环境调用 checkEligibility 和 describeGroups：调用是否有支付来源，模型组是否开启，其中是否有该模型？\n"
            + "4. 用一句话告诉我原因以及解决办法。返回要求作出决定时，请把选项列给我。";

    public string Onboard(string? endpoint, string? model, string? env) => En
        ? "Onboard a third-party or self-hosted model for this WeChat Mini Program with the tools of cloudbase-ai-mcp."
            + $"{Known(("baseUrl", endpoint), ("model", model), ("envId", env))}\n"
            + "1. Call envQuery, then checkEligibility with path \"custom\".\n"
            + "2. Call createCustomGroup with a name that begins with custom-, the endpoint, the models, and in apiKeyEnv the name of a variable "
            + "CLOUDBASE_AI_KEY_…. Never ask me for the key and never write it anywhere: I "
            + "set the variable where the server is started, or use the console.\n"
            + "3. Follow next to describeGroups and generateSnippet."
        : "请用 cloudbase-ai-mcp 的工具为这个微信小程序接入第三方或自建模型。"
            + $"{Known(("baseUrl", endpoint), ("model", model), ("envId", env))}\n"
            + "1. 先调用 envQuery，再以 path \"custom\" 调用 checkEligibility。\n"
            + "2. 调用 createCustomGroup：名称以 custom- 开头，给出接口地址和模型，"
            + "apiKeyEnv 填环境变量 CLOUDBASE_AI_KEY_… 的名称。"
            + "不要向我索要密钥，也不要写在任何地方：由我在启动服务的环境中设置该变量，或在云开发控制台操作。\n"
            + "3. 按 next 继续调用 describeGroups 和 generateSnippet。";

    /// <summary>What the user filled in, as lines; nothing where nothing was.</summary>
    private static string Known(params ReadOnlySpan<(string Name, string? Value)> given)
    {
        var lines = "";
        foreach (var (name, value) in given)
        {
            if (!string.IsNullOrWhiteSpace(value)) lines += $"\n- {name}: {value}";
        }

        return lines;
    }
}
