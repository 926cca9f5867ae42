namespace CloudBaseAi.Domain.Checking;

/// <summary>The pages of the rules about types, files and environments.</summary>
internal static partial class RulePages
{
    public static readonly IReadOnlyList<RulePage> Files =
    [
        new(
        Rule.TsAny,
        "any hides the type of wx or of a value of the AI.",
        "any 隐去了 wx 或 AI 相关值的类型。",
        "ts",
        """
        export const model: any = wx.cloud.extend.AI.createModel("cloudbase");
        """,
        """
        export const model = wx.cloud.extend.AI.createModel("cloudbase");
        """,
        "The compiler then checks none of these calls.",
        "the TypeScript handbook."),
        new(
        Rule.TsSuppress,
        "A comment silences the types of wx or of a value of the AI.",
        "注释屏蔽了 wx 或 AI 相关值的类型检查。",
        "ts",
        """
        // @ts-ignore
        export const model = wx.cloud.extend.AI.createModel("cloudbase");
        """,
        """
        export const model = wx.cloud.extend.AI.createModel("cloudbase");
        """,
        "The compiler then checks none of these calls.",
        "the TypeScript handbook."),
        new(
        Rule.TopLevelAwait,
        "await or for await outside of a function.",
        "在函数之外使用了 await。",
        "js",
        """
        const answer = await wx.cloud.callFunction({ name: "answer" });
        """,
        """
        async function answer() {
          return await wx.cloud.callFunction({ name: "answer" });
        }
        """,
        "A Mini Program file is no ES module with top-level await: it does not load. In script setup of Vue it is "
            + "legal.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.PlaceholderEnv,
        "wx.cloud.init or a Cloud instance gets a placeholder for the environment id.",
        "wx.cloud.init 或 Cloud 实例的环境 ID 是占位符。",
        "js",
        """
        wx.cloud.init({ env: "your-env-id" });
        """,
        """
        wx.cloud.init({ env: "shop-3g5a6b7c8d9e" });
        """,
        "There is no such environment, so every call fails.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.HardcodedKey,
        "An API key stands in the source as a literal.",
        "API Key 以明文写在源码中。",
        "js",
        """
        const KEY = "sk-3f9a1c7be2d84f60a5b7c9d1e3f20486";
        """,
        """
        const model = wx.cloud.extend.AI.createModel("custom-lab");
        """,
        "Everybody who has the Mini Program can read it. A custom group keeps the key in the cloud.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.UnsupportedTarget,
        "A file of another runtime, for example a cloud function.",
        "属于其他运行环境的文件，例如云函数。",
        "js",
        """
        const cloud = require("wx-server-sdk");
        """,
        "const cloud = wx.cloud;",
        "The AI of a cloud function is another interface, which this check does not know.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.SyntaxError,
        "A JavaScript file does not parse.",
        "JavaScript 文件无法解析。",
        "js",
        "Page({ ask( { } });",
        "Page({ ask() { } });",
        "It does not load, and nothing in it can be judged.",
        "the ECMAScript specification."),
    ];
}
