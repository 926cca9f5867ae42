namespace CloudBaseAi.Domain.Checking;

/// <summary>The pages of the rules about calls and their results.</summary>
internal static partial class RulePages
{
    public static readonly IReadOnlyList<RulePage> Calls =
    [
        new(
        Rule.DynamicOptions,
        "The argument of streamText or generateText comes from outside of the files given.",
        "streamText 或 generateText 的参数来自给出的文件之外。",
        "js",
        """
        exports.ask = (options) => wx.cloud.extend.AI.createModel("cloudbase").streamText(options);
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
        """,
        "With data or without: only the caller knows. Check the caller together with this file.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.StreamMissingData,
        "streamText is called without data.",
        "streamText 的参数缺少 data。",
        "js",
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ model: "hy3", messages });
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
        """,
        "The parameters are read from data alone.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.GenerateDataWrapper,
        "generateText is called with data.",
        "generateText 的参数多了一层 data。",
        "js",
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ data: { model: "hy3", messages } });
        """,
        """
        exports.ask = (messages) =>
          wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "hy3", messages });
        """,
        "The official typings ask for data here, and are wrong: the service then misses the model.",
        "miniprogram-api-typings 5.2.3, and the source of the vendor's JavaScript SDK."),
        new(
        Rule.CallbackInsideData,
        "A callback stands inside data.",
        "回调写在了 data 内。",
        "js",
        """
        exports.ask = (messages, show) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages, onText: show } });
        """,
        """
        exports.ask = (messages, show) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages }, onText: show });
        """,
        "Nothing ever calls it there.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.UnknownOption,
        "An option that does not exist, and is therefore never called or read.",
        "不存在的选项，不会被调用或读取。",
        "js",
        """
        exports.ask = (messages, failed) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages }, onError: failed });
        """,
        """
        exports.ask = (messages, failed) =>
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } }).catch(failed);
        """,
        "streamText has data, onText, onEvent and onFinish. A failure only rejects the promise.",
        "miniprogram-api-typings 5.2.3, and the source of the vendor's JavaScript SDK."),
        new(
        Rule.DoubleRender,
        "The pieces of one stream are shown by a callback and by a loop.",
        "同一个流的内容由回调和循环各显示了一次。",
        "js",
        """
        Page({
          async ask(messages) {
            const { textStream } = await wx.cloud.extend.AI.createModel("cloudbase").streamText({
              data: { model: "hy3", messages },
              onText: (t) => this.setData({ answer: this.data.answer + t }),
            });
            for await (const t of textStream) this.setData({ answer: this.data.answer + t });
          },
        });
        """,
        """
        Page({
          async ask(messages) {
            const { textStream } = await wx.cloud.extend.AI.createModel("cloudbase").streamText({
              data: { model: "hy3", messages },
            });
            for await (const t of textStream) this.setData({ answer: this.data.answer + t });
          },
        });
        """,
        "Both get every piece, so every piece appears twice.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.WrongResultField,
        "A member that the result of the call does not have.",
        "读取了结果中不存在的字段。",
        "js",
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "hy3", messages });
          return res.text;
        };
        """,
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "hy3", messages });
          return res.choices[0].message.content;
        };
        """,
        "generateText resolves to the raw response; streamText to textStream and eventStream. Other SDKs have other "
            + "fields.",
        "miniprogram-api-typings 5.2.3, and the source of the vendor's JavaScript SDK."),
        new(
        Rule.WrongEventShape,
        "An event is read as something that it is not.",
        "按错误的结构读取事件。",
        "js",
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
          for await (const event of res.eventStream) {
            if (event.data === "[DONE]") break;
            console.log(event.choices);
          }
        };
        """,
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
          for await (const event of res.eventStream) {
            if (event.data === "[DONE]") break;
            console.log(JSON.parse(event.data).choices);
          }
        };
        """,
        "An event has data, a text. The parsed text has choices. A type belongs to the events of agents.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.NoDoneCheck,
        "A loop over eventStream does not test for [DONE].",
        "对 eventStream 的循环没有判断 [DONE]。",
        "js",
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
          for await (const event of res.eventStream) console.log(JSON.parse(event.data).choices);
        };
        """,
        """
        exports.ask = async (messages) => {
          const res = await wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages } });
          for await (const event of res.eventStream) {
            if (event.data === "[DONE]") break;
            console.log(JSON.parse(event.data).choices);
          }
        };
        """,
        "The end mark is no JSON: parsing it throws after the whole answer has come.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.UnawaitedStream,
        "The promise of streamText is neither awaited, returned, passed on nor caught.",
        "streamText 的 Promise 没有被 await、返回、传递或 catch。",
        "js",
        """
        exports.ask = (messages, show) => {
          wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages }, onText: show });
        };
        """,
        """
        exports.ask = (messages, show) => {
          return wx.cloud.extend.AI.createModel("cloudbase").streamText({ data: { model: "hy3", messages }, onText: show });
        };
        """,
        "Nobody learns of a failure: the page stays busy.",
        "the documentation of wx.cloud.extend.AI, developers.weixin.qq.com, read 2026-11-22."),
        new(
        Rule.VersionAsNumber,
        "A version of the base library is made a number of.",
        "把基础库版本号转换成了数字。",
        "js",
        "const old = parseFloat(wx.getAppBaseInfo().SDKVersion) < 3.7;",
        """
        const rank = (version) => version.split(".").map(Number).reduce((sum, part) => sum * 1000 + part, 0);
        const old = rank(wx.getAppBaseInfo().SDKVersion) < rank("3.7.1");
        """,
        "3.15.1 becomes 3.15, which is less than 3.7.",
        "arithmetic."),
    ];
}
