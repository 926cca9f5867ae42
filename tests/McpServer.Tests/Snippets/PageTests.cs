using System.Text.Json;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What a person does with the page over several turns.</summary>
public sealed class PageTests
{
    private const string Slow = "stream: [{ text: 'Qua' }, { wait: 500, text: 'gga' }, { finish: 'stop' }, { done: true }]";

    [Theory]
    [InlineData("generateText")]
    [InlineData("callbacks")]
    [InlineData("textStream")]
    [InlineData("eventStream")]
    public void Answered_turns_go_along_and_the_chosen_model_is_asked(string delivery)
    {
        using var run = Open(delivery, "prompt: 'one'");
        run.Until(1_000).Do("run.tap('model', 'glm-5.1'); run.send('two')").Until(2_000);
        var second = run.Report().GetProperty("calls")[1];
        Assert.Equal("glm-5.1", second.GetProperty("model").GetString());
        Assert.Equal([Cells.System, "one", "Quagga", "two"], Contents(second));
    }

    [Fact]
    public void A_blank_prompt_sends_nothing()
    {
        using var run = Open("callbacks", "prompt: '  '");
        Assert.Equal(0, run.Until(1_000).Report().GetProperty("calls").GetArrayLength());
    }

    [Theory]
    [InlineData("callbacks", "Qua")]
    [InlineData("textStream", "Qua")]
    [InlineData("eventStream", "Qua")]
    public void A_stopped_answer_keeps_its_text_and_can_be_asked_again(string delivery, string arrived)
    {
        using var run = Open(delivery, $"{Slow}, caller: {{ does: 'stop', at: 100 }}");
        run.Until(200);
        Assert.Equal(["hi", arrived], Screen(run));
        run.Do("run.tap('retry')").Until(2_000);
        Assert.Equal(["hi", arrived, "hi", "Quagga"], Screen(run));
        Assert.DoesNotContain(arrived, Contents(run.Report().GetProperty("calls")[1]));
    }

    [Fact]
    public void A_turn_that_failed_without_a_word_is_replaced_by_its_retry()
    {
        using var run = Open("textStream", "platform: { call: { reject: { value: { errMsg: 'request:fail' } } } }");
        run.Until(1_000).Do("run.tap('retry')").Until(2_000);
        Assert.Equal("hi", Screen(run)[0]);
        Assert.Single(Screen(run), "hi");
        Assert.Equal(2, run.Report().GetProperty("calls").GetArrayLength());
    }

    [Fact]
    public void A_growing_answer_is_shown_and_a_fast_one_is_rendered_seldom()
    {
        using var run = Open("callbacks", Slow);
        Assert.Contains("Qua", Screen(run.Until(100)));
        using var fast = Open("eventStream", "stream: Array.from({ length: 300 }, () => ({ text: 'ab' })).concat([{ done: true }])");
        Assert.InRange(fast.Until(5_000).Report().GetProperty("draws").GetInt32(), 5, 12);
    }

    [Fact]
    public void A_conversation_is_trimmed()
    {
        using var run = Open("callbacks", "");
        for (var turn = 1; turn <= 15; turn++) run.Until(turn * 1_000).Do("run.send('more')");
        Assert.Equal(1 + 20 + 1, run.Until(20_000).Report().GetProperty("calls")[15].GetProperty("messages").GetArrayLength());
    }

    private static IEnumerable<string> Contents(JsonElement call) =>
        call.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()!);

    private static CaseRun Open(string delivery, string spec)
    {
        var cell = new Cell(Cells.Script(SnippetForm.Page, delivery), "all");
        return new CaseRun(cell.Write().Files, cell.Request()).Start($"{{ {spec} }}");
    }

    /// <summary>The texts of the conversation: neither models nor labels.</summary>
    private static List<string> Screen(CaseRun run) => [.. run.Report().GetProperty("screen").EnumerateArray().Select(text => text.GetString()!)
        .Where(text => !text.Contains('.', StringComparison.Ordinal) && text is not ("deepseek-v4-flash" or "Send" or "Stop" or "Retry"))];
}
