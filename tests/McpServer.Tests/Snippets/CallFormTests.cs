using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class CallFormTests
{
    public static TheoryData<string, string> Targets()
    {
        var data = new TheoryData<string, string>();
        foreach (var (group, model) in Proofs.Targets) data.Add(group, model);
        return data;
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_shape_passes_the_guard_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var shape in SnippetShape.All)
        {
            foreach (var comments in CommentLanguage.All)
            {
                var snippet = SnippetWriter.Write(proof, shape, comments);
                Assert.Null(SnippetGuard.Objection(snippet, proof));
                Assert.Equal(1, snippet.Files.Where(file => !file.Path.EndsWith(".d.ts", StringComparison.Ordinal)).Sum(file => Occurrences(file.Content, "createModel(")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_delivery_behaves_over_every_scripted_answer_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var delivery in Delivery.All)
        {
            var snippet = Write(group, model, delivery);
            Assert.Empty(CallScenarios.Broken(snippet.Files, proof, delivery));
        }
    }

    [Fact]
    public void A_late_callback_costs_no_text()
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        const string answer = "{ chunks: [{ choices: [{ delta: { content: 'all' } }] }], done: true, lateCallbacks: true }";
        var run = SnippetRun.Start(
            Write("cloudbase", "deepseek-v4-flash", Delivery.Callbacks).Files, CallScenarios.World(proof, answer), "[{ prompt: 'p', listener: 'collect' }]");
        Assert.Equal("\"all\"", Assert.Single(run.Turns).Value);
    }

    [Fact]
    public void Comments_are_in_the_language_asked_for_and_leave_no_mark()
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var shape in SnippetShape.All)
        {
            var english = string.Concat(SnippetWriter.Write(proof, shape, CommentLanguage.English).Files.Select(file => file.Content));
            var chinese = string.Concat(SnippetWriter.Write(proof, shape, CommentLanguage.Chinese).Files.Select(file => file.Content));
            Assert.DoesNotContain(english, c => c is >= '\u4e00' and <= '\u9fff');
            Assert.Contains(chinese, c => c is >= '\u4e00' and <= '\u9fff');
            foreach (var text in new[] { english, chinese })
            {
                Assert.DoesNotContain("//en", text, StringComparison.Ordinal);
                Assert.DoesNotContain("//zh", text, StringComparison.Ordinal);
                Assert.DoesNotContain("__", text, StringComparison.Ordinal);
            }
        }
    }

    internal static Snippet Write(string group, string model, Delivery delivery) => SnippetWriter.Write(
        Proofs.Of(group, model), new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Call), CommentLanguage.English);

    private static int Occurrences(string text, string what) => text.Split(what).Length - 1;
}
