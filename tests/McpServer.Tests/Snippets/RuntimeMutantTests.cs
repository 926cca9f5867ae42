using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>For each runtime case, a mistake in the code that this very case notices.</summary>
public sealed class RuntimeMutantTests
{
    [Theory]
    [InlineData("plain-answer", "callbacks", "onText: show,", "onText: show,\n      onFinish: show,")]
    [InlineData("plain-answer", "generateText", "if (message) show(message.content);", "")]
    [InlineData("thinking-model", "textStream", "hand(given.onReasoning, message.reasoning_content);", "")]
    [InlineData("thinking-model", "textStream", "if (answer.usage) seen.usage = answer.usage;", "")]
    [InlineData("guard-throws-before-init", "callbacks", "[\"not-initialized\", \"\"", "[\"failed\", \"\"")]
    [InlineData("guard-throws-in-chinese", "callbacks", "|初始化/", "/")]
    [InlineData("extend-is-missing", "callbacks", "throw new Error(\"BASE_LIBRARY_TOO_OLD\")", "throw new Error(\"EMPTY_ANSWER\")")]
    [InlineData("version-is-missing", "callbacks", "    return false;\n", "    return true;\n")]
    [InlineData("version-throws", "textStream", "    return false;\n", "    throw error;\n")]
    [InlineData("version-too-old", "eventStream", " || isTooOld()", "")]
    [InlineData("code-inside-message", "callbacks", "const text = textOf(error, 0)", "const text = String(error.code)")]
    [InlineData("code-inside-errMsg", "callbacks", "const text = textOf(error, 0)", "const text = String(error.message)")]
    [InlineData("code-one-level-down", "callbacks", "const text = textOf(error, 0)", "const text = (error.message + error.errMsg)")]
    [InlineData("quota-in-json-text-beside-429", "callbacks", "KNOWN.filter(codeOf)[0] || ", "")]
    [InlineData("rate-by-number", "callbacks", "429(?![0-9])|too many requests|", "never|")]
    [InlineData("rate-beside-request-fail", "callbacks", "429(?![0-9])|too many requests|", "never|")]
    [InlineData("channel-not-allowed", "callbacks", "\"AI_CHANNEL_NOT_ALLOWED\"", "\"\"")]
    [InlineData("network-timeout", "callbacks", "/request:fail|time-?out|", "/")]
    [InlineData("domain-not-listed", "callbacks", "[\"network\", \"\"", "[\"failed\", \"\"")]
    [InlineData("no-permission", "callbacks", "[\"not-ready\", \"\"", "[\"failed\", \"\"")]
    [InlineData("generate-resolves-to-an-error", "generateText", "Object(chunk);", "Object(chunk && chunk.choices && chunk);")]
    [InlineData("stream-resolves-to-an-error", "callbacks", "if (!res || !res.textStream) throw res;", "if (!res || !res.textStream) throw new Error(\"EMPTY_ANSWER\");")]
    [InlineData("generate-only-thought", "generateText", "seen.thought = true;", ";")]
    [InlineData("generate-empty", "generateText", "if (!seen.text) seen.failures.push(", "void (")]
    [InlineData("generate-never-answers", "generateText", "timer = setTimeout(", "void (")]
    [InlineData("empty-stream", "textStream", "if (!seen.text) seen.failures.push(", "void (")]
    [InlineData("only-thought", "eventStream", "seen.thought = true;", ";")]
    [InlineData("finish-error-after-text", "callbacks", "/error|filter", "/filter")]
    [InlineData("filtered-after-text", "textStream", "/error|filter|", "/error|")]
    [InlineData("cut-short", "eventStream", "if (choice && choice.finish_reason) seen.finish = choice.finish_reason;", "")]
    [InlineData("error-event-after-text", "callbacks", "if (failure) seen.failures.push(failure);", "")]
    [InlineData("breaks-after-text", "textStream", "else if (!ended && !seen.finish) seen.failures.push(reason);", "")]
    [InlineData("event-data-is-an-object", "eventStream", "!== \"string\") return [data];", "!== \"string\") return [];")]
    [InlineData("silent-from-the-start", "callbacks", "timer = setTimeout(", "void (")]
    [InlineData("silent-after-text", "textStream", "res.abort ? res.abort() : leave()", "res.abort && res.abort()")]
    [InlineData("slow-but-alive", "textStream", "    clearTimeout(timer);\n    const", "    if (timer) return;\n    const")]
    [InlineData("long-thought", "callbacks", "    wait();\n    if (message && message.reasoning_content) seen", "    if (message && message.reasoning_content) seen")]
    [InlineData("bare-iterator", "callbacks", "Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream", "stream[Symbol.asyncIterator]()")]
    [InlineData("stop-after-text", "textStream", "  free();\n", "")]
    [InlineData("leave-while-streaming", "textStream", "this.gone = true;\n    this.stopAnswer();", "this.gone = true;")]
    [InlineData("leave-while-streaming", "callbacks", "    this.gone = true;\n", "")]
    [InlineData("two-taps", "callbacks", "if (!prompt || this.data.busy) return;\n    this.setData({ input: \"\" });\n", "")]
    [InlineData("own-callback-throws", "textStream", "  if (seen.raised.length) throw seen.raised[0];\n", "")]
    [InlineData("own-callback-throws", "callbacks", "      seen.raised.push(error);\n", "")]
    [InlineData("own-callback-throws", "generateText", "if (seen.raised.length) throw seen.raised[0];", "")]
    [InlineData("finish-network-error", "callbacks", "/error|filter", "/^error|filter")]
    [InlineData("finish-no-resources", "textStream", "|sensitive|resource/", "|sensitive/")]
    [InlineData("error-in-the-choice", "callbacks", "answer.error || choice.error || (", "answer.error || (")]
    [InlineData("error-in-data-of-a-chunk", "eventStream", "[answer, Object(answer.data)]", "[answer]")]
    [InlineData("success-is-no-error", "callbacks", " && !/^(0|200|success|(.*:)?ok)$/i.test(String(said))", "")]
    [InlineData("resolves-to-an-error-in-data", "generateText", "Object(chunk);", "Object(chunk && chunk.choices && chunk);")]
    [InlineData("resolves-to-text", "generateText", "seen.other || ", "")]
    [InlineData("padded-end-mark", "callbacks", "return line.trim();", "return line;")]
    [InlineData("padded-end-mark", "textStream", "if (chunk === \"[DONE]\") ended = true;", "if (chunk === \"[DONE]\") ended = false;")]
    [InlineData("event-is-text-itself", "eventStream", "typeof event === \"string\" ? event : ", "")]
    [InlineData("several-chunks-in-one-event", "eventStream", ".split(/\\n+(?=[{[])/)", ".split(\"never\")")]
    [InlineData("gateway-text-in-place-of-events", "textStream", "seen.other || ", "")]
    [InlineData("comments-keep-no-stream-alive", "callbacks", "^(data: ?|:.*)", "^(data: ?)")]
    [InlineData("piece-of-nothing", "callbacks", "step.value || \"\"", "step.value")]
    [InlineData("code-after-a-line-break", "callbacks", "{4})|[nrt])", "{4}))")]
    [InlineData("chinese-by-numbers", "callbacks", "String.fromCharCode(parseInt(unit, 16))", "\" \"")]
    [InlineData("code-is-null", "callbacks", "|null|undefined|", "|")]
    public void The_case_notices(string name, string delivery, string correct, string mistaken)
    {
        var forms = new[] { SnippetForm.Module, SnippetForm.Page }.Select(form => new Cell(Cells.Script(form, delivery), "all")).ToList();
        Assert.Contains(forms, cell => Mutation.TryApply(cell.Write().Files, correct, mistaken) is { } mutant
            && Judge.Broken(mutant, cell.Request(), name).Count > 0);
    }

