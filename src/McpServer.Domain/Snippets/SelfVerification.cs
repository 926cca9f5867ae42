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
        comments.Pick("The console shows no new errors.", "控制台没有新的报错。"),
    ];

    private static string Start(string env, string extension, CommentLanguage comments) => comments.Pick(
        $"In app.{extension}, wx.cloud.init({{ env: {env} }}) runs before the first call; compile in the WeChat DevTools simulator.",
        $"app.{extension} 在首次调用前执行 wx.cloud.init({{ env: {env} }})；在微信开发者工具的模拟器中编译运行。");

    private static string Arrival(SnippetShape shape, CommentLanguage comments)
    {
        var whole = shape.Delivery == Delivery.Whole;
        return shape.Form == SnippetForm.Page
            ? comments.Pick(
                "Send a prompt on pages/chat/chat: both bubbles appear, and " + (whole
                    ? "the answer's holds the text of res.choices[0].message.content."
                    : "the answer's grows as chunks arrive through onText, each piece once."),
                "在 pages/chat/chat 发送一条消息：出现两个气泡，" + (whole
                    ? "回答气泡显示 res.choices[0].message.content 的文本。"
                    : "回答气泡随 onText 到达的分段逐步增长，每段只出现一次。"))
            : comments.Pick(
                "Call askAI(\"Introduce yourself\", (piece) => console.log(piece)): " + (whole
                    ? "it gives the text of res.choices[0].message.content."
                    : "chunks arrive through onText, several of them, each once."),
                "调用 askAI(\"介绍一下你自己\", (piece) => console.log(piece))：" + (whole
                    ? "得到 res.choices[0].message.content 的文本。"
                    : "文本通过 onText 分多次到达，每段只出现一次。"));
    }

    private static string[] End(Delivery delivery, CommentLanguage comments)
    {
        var loop = comments.Pick(
            "[DONE] ends the stream: the loop over textStream ends and the promise resolves with the whole text.",
            "[DONE] 结束流：textStream 循环结束，Promise 返回全文。");
        return delivery.Match<string[]>(() => [], () => [loop], () => [loop], () =>
        [
            comments.Pick(
                "[DONE] ends the stream: event.data === \"[DONE]\" breaks the loop and the promise resolves with the whole text.",
                "[DONE] 结束流：event.data === \"[DONE]\" 跳出循环，Promise 返回全文。"),
        ]);
    }

    private static string[] Failure(SnippetForm form, CommentLanguage comments) => form.Match<string[]>(
        () =>
        [
            comments.Pick(
                "Switch the simulator's network off and call again: the promise rejects, it does not stay silent.",
                "关闭模拟器网络后再次调用：Promise 应当 reject，而不是毫无反应。"),
        ],
        () =>
        [
            comments.Pick(
                "Switch the simulator's network off and call again: it resolves to { ok: false, error } with a kind and what to do next.",
                "关闭模拟器网络后再次调用：返回 { ok: false, error }，其中有 kind 和下一步建议。"),
        ],
        () =>
        [
            comments.Pick(
                "Switch the simulator's network off and send again: the empty bubble goes, a notice says what to do next, and Send works again.",
                "关闭模拟器网络后再次发送：空气泡消失，出现下一步提示，发送按钮恢复可用。"),
            comments.Pick(
                "Leave the page while an answer streams, and come back: nothing is rendered into the page that is gone.",
                "在回答过程中离开页面再返回：已卸载的页面不再渲染。"),
        ]);
}
