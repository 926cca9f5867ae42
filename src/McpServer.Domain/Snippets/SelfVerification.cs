using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>What only a run in the WeChat DevTools can show about a snippet.</summary>
internal static class SelfVerification
{
    /// <summary>A sentence for each check, for this very snippet.</summary>
    public static IReadOnlyList<string> Of(ReadinessProof proof, SnippetShape shape, CommentLanguage comments) =>
    [
        Start(JsLiteral.Of(proof.Env.Text), shape.Language.Extension, comments),
        Arrival(shape, comments),
        .. End(shape.Delivery, comments),
        .. Failure(shape.Form, comments),
        comments.Pick("No new console errors.", "控制台无新报错。"),
    ];

    private static string Start(string env, string extension, CommentLanguage comments) => comments.Pick(
        $"app.{extension} calls wx.cloud.init({{ env: {env} }}) first.",
        $"app.{extension} 先执行 wx.cloud.init({{ env: {env} }})。");

    private static string Arrival(SnippetShape shape, CommentLanguage comments)
    {
        var whole = shape.Delivery == Delivery.Whole;
        return shape.Form == SnippetForm.Page
            ? comments.Pick(
                "In DevTools, send a prompt on pages/chat/chat: both bubbles appear, and " + (whole
                    ? "the answer's holds the text of res.choices[0].message.content."
                    : "the answer's grows as chunks arrive via onText, each once."),
                "在模拟器中于 pages/chat/chat 发送一条消息：出现两个气泡，" + (whole
                    ? "回答气泡显示 res.choices[0].message.content 的文本。"
                    : "回答气泡随 onText 到达的分段逐步增长，每段只出现一次。"))
            : comments.Pick(
                "In DevTools, askAI(\"Hello\", console.log): " + (whole
                    ? "it gives the text of res.choices[0].message.content."
                    : "chunks arrive via onText, each once."),
                "模拟器中 askAI(\"你好\", console.log)：" + (whole
                    ? "得到 res.choices[0].message.content 的文本。"
                    : "文本经 onText 分段到达，每段一次。"));
    }

    private static string[] End(Delivery delivery, CommentLanguage comments)
    {
        var stream = comments.Pick("[DONE] ends the stream: the promise gives the whole text.", "[DONE] 结束流：Promise 返回全文。");
        return delivery.Match<string[]>(() => [], () => [stream], () => [stream], () =>
        [
            comments.Pick(
                "event.data === \"[DONE]\" ends the loop: the promise gives the whole text.",
                "event.data === \"[DONE]\" 结束循环：Promise 返回全文。"),
        ]);
    }

    private static string[] Failure(SnippetForm form, CommentLanguage comments) => form.Match<string[]>(
        () =>
        [
            comments.Pick(
                "Offline, the promise rejects.",
                "断网时 Promise 会 reject。"),
        ],
        () =>
        [
            comments.Pick(
                "Offline, it resolves to { ok: false, error } with a kind and what to do next.",
                "断网时返回 { ok: false, error }，其中有 kind 和下一步建议。"),
        ],
        () =>
        [
            comments.Pick(
                "Offline, sending leaves no empty bubble, a notice says what to do next, and Send works again.",
                "断网时发送：空气泡消失，出现下一步提示，发送按钮恢复可用。"),
            comments.Pick(
                "Leave the page while an answer streams, and come back: nothing is rendered into the page that is gone.",
                "在回答过程中离开页面再返回：已卸载的页面不再渲染。"),
        ]);
}
