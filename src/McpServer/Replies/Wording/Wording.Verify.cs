using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Replies;

/// <summary>What only a run in the WeChat DevTools can show about a snippet: a sentence for each check.</summary>
internal sealed partial class Wording
{
    /// <summary>The checks for code of this shape, in the order in which they are made.</summary>
    public IReadOnlyList<string> SelfVerify(EnvId env, SnippetShape shape)
    {
        var isPage = shape.Form == SnippetForm.Page;
        var isWhole = shape.Delivery == Delivery.Whole;
        return
        [
            InitComesFirst(JsLiteral.Of(env.Text), shape.Language.Extension),
            .. isPage ? [PagesAreMerged] : Array.Empty<string>(),
            isPage ? BubblesAppear(isWhole) : TextArrives(isWhole),
            .. shape.Delivery.Match<string[]>(() => [], () => [StreamEnds], () => [StreamEnds], () => [EventEnds]),
            .. shape.Form.Match<string[]>(() => [OfflineRejects], () => [OfflineIsTold], () => [OfflineNotice, StopKeepsText, LeavingIsSafe]),
            En ? "No new console errors." : "控制台无新报错。",
        ];
    }

    private string PagesAreMerged => En
        ? "app.json: pages/chat/chat is a page to add to your own pages, and your other settings stay."
        : "app.json：把 pages/chat/chat 加入已有的 pages，其他配置保持不变。";

    private string StreamEnds => En
        ? "[DONE] ends the stream: the promise gives the whole text."
        : "[DONE] 结束流：Promise 返回全文。";

    private string EventEnds => En
        ? "An event whose data is [DONE] ends the loop: the promise gives the whole text."
        : "data 为 [DONE] 的事件结束循环：Promise 返回全文。";

    private string OfflineRejects => En ? "Offline, the promise rejects." : "断网时 Promise 会 reject。";

    private string OfflineIsTold => En
        ? "Offline, it resolves to { ok: false, text, error } with kind network and a userMessage to show."
        : "断网时返回 { ok: false, text, error }，kind 为 network，userMessage 可直接展示。";

    private string OfflineNotice => En
        ? "Offline, a notice with Retry appears, no empty bubble stays, and Send works again."
        : "断网时发送：出现带重试按钮的提示，没有空气泡，发送按钮恢复可用。";

    private string StopKeepsText => En
        ? "Stop ends a growing answer, and the text that had arrived stays."
        : "点击停止：回答结束，已到达的文本保留。";

    private string LeavingIsSafe => En
        ? "Leave the page while an answer streams, and come back: nothing is rendered into the page that is gone."
        : "在回答过程中离开页面再返回：已卸载的页面不再渲染。";

    private string InitComesFirst(string env, string extension) => En
        ? $"app.{extension} calls wx.cloud.init({{ env: {env} }}) first."
        : $"app.{extension} 先执行 wx.cloud.init({{ env: {env} }})。";

    private string BubblesAppear(bool isWhole)
    {
        var answer = isWhole
            ? En ? "the answer's holds the text of res.choices[0].message.content" : "回答气泡显示 res.choices[0].message.content 的文本"
            : En ? "the answer's grows as chunks arrive via onText, each once" : "回答气泡随 onText 到达的分段逐步增长，每段只出现一次";
        return En
            ? $"In DevTools, send a prompt on pages/chat/chat: both bubbles appear, and {answer}."
            : $"在模拟器中于 pages/chat/chat 发送一条消息：出现两个气泡，{answer}。";
    }

    private string TextArrives(bool isWhole)
    {
        var answer = isWhole
            ? En ? "it gives the text of res.choices[0].message.content" : "得到 res.choices[0].message.content 的文本"
            : En ? "chunks arrive via onText, each once" : "文本经 onText 分段到达，每段一次";
        return En
            ? $"In DevTools, askAI(\"Hello\", console.log): {answer}."
            : $"模拟器中 askAI(\"你好\", console.log)：{answer}。";
    }
}
