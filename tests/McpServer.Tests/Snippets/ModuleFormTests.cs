using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class ModuleFormTests
{
    private const string Works = $"{{ chunks: {Scenarios.Hello}, done: true }}";

    [Theory]
    [MemberData(nameof(Cells.Targets), MemberType = typeof(Cells))]
    public void Every_delivery_behaves_over_every_scripted_answer_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var delivery in Delivery.All)
        {
            var shape = new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Module);
            var files = SnippetWriter.Write(proof, shape, CommentLanguage.English).Files;
            Assert.Empty(Behaviour.Broken(files, proof, shape, Scenarios.Of(delivery)));
        }
    }

    [Theory]
    [MemberData(nameof(Cells.Deliveries), MemberType = typeof(Cells))]
    public void Every_code_in_every_shape_is_classified(string delivery) => Assert.Empty(Behaviour.Broken(
        Cells.Files(SnippetForm.Module, delivery), Proofs.Of("cloudbase", "deepseek-v4-flash"), Cells.Script(SnippetForm.Module, delivery), Scenarios.Errors()));

    [Theory]
    [InlineData("cloudbase", "3.15.1", "text Hello")]
    [InlineData("cloudbase", "3.16.0", "text Hello")]
    [InlineData("cloudbase", "4.0.0", "text Hello")]
    [InlineData("cloudbase", "3.15.0", "unsupported BASE_LIBRARY_TOO_OLD")]
    [InlineData("cloudbase", "3.9.9", "unsupported BASE_LIBRARY_TOO_OLD")]
    [InlineData("hunyuan-exp", "3.7.1", "text Hello")]
    [InlineData("hunyuan-exp", "3.15.0", "text Hello")]
    [InlineData("hunyuan-exp", "3.7.0", "unsupported BASE_LIBRARY_TOO_OLD")]
    [InlineData("hunyuan-exp", "2.99.99", "unsupported BASE_LIBRARY_TOO_OLD")]
    [InlineData("custom-x", "3.7.1", "text Hello")]
    [InlineData("custom-x", "3.6.9", "unsupported BASE_LIBRARY_TOO_OLD")]
    public void The_guard_knows_the_groups_floor(string group, string baseLibrary, string expected)
    {
        foreach (var oldInfo in new[] { "true", "false" })
        {
            var more = $"initialized: true, baseLibrary: '{baseLibrary}', oldInfo: {oldInfo}";
            Assert.All(Delivery.All, delivery => Assert.Equal(expected, OutcomeOf(group, delivery, more)));
        }
    }

    [Fact]
    public void Use_before_init_is_not_initialized() =>
        Assert.All(Delivery.All, delivery => Assert.Equal("not-initialized NOT_INITIALIZED", OutcomeOf("cloudbase", delivery, "initialized: false")));

    [Theory]
    [MemberData(nameof(Cells.Deliveries), MemberType = typeof(Cells))]
    public void Earlier_turns_go_along(string delivery)
    {
        var run = SnippetRun.Start(
            Cells.Files(SnippetForm.Module, delivery),
            Behaviour.World(Proofs.Of("cloudbase", "deepseek-v4-flash"), Works),
            "[{ prompt: 'one' }, { prompt: 'two', earlier: [{ role: 'user', content: 'one' }, { role: 'assistant', content: 'Hello' }] }]");
        Assert.Equal("""[{"role":"user","content":"one"}]""", run.Requests[0].GetProperty("messages").GetRawText());
        Assert.Equal(
            """[{"role":"user","content":"one"},{"role":"assistant","content":"Hello"},{"role":"user","content":"two"}]""",
            run.Requests[1].GetProperty("messages").GetRawText());
    }

    [Fact]
    public void An_unknown_code_is_kept()
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        var world = Behaviour.World(proof, "{ chunks: [], reject: { errCode: -501000, errMsg: 'new one' } }");
        var run = SnippetRun.Start(Cells.Files(SnippetForm.Module, "callbacks"), world, "[{ prompt: 'p' }]");
        Assert.Equal("failed -501000", Behaviour.Outcome(Assert.Single(run.Turns), SnippetForm.Module));
    }

    private static string OutcomeOf(string group, Delivery delivery, string more)
    {
        var proof = Proofs.Of(group, "some-model");
        var shape = new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Module);
        var files = SnippetWriter.Write(proof, shape, CommentLanguage.English).Files;
        var run = SnippetRun.Start(files, Behaviour.World(proof, Works, more), "[{ prompt: 'p', listener: 'collect' }]");
        return Behaviour.Outcome(Assert.Single(run.Turns), SnippetForm.Module);
    }
}
