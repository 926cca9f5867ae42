using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The scenarios fail on deliberately broken code, one mutant for each known mistake.</summary>
public sealed class CallMutantTests
{
    [Theory]
    [InlineData("generateText", "generateText({", "generateText({ data: {} ,")]
    [InlineData("generateText", "res && res.choices && res.choices[0]", "res.choices[0]; choice.message")]
    [InlineData("generateText", "if (!text) throw new Error(\"The model returned no text.\");", "")]
    [InlineData("generateText", "if (onText) onText(text);", "")]
    [InlineData("generateText", "if (onText) onText(text);", "onText(text);")]
    [InlineData("generateText", "content: prompt", "content: \"hi\"")]
    [InlineData("callbacks", "    data: {", "    ...{")]
    [InlineData("callbacks", "    onText: (piece) => {", "    onPiece: (piece) => {")]
    [InlineData("callbacks", "    text += piece;", "    text += piece;\n    if (onText) onText(piece);")]
    [InlineData("callbacks", "if (!onText || raised.length) return;", "")]
    [InlineData("callbacks", "        raised.push(error);", "")]
    [InlineData("callbacks", "  for await (const piece of res.textStream) {", "  for (const piece of []) {")]
    [InlineData("callbacks", "  if (!text) throw new Error(\"The model returned no text.\");", "")]
    [InlineData("callbacks", "  if (raised.length) throw raised[0];", "")]
    [InlineData("textStream", "  let text = \"\";", "  let text = \"\";\n  for await (const again of res.textStream) text;")]
    [InlineData("textStream", "if (onText) onText(piece);", "")]
    [InlineData("textStream", "if (onText) onText(piece);", "try { if (onText) onText(piece); } catch (error) { return text; }")]
    [InlineData("textStream", "res.textStream", "res.dataStream")]
    [InlineData("textStream", "  if (!text) throw new Error(\"The model returned no text.\");", "")]
    [InlineData("eventStream", "    if (event.data === \"[DONE]\") break;\n", "")]
    [InlineData("eventStream", "    if (event.data === \"[DONE]\") break;\n", "    if (event.data === \"[DONE]\") continue;\n")]
    [InlineData("eventStream", "const choice = chunk.choices && chunk.choices[0];", "const choice = chunk.choices[0];\n    choice.delta;")]
    [InlineData("eventStream", "    if (!piece) continue;", "")]
    [InlineData("eventStream", "if (chunk.error || chunk.code) throw new Error(JSON.stringify(chunk.error || chunk));", "")]
    [InlineData("eventStream", "  if (!text) throw new Error(\"The model returned no text.\");", "")]
    public void The_scenarios_notice(string delivery, string correct, string mistaken)
    {
        var shape = Cells.Script(SnippetForm.Call, delivery);
        var mutant = Mutation.Apply(Cells.Files(SnippetForm.Call, delivery), correct, mistaken);
        Assert.NotEmpty(Behaviour.Broken(mutant, Proofs.Of("cloudbase", "deepseek-v4-flash"), shape, Scenarios.Of(shape.Delivery)));
    }
}
