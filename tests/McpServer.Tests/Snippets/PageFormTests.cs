using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class PageFormTests
{
    [Theory]
    [MemberData(nameof(Cells.Targets), MemberType = typeof(Cells))]
    public void A_page_behaves_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var delivery in Delivery.All)
        {
            var shape = new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Page);
            Assert.Empty(PageBehaviour.Broken(SnippetWriter.Write(proof, shape, CommentLanguage.English).Files, proof, delivery));
        }
    }

    [Theory]
    [InlineData("callbacks", "if (!prompt || this.data.busy) return;", "if (!prompt) return;")]
    [InlineData("callbacks", "if (!prompt || this.data.busy) return;", "if (this.data.busy) return;")]
    [InlineData("callbacks", "    this.gone = true;", "")]
    [InlineData("callbacks", "      ended = true;\n", "")]
    [InlineData("callbacks", "if (!timer) timer = setTimeout(render, RENDER_MS);", "render();")]
    [InlineData("callbacks", "if (!timer) timer = setTimeout(render, RENDER_MS);", "")]
    [InlineData("textStream", "messages: this.data.messages.slice(0, at + 1), notice", "notice")]
    [InlineData("textStream", "notice: result.error.next", "notice: \"\"")]
    [InlineData("textStream", "if (!this.gone) this.setData({ busy: false });", "")]
    [InlineData("textStream", "      if (this.gone) return;", "")]
    [InlineData("textStream", "          text += piece;\n", "          text = piece;\n          this.setData({ [`${bubble}.text`]: text });\n")]
    [InlineData("eventStream", "    .slice(-HISTORY)\n", "")]
    [InlineData("eventStream", ".filter((bubble, i) => isAnswer(bubble) || isAnswer(messages[i + 1]))", ".filter(() => true)")]
    [InlineData("eventStream", "        earlier,\n", "")]
    [InlineData("generateText", "      if (result.ok) this.setData({ [`${bubble}.text`]: result.text });", "      if (result.ok) this.setData({});")]
    [InlineData("generateText", "wx.cloud.init({ env: \"sandbox-1a2b3c\" })", "wx.cloud.init({ env: \"<YOUR_ENV_ID>\" })")]
    [InlineData("generateText", "if (wx.cloud) wx.cloud.init({ env: \"sandbox-1a2b3c\" });", "")]
    [InlineData("generateText", "bindtap=\"onSend\"", "bindtap=\"send\"")]
    public void The_expectations_notice(string delivery, string correct, string mistaken)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        var mutant = Mutation.Apply(Cells.Files(SnippetForm.Page, delivery), correct, mistaken);
        Assert.NotEmpty(PageBehaviour.Broken(mutant, proof, Cells.Script(SnippetForm.Page, delivery).Delivery));
    }
}
