using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class CallFormTests
{
    [Theory]
    [MemberData(nameof(Cells.Targets), MemberType = typeof(Cells))]
    public void Every_delivery_behaves_over_every_scripted_answer_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var delivery in Delivery.All)
        {
            var shape = new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Call);
            var files = SnippetWriter.Write(proof, shape, CommentLanguage.English).Files;
            Assert.Empty(Behaviour.Broken(files, proof, shape, Scenarios.Of(delivery)));
        }
    }

    [Theory]
    [InlineData("call")]
    [InlineData("module")]
    public void A_late_callback_costs_no_text(string form)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        const string answer = "{ chunks: [{ choices: [{ delta: { content: 'all' } }] }], done: true, lateCallbacks: true }";
        var wanted = SnippetForm.Find(form)!;
        var run = SnippetRun.Start(Cells.Files(wanted, "callbacks"), Behaviour.World(proof, answer), "[{ prompt: 'p', listener: 'collect' }]");
        Assert.Equal("text all", Behaviour.Outcome(Assert.Single(run.Turns), wanted));
    }
}
