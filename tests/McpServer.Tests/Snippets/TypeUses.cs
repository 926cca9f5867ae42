namespace CloudBaseAi.Tests.Snippets;

/// <summary>Uses of wx.cloud.extend.AI that the declarations must accept or reject.</summary>
internal static class TypeUses
{
    private const string Model = "wx.cloud.extend.AI.createModel(\"cloudbase\")";
    private const string Input = "{ model: \"m\", messages: [{ role: \"user\", content: \"hi\" }] }";

    public static readonly IReadOnlyList<string> Right =
    [
        "wx.cloud.extend.AI.createModel(\"hunyuan-exp\");",
        "wx.cloud.extend.AI.createModel(\"cloudbase\");",
        "wx.cloud.extend.AI.createModel(\"custom-openai-compat\");",
        "wx.cloud.extend.AI.createModel(\"custom-9.X_y\");",
        $"const res = await {Model}.generateText({Input}); const text: string | undefined = res.choices[0]?.message.content; text;",
        $"const res = await {Model}.generateText({Input}); const total: number = res.usage.total_tokens; total;",
        $"const res = await {Model}.streamText({{ data: {Input} }}); for await (const text of res.textStream) text.trim();",
        $"const res = await {Model}.streamText({{ data: {Input} }}); for await (const event of res.eventStream) if (event.data === \"[DONE]\") break;",
        $"await {Model}.streamText({{ data: {Input}, onText: (text) => text.trim(), onEvent: ({{ data }}) => data.trim(), onFinish: (text) => text.trim() }});",
        "wx.cloud.init({ env: \"sandbox-1a2b3c\" });",
        "wx.showToast({ title: \"still typed\" });",
        "const { SDKVersion } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync(); SDKVersion.split(\".\");",
    ];

    public static readonly IReadOnlyList<string> Wrong =
    [
        .. "deepseek deepseek-v4-flash hunyuan hunyuan-2.0-instruct-20251111 glm kimi minimax custom custom- custom-/x CloudBase".Split(' ')
            .Select(provider => $"wx.cloud.extend.AI.createModel(\"{provider}\");"),
        "wx.cloud.extend.AI.createModel(\" cloudbase\");",
        "const name: string = \"cloudbase\"; wx.cloud.extend.AI.createModel(name);",
        "wx.cloud.extend.AI.createModel();",
        "wx.cloud.extend.AI.createModel({ modelName: \"custom-x\" });",
        "wx.cloud.extend.AI.createModel(\"cloudbase\", {});",
        "wx.cloud.extend.ai.createModel(\"cloudbase\");",
        $"await {Model}.generateText({{ data: {Input} }});",
        $"await {Model}.generateText({{ model: \"m\" }});",
        $"await {Model}.generateText({{ ...{Input}, onText: () => undefined }});",
        $"const text: string = await {Model}.generateText({Input}); text;",
        $"const res = await {Model}.generateText({Input}); res.text;",
        $"await {Model}.streamText({Input});",
        $"await {Model}.streamText({{ data: {{ ...{Input}, onText: () => undefined }} }});",
        $"await {Model}.streamText({{ data: {Input}, onChunk: () => undefined }});",
        $"const res = await {Model}.streamText({{ data: {Input} }}); for await (const part of res.dataStream) part;",
        $"const res = {Model}.streamText({{ data: {Input} }}); res.textStream;",
        $"const res = await {Model}.streamText({{ data: {Input} }}); for (const text of res.textStream) text;",
        $"const res = await {Model}.streamText({{ data: {Input} }}); for await (const event of res.eventStream) JSON.parse(event);",
        $"await {Model}.generateText({{ model: \"m\", messages: [{{ role: \"tool\", content: \"hi\" }}] }});",
        $"await {Model}.generateText({{ model: \"m\", messages: [{{ role: \"user\", content: 1 }}] }});",
        $"await {Model}.generateImage({Input});",
        "wx.noSuchApi();",
    ];

    /// <summary>A module that makes one use.</summary>
    public static string Module(string use) =>
        $"declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;\n\nexport async function use(): Promise<void> {{\n  {use}\n}}\n";
}
