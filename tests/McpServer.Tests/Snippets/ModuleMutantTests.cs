using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The scenarios fail on deliberately broken modules, one mutant for each known mistake.</summary>
public sealed class ModuleMutantTests
{
    [Theory]
    [InlineData("generateText", "if (text) show(text);", "")]
    [InlineData("generateText", "if (!text) return { ok: false, error: classifyAIError({ code: \"EMPTY_ANSWER\" }) };", "")]
    [InlineData("callbacks", "      data: {", "      ...{")]
    [InlineData("callbacks", "      onText: show,\n", "")]
    [InlineData("callbacks", "    for await (const piece of res.textStream) {", "    for (const piece of []) {")]
    [InlineData("callbacks", "      text += piece;\n    }", "      text += piece;\n      show(piece);\n    }")]
    [InlineData("callbacks", "      raised.push(error);", "")]
    [InlineData("callbacks", "if (!onText || raised.length) return;", "if (raised.length) return;")]
    [InlineData("textStream", "  if (raised.length) throw raised[0];", "")]
    [InlineData("textStream", "return { ok: false, error: classifyAIError(error) };", "return { ok: true, text };")]
    [InlineData("textStream", "return { ok: false, error: classifyAIError(error) };", "throw error;")]
    [InlineData("eventStream", "      if (event.data === \"[DONE]\") break;\n", "")]
    [InlineData("eventStream", "const choice = chunk.choices && chunk.choices[0];", "const choice = chunk.choices[0];\n      choice.delta;")]
    [InlineData("eventStream", "      if (chunk.error || chunk.code) throw chunk.error || chunk;", "")]
    [InlineData("eventStream", "      if (!piece) continue;", "")]
    [InlineData("eventStream", "[code, errCode, errMsg, message, error]", "[code, errCode, errMsg, error.code]")]
    [InlineData("eventStream", "[code, errCode, errMsg, message, error]", "[code, errMsg, message, error]")]
    [InlineData("eventStream", "[code, errCode, errMsg, message, error]", "[code, errCode, message, error]")]
    [InlineData("eventStream", "[code, errCode, errMsg, message, error]", "[errCode, errMsg, message, error]")]
    [InlineData("eventStream", "words.indexOf(one.code) >= 0", "one.code === code")]
    public void The_scenarios_notice(string delivery, string correct, string mistaken)
    {
        var shape = Cells.Script(SnippetForm.Module, delivery);
        var mutant = Mutation.Apply(Cells.Files(SnippetForm.Module, delivery), correct, mistaken);
        var scenarios = Scenarios.Of(shape.Delivery).Concat(Scenarios.Errors());
        Assert.NotEmpty(Behaviour.Broken(mutant, Proofs.Of("cloudbase", "deepseek-v4-flash"), shape, scenarios));
    }
}
