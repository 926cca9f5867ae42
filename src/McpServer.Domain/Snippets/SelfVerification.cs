using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>What only a run in the WeChat DevTools can show about a snippet.</summary>
internal static class SelfVerification
{
    /// <summary>A sentence for each check, for this very snippet.</summary>
    public static IReadOnlyList<string> Of(ReadinessProof proof, SnippetShape shape, CommentLanguage comments)
    {
        var env = JsLiteral.Of(proof.Env.Text);
        var extension = shape.Language.Extension;
        return
        [
            comments.Pick(
                $"In app.{extension}, wx.cloud.init({{ env: {env} }}) runs before the first call; compile in the WeChat DevTools simulator.",
                $"app.{extension} 在首次调用前执行 wx.cloud.init({{ env: {env} }})；在微信开发者工具的模拟器中编译运行。"),
            .. Arrival(shape.Delivery, comments),
            comments.Pick(
                "Switch the simulator's network off and call again: the function rejects, it does not stay silent.",
                "关闭模拟器网络后再次调用：函数应当 reject，而不是毫无反应。"),
            comments.Pick("The console shows no new errors.", "控制台没有新的报错。"),
        ];
    }

    private static string[] Arrival(Delivery delivery, CommentLanguage comments) => delivery.Match<string[]>(
        () =>
        [
            comments.Pick(
                "Call askAI(\"Introduce yourself\"): it resolves to the text of res.choices[0].message.content.",
                "调用 askAI(\"介绍一下你自己\")：得到 res.choices[0].message.content 中的文本。"),
        ],
        () => [Pieces(comments), End(comments, "the loop over textStream ends and the promise resolves", "textStream 循环结束，Promise 完成")],
        () => [Pieces(comments), End(comments, "the loop over textStream ends and the promise resolves", "textStream 循环结束，Promise 完成")],
        () => [Pieces(comments), End(comments, "event.data === \"[DONE]\" breaks the loop and the promise resolves", "event.data === \"[DONE]\" 跳出循环，Promise 完成")]);

    private static string Pieces(CommentLanguage comments) => comments.Pick(
        "Call askAI(\"Introduce yourself\", (piece) => console.log(piece)): chunks arrive through onText, several of them, each once.",
        "调用 askAI(\"介绍一下你自己\", (piece) => console.log(piece))：文本通过 onText 分多次到达，每段只出现一次。");

    private static string End(CommentLanguage comments, string english, string chinese) => comments.Pick(
        $"[DONE] ends the stream: {english} to the whole text.",
        $"[DONE] 结束流：{chinese}并返回全文。");
}