    [Theory]
    [InlineData("plain-answer", "callbacks", "onText: show,", "onText: show,\n      onFinish: show,")]
    [InlineData("plain-answer", "generateText", "if (onText) onText(text);", "")]
    [InlineData("generate-only-thought", "generateText", "(failure || !text)", "(failure)")]
    [InlineData("generate-never-answers", "generateText", "timer = setTimeout(", "void (")]
    [InlineData("empty-stream", "textStream", "if (!text) throw new Error(\"EMPTY_ANSWER\");", "")]
    [InlineData("finish-error-after-text", "callbacks", "/error|filter", "/filter")]
    [InlineData("filtered-after-text", "eventStream", "/error|filter|", "/error|")]
    [InlineData("error-event-after-text", "textStream", "if (failure) end(failure);", "")]
    [InlineData("breaks-after-text", "textStream", "if (!finish) failures.push(reason);", "")]
    [InlineData("event-data-is-an-object", "eventStream", "!== \"string\") return [data];", "!== \"string\") return [];")]
    [InlineData("silent-from-the-start", "callbacks", "timer = setTimeout(", "void (")]
    [InlineData("silent-after-text", "textStream", "res.abort ? res.abort() : leave()", "res.abort && res.abort()")]
    [InlineData("slow-but-alive", "textStream", "    clearTimeout(timer);\n    timer", "    if (timer) return;\n    timer")]
    [InlineData("long-thought", "callbacks", "end(failure);\n    wait();", "end(failure);")]
    [InlineData("bare-iterator", "callbacks", "Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream", "stream[Symbol.asyncIterator]()")]
    [InlineData("own-callback-throws", "callbacks", "end(error);", "")]
    [InlineData("own-callback-throws", "callbacks", "    interrupt(reason);\n", "")]
    public void The_case_notices_in_form_call(string name, string delivery, string correct, string mistaken)
    {
        var cell = new Cell(Cells.Script(SnippetForm.Call, delivery), "none");
        Assert.NotEmpty(Judge.Broken(Mutation.Apply(cell.Write().Files, correct, mistaken), cell.Request(), name));
    }

    [Fact]
    public void Every_case_has_a_mutant()
    {
        var named = typeof(RuntimeMutantTests).GetMethod(nameof(The_case_notices))!.GetCustomAttributesData()
            .Where(one => one.AttributeType == typeof(InlineDataAttribute))
            .Select(one => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)one.ConstructorArguments[0].Value!)[0].Value as string);
        Assert.Empty(Cases.All.Select(Cases.Name).Except(named));
    }
}
