using System.Text.Json;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What the options of a request put into the call, and what the options of the function do.</summary>
public sealed class OptionTests
{
    public static TheoryData<string, string> Functions()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in new[] { SnippetForm.Call, SnippetForm.Module })
        {
            foreach (var delivery in Delivery.All) data.Add(form.Text, delivery.ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void System_prompt_parameters_and_earlier_turns_reach_the_call(string form, string delivery)
    {
        var sent = Ask(form, delivery, "{ earlier: [{ role: 'user', content: 'a' }, { role: 'assistant', content: 'b' }] }").GetProperty("calls")[0];
        Assert.Equal([0.7, 0.9, 512], CallParameters.Names.Select(name => sent.GetProperty(name).GetDouble()));
        Assert.Equal(
            [("system", Cells.System), ("user", "a"), ("assistant", "b"), ("user", "hi")],
            sent.GetProperty("messages").EnumerateArray()
                .Select(message => (message.GetProperty("role").GetString()!, message.GetProperty("content").GetString()!)));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_proven_model_is_called_and_the_first_without_a_name(string form, string delivery)
    {
        Assert.Equal("kimi-k2.6", Ask(form, delivery, "{ model: 'kimi-k2.6' }").GetProperty("calls")[0].GetProperty("model").GetString());
        Assert.Equal("deepseek-v4-flash", Ask(form, delivery, "{}").GetProperty("calls")[0].GetProperty("model").GetString());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Another_model_is_never_sent(string form, string delivery)
    {
        foreach (var options in new[] { "all", "none" })
        {
            var seen = Ask(form, delivery, "{ model: 'gpt-4o' }", options);
            Assert.Equal(0, seen.GetProperty("calls").GetArrayLength());
            if (form == "call") Assert.Equal("rejected", seen.GetProperty("state").GetString());
            else Assert.Equal("bad-request", seen.GetProperty("value").GetProperty("error").GetProperty("kind").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Another_cloud_instance_is_used_in_place_of_wx_cloud(string form, string delivery)
    {
        var failed = Ask(form, delivery, "{ cloud: { extend: { AI: { createModel: () => { throw new Error('the other cloud'); } } } } }");
        Assert.Equal(0, failed.GetProperty("calls").GetArrayLength());
        Assert.Contains("the other cloud", failed.GetProperty("value").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("callbacks")]
    [InlineData("textStream")]
    [InlineData("eventStream")]
    public void The_limit_on_silence_can_be_set(string delivery)
    {
        var seen = Ask("module", delivery, "{ silenceMs: 1000 }", "all", "stream: [{ silence: true }]");
        Assert.Equal("network", seen.GetProperty("value").GetProperty("error").GetProperty("kind").GetString());
        Assert.Equal(1000, seen.GetProperty("settledAt").GetInt32());
    }

    [Theory]
    [InlineData("stream: [{ text: 'Quagga' }, { finish: 'stop' }, { silence: true }]", true, "Quagga")]
    [InlineData("stream: [{ text: 'Quagga' }, { finish: 'content_filter' }, { silence: true }]", false, "Quagga")]
    [InlineData("stream: [{ text: 'Quagga' }, { finish: 'stop' }, { break: { value: { errMsg: 'request:fail' } } }]", true, "Quagga")]
    [InlineData("stream: [{ item: null }, { item: { data: '' } }, { item: { data: ': ping' } }, { item: {} }, { text: 'Quagga' }, { end: true }]", true, "Quagga")]
    [InlineData("stream: [{ chunk: null }, { chunk: { choices: [null] } }, { chunk: { choices: 'x' } }, { text: 'Quagga' }, { done: true }]", true, "Quagga")]
    [InlineData("stream: [{ text: 'Quagga', as: 'json', beside: { error: null, code: 0 } }, { done: true }]", true, "Quagga")]
    [InlineData("platform: { abort: 'deaf' }, caller: { does: 'stop', at: 2 }, stream: [{ text: 'Qua' }, { wait: 9, text: 'gga' }, { done: true }]", false, "Qua")]
    [InlineData("platform: { abort: 'breaks' }, caller: { does: 'stop-twice', at: 2 }, stream: [{ text: 'Qua' }, { silence: true }]", false, "Qua")]
    [InlineData("platform: { abort: 'throws' }, caller: { does: 'stop', at: 2 }, stream: [{ text: 'Qua' }, { silence: true }]", false, "Qua")]
    [InlineData("platform: { abort: 'none', iterator: 'return-hangs' }, caller: { does: 'stop', at: 2 }, stream: [{ text: 'Qua' }, { silence: true }]", false, "Qua")]
    [InlineData("platform: { openAfter: 500 }, caller: { does: 'stop', at: 2 }", false, "")]
    [InlineData("platform: { call: { never: true } }", false, "")]
    [InlineData("platform: { call: { reject: { undefined: true } } }", false, "")]
    [InlineData("platform: { version: { none: true } }, caller: { does: 'stop', at: 'end' }", true, "Quagga")]
    public void Faults_that_are_no_listed_case_end_too(string spec, bool ok, string text)
    {
        foreach (var delivery in Delivery.All.Where(one => one != Delivery.Whole))
        {
            var seen = Ask("module", delivery.ToString(), "{}", "all", spec);
            Assert.Equal(ok, seen.GetProperty("value").GetProperty("ok").GetBoolean());
            Assert.Equal(text, seen.GetProperty("value").GetProperty("text").GetString());
            Assert.Equal(text, string.Concat(seen.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetString())));
            Assert.Equal(0, seen.GetProperty("violations").GetArrayLength() + seen.GetProperty("late").GetInt32());
        }
    }

    [Fact]
    public void Options_that_are_not_legal_cannot_be_constructed()
    {
        Assert.False(SystemPrompt.TryParse(new string('x', SystemPrompt.MaxLength + 1), out _));
        Assert.True(SystemPrompt.TryParse(new string('x', SystemPrompt.MaxLength), out _));
        Assert.All<(double? Temperature, double? TopP, long? Tokens)>(
            [(-0.1, null, null), (2.1, null, null), (double.NaN, null, null), (null, 0, null), (null, 1.1, null), (null, null, 0)],
            one => Assert.False(CallParameters.TryCreate(one.Temperature, one.TopP, one.Tokens, out _)));
        Assert.True(CallParameters.TryCreate(0, 1, 1, out _));
        var proof = Proofs.Of("cloudbase", "a");
        Assert.False(ProvenModels.TryJoin(proof, [Proofs.Of("custom-x", "b")], out _));
        var others = new[] { "b", "a", "b" }.Select(model => Proofs.Of("cloudbase", model));
        Assert.True(ProvenModels.TryJoin(proof, others, out var models));
        Assert.Equal(["a", "b"], models.All.Select(model => model.Text));
        Assert.False(SnippetRequest.TryCreate(models, Cells.Script(SnippetForm.Call, "callbacks"), [SnippetFeature.Usage], out _));
    }

    private static JsonElement Ask(string form, string delivery, string options, string cell = "all", string spec = "")
    {
        var one = new Cell(Cells.Script(SnippetForm.Find(form)!, delivery), cell);
        using var run = new CaseRun(one.Write().Files, one.Request());
        return run.Start($"{{ options: {options}, {spec} }}").Until(400_000).Report();
    }
}
