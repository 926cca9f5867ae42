using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>For each runtime case, a mistake in the code that this very case notices.</summary>
public sealed class RuntimeMutantTests
{
    [Theory]
    [InlineData("plain-answer", "callbacks", "onText: show,", "onText: show,\n      onFinish: show,")]
    [InlineData("plain-answer", "generateText", "show(message && message.content);", "")]
    [InlineData("thinking-model", "textStream", "hand(given.onReasoning, delta.reasoning_content);", "")]
    [InlineData("thinking-model", "textStream", "if (chunk.usage) seen.usage = chunk.usage;", "")]
    [InlineData("guard-throws-before-init", "callbacks", "kind: \"not-initialized\",\n", "kind: \"failed\",\n")]
    [InlineData("guard-throws-in-chinese", "callbacks", "|\\u521d\\u59cb\\u5316/", "/")]
    [InlineData("extend-is-missing", "callbacks", "throw new Error(\"BASE_LIBRARY_TOO_OLD\")", "throw new Error(\"EMPTY_ANSWER\")")]
    [InlineData("version-is-missing", "callbacks", "    return false;\n", "    return true;\n")]
    [InlineData("version-throws", "textStream", "    return false;\n", "    throw error;\n")]
    [InlineData("version-too-old", "eventStream", " || isTooOld()", "")]
    [InlineData("code-inside-message", "callbacks", "return JSON.stringify(error, readable);", "return String(error.code);")]
    [InlineData("code-inside-errMsg", "callbacks", "return JSON.stringify(error, readable);", "return String(error.message);")]
    [InlineData("code-one-level-down", "callbacks", "return JSON.stringify(error, readable);", "return error.message + error.errMsg;")]
    [InlineData("quota-in-json-text-beside-429", "callbacks", "KNOWN.filter(codeOf)[0] ||", "")]
    [InlineData("rate-by-number", "callbacks", "429(?![0-9])|too many requests|", "never|")]
    [InlineData("rate-beside-request-fail", "callbacks", "429(?![0-9])|too many requests|", "never|")]
    [InlineData("channel-not-allowed", "callbacks", "codes: [\"AI_CHANNEL_NOT_ALLOWED\"]", "codes: []")]
    [InlineData("network-timeout", "callbacks", "pattern: /request:fail|time-?out|", "pattern: /")]
    [InlineData("domain-not-listed", "callbacks", "kind: \"network\",\n", "kind: \"failed\",\n")]
    [InlineData("no-permission", "callbacks", "kind: \"not-ready\",\n", "kind: \"failed\",\n")]
    [InlineData("generate-resolves-to-an-error", "generateText", "if (!res || isFailure(res)) throw res;", "")]
    [InlineData("stream-resolves-to-an-error", "callbacks", "if (!res || !res.textStream) throw res;", "if (!res || !res.textStream) throw new Error(\"EMPTY_ANSWER\");")]
    [InlineData("generate-only-thought", "generateText", "seen.thought = true;", ";")]
    [InlineData("generate-empty", "generateText", "if (!seen.text) seen.failures.push(", "void (")]
    [InlineData("generate-never-answers", "generateText", "timer = setTimeout(", "void (")]
    [InlineData("empty-stream", "textStream", "if (!seen.text) seen.failures.push(", "void (")]
    [InlineData("only-thought", "eventStream", "seen.thought = true;", ";")]
    [InlineData("finish-error-after-text", "callbacks", "if (seen.finish === \"error\") seen.failures.push(new Error(\"FINISH_ERROR\"));", "")]
    [InlineData("filtered-after-text", "textStream", "if (seen.finish === \"content_filter\" ||", "if (")]
    [InlineData("cut-short", "eventStream", "if (choice && choice.finish_reason) seen.finish = choice.finish_reason;", "")]
    [InlineData("error-event-after-text", "callbacks", "if (isFailure(chunk)) seen.failures.push(chunk);", "")]
    [InlineData("breaks-after-text", "textStream", "else if (!seen.finish) seen.failures.push(reason);", "")]
    [InlineData("event-data-is-an-object", "eventStream", "typeof data === \"string\" ? JSON.parse(data) : data", "JSON.parse(data)")]
    [InlineData("silent-from-the-start", "callbacks", "timer = setTimeout(", "void (")]
    [InlineData("silent-after-text", "textStream", "res.abort ? res.abort() : leave()", "res.abort && res.abort()")]
    [InlineData("slow-but-alive", "textStream", "    clearTimeout(timer);\n    const", "    if (timer) return;\n    const")]
    [InlineData("long-thought", "callbacks", "    wait();\n    if (delta && delta.reasoning_content) seen", "    if (delta && delta.reasoning_content) seen")]
    [InlineData("bare-iterator", "callbacks", "Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream", "stream[Symbol.asyncIterator]()")]
    [InlineData("stop-after-text", "textStream", "  free();\n", "")]
    [InlineData("leave-while-streaming", "textStream", "this.gone = true;\n    this.stopAnswer();", "this.gone = true;")]
    [InlineData("leave-while-streaming", "callbacks", "    this.gone = true;\n", "")]
    [InlineData("two-taps", "callbacks", "if (prompt && !this.data.busy) this.ask(prompt);", "this.ask(prompt || \"again\");")]
    [InlineData("own-callback-throws", "textStream", "  if (seen.raised.length) throw seen.raised[0];\n", "")]
    [InlineData("own-callback-throws", "callbacks", "      seen.raised.push(error);\n", "")]
    [InlineData("own-callback-throws", "generateText", "if (seen.raised.length) throw seen.raised[0];", "")]
    public void The_case_notices(string name, string delivery, string correct, string mistaken)
    {
        var forms = new[] { SnippetForm.Module, SnippetForm.Page }.Select(form => new Cell(Cells.Script(form, delivery), "all")).ToList();
        Assert.Contains(forms, cell => Mutation.TryApply(cell.Write().Files, correct, mistaken) is { } mutant
            && Judge.Broken(mutant, cell.Request(), name).Count > 0);
    }

    [Theory]
    [InlineData("plain-answer", "callbacks", "onText: show,", "onText: show,\n      onFinish: show,")]
    [InlineData("plain-answer", "generateText", "text = message.content;", "")]
    [InlineData("generate-only-thought", "generateText", "if (!text) throw new Error(\"EMPTY_ANSWER\");", "")]
    [InlineData("generate-never-answers", "generateText", "timer = setTimeout(", "void (")]
    [InlineData("empty-stream", "textStream", "if (!text) throw new Error(\"EMPTY_ANSWER\");", "")]
    [InlineData("finish-error-after-text", "callbacks", "[\"error\", ", "[")]
    [InlineData("filtered-after-text", "eventStream", "\"content_filter\", ", "")]
    [InlineData("error-event-after-text", "textStream", "isFailure(chunk) || ", "")]
    [InlineData("breaks-after-text", "textStream", "if (!finish) failures.push(reason);", "")]
    [InlineData("event-data-is-an-object", "eventStream", "typeof data === \"string\" ? JSON.parse(data) : data", "JSON.parse(data)")]
    [InlineData("silent-from-the-start", "callbacks", "timer = setTimeout(", "void (")]
    [InlineData("silent-after-text", "textStream", "res.abort ? res.abort() : leave()", "res.abort && res.abort()")]
    [InlineData("slow-but-alive", "textStream", "    clearTimeout(timer);\n    timer", "    if (timer) return;\n    timer")]
    [InlineData("long-thought", "callbacks", "end(chunk);\n    wait();", "end(chunk);")]
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
