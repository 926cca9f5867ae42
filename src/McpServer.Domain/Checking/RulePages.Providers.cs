namespace CloudBaseAi.Domain.Checking;

/// <summary>The pages of the rules about groups and models.</summary>
internal static partial class RulePages
{
    public static readonly IReadOnlyList<RulePage> Providers =
    [
        new(
        Rule.IllegalProvider,
        "The argument of createModel is no legal model group, or there is none.",
        "createModel 的参数不是合法的模型组，或没有参数。",
        "js",
        """
        const model = wx.cloud.extend.AI.createModel("deepseek");
        """,
        """
        const model = wx.cloud.extend.AI.createModel("cloudbase");
        """,
        "createModel checks nothing. The value becomes part of a URL, and the call fails on the phone.",
        "miniprogram-api-typings 5.2.3, and the source of the vendor's JavaScript SDK."),
        new(
        Rule.ProviderIsModelVariable,
        "One variable is both the argument of createModel and the model.",
        "同一个变量既用作 createModel 的参数，又用作 model。",
        "js",
        """
        exports.ask = (name, messages) =>
          wx.cloud.extend.AI.createModel(name).generateText({ model: name, messages });
        """,
        """
        exports.ask = (model, messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model, messages });
        """,
        "A group and a model id are two values. No value is legal in both places.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.DynamicProvider,
        "The argument of createModel cannot be known from the files given.",
        "createModel 的参数无法从给出的文件得知。",
        "js",
        """
        const { provider } = require("./config");
        wx.cloud.extend.AI.createModel(provider);
        """,
        """
        const GROUP = "cloudbase";
        wx.cloud.extend.AI.createModel(GROUP);
        """,
        "What comes from elsewhere may be a vendor's name. Check the file that defines the value together with this "
            + "one. Where createModel is handed on as a value, constructed, or stands in a text that is run as code, "
            + "nothing shows what it is called with.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.UnknownReceiver,
        "createModel is called on something from a file that was not given.",
        "createModel 的调用对象来自未给出的文件。",
        "js",
        """
        const AI = require("./ai");
        AI.createModel("cloudbase");
        """,
        """
        const AI = wx.cloud.extend.AI;
        AI.createModel("cloudbase");
        """,
        "Only the other file says whether this is wx.cloud.extend.AI. Check both together.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.GroupAsModel,
        "The name of a group is given as the model.",
        "把模型组名用作了 model。",
        "js",
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("hunyuan-exp").generateText({ model: "hunyuan-exp", messages });
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "hy3", messages });
        """,
        "A group holds models. The service answers that there is no such model.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.HunyuanInCloudbase,
        "A hunyuan-* model is called in the group cloudbase.",
        "在 cloudbase 模型组中调用了 hunyuan-* 模型。",
        "js",
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "hunyuan-large", messages });
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("hunyuan-exp").generateText({ model: "hunyuan-large", messages });
        """,
        "Only the Growth Plan, or a custom group that hosts it, serves a hunyuan-* model. Where one condition chooses "
            + "group and model together, there is no finding.",
        "docs.cloudbase.net, ai/model/overview, read 2026-11-22."),
        new(
        Rule.RetiredModel,
        "A model of the vendor's own groups whose retirement date has passed.",
        "云开发内置模型组中已过下线日期的模型。",
        "js",
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "deepseek-v3.2", messages });
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "deepseek-v4-flash", messages });
        """,
        "The vendor may switch the model off any day. Under custom-… a name means what its owner says.",
        "docs.cloudbase.net/ai/deprecated-models, read 2026-11-22."),
    ];
}
