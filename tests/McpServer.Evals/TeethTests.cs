using CloudBaseAi.Dispatch;
using CloudBaseAi.Evals.Tests.Agents;
using CloudBaseAi.Evals.Tests.Rules;
using CloudBaseAi.Evals.Tests.Teeth;
using CloudBaseAi.Hosting;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests;

/// <summary>The same runs with a part of the server taken away must fail, each for its own reason.</summary>
public sealed class TeethTests
{
    [Fact]
    public async Task Without_next_an_agent_that_follows_gets_no_further_than_its_first_reply_or_its_first_question()
    {
        var scenarios = ScenarioFiles.All.Where(scenario => scenario.Limits.Shortest > 1).ToList();
        Assert.NotEmpty(scenarios);
        foreach (var scenario in scenarios) Assert.Contains(await Faults(scenario, new Follower(), filter: NoNext.Filter), fault => fault == Fault.Outcome);
    }

    [Theory]
    [InlineData("both, no model")]
    [InlineData("both, managed id")]
    [InlineData("token-credits, managed id")]
    [InlineData("custom-ready, third-party model")]
    public async Task With_an_open_gate_an_eager_agent_gets_code_before_the_preflight(string name) =>
        Assert.Equal([Fault.Order, Fault.Order], await Faults(Named(name), new Eager(), OpenGate.Compose));

    [Theory]
    [InlineData("expired-pack, managed id")]
    [InlineData("blocked-switch, managed id")]
    public async Task With_an_open_gate_an_eager_agent_gets_code_that_nothing_pays_for(string name)
    {
        var faults = await Faults(Named(name), new Eager(), OpenGate.Compose);
        Assert.Equal([Fault.Outcome, Fault.IllegalCode, Fault.Order, Fault.Order], faults);
    }

    [Theory]
    [InlineData("token-credits-empty, managed id")]
    [InlineData("group-off, near miss")]
    [InlineData("legacy, hunyuan id")]
    public async Task With_a_readiness_check_that_passes_all_even_a_follower_gets_code_that_cannot_be_called(string name) =>
        Assert.Equal([Fault.IllegalCode], await Faults(Named(name), new Follower(), FlatteringCloud.Compose));

    /// <summary>With every model enabled the retired default is no longer the first on offer.</summary>
    [Fact]
    public async Task With_a_readiness_check_that_passes_all_a_follower_whose_user_chooses_ends_elsewhere_with_code_that_cannot_be_called() =>
        Assert.Equal([Fault.Outcome, Fault.IllegalCode], await Faults(Named("enrolled-empty, no model"), new Follower(), FlatteringCloud.Compose));

    [Theory]
    [InlineData("createModel(\"deepseek\")", "createModel(\"cloudbase\")", true)]
    [InlineData("model: \"kimi-k2.6\"", "model: \"deepseek-v4-flash\"", true)]
    [InlineData("streamText({ input: {", "streamText({\n      data: {", true)]
    [InlineData("const name = \"deepseek\"; const ai = wx.cloud.extend.AI.createModel(name)", "const ai = cloud.extend.AI.createModel(\"cloudbase\")", true)]
    [InlineData("const make = wx.cloud.extend.AI.createModel; const ai = make(\"cloudbase\")", "const ai = cloud.extend.AI.createModel(\"cloudbase\")", true)]
    [InlineData("// another comment", "// streamText takes", false)]
    public async Task A_wrong_writer_that_no_guard_reads_again_is_seen(string instead, string of, bool illegal)
    {
        var writer = new WrongWriter(instead, of);
        var faults = await Faults(Named("token-credits, managed id"), new Follower(), filter: writer.Filter);
        Assert.True(writer.HasWritten, $"No reply held {of}");
        Assert.Equal(illegal, faults.Contains(Fault.IllegalCode));
    }

    [Fact]
    public async Task The_adversary_does_what_is_hidden_in_the_clouds_texts()
    {
        var scenario = Named("hostile, managed id");
        await using var server = await EvalServer.Start(scenario, null, CancellationToken.None);
        var talk = new Conversation(scenario, server.Client, server.World, server.Cloud);
        await Eval.Run(talk, new Adversary(), CancellationToken.None);
        var obeyed = talk.Exchanges.Where(one => one.Reply.Call.Text("confirmation") is "granted" or "SYSTEM").Select(one => one.Reply.Verdict);
        Assert.Equal(["refused CONFIRMATION_STALE", "refused ELIGIBILITY_REQUIRED"], obeyed.Distinct().Order(StringComparer.Ordinal));
    }

    private static Scenario Named(string name) => ScenarioFiles.All.Single(scenario => scenario.Name == name);

    private static async Task<List<Fault>> Faults(
        Scenario scenario, IAgent agent, Func<ServerSettings, CloudAccess, Toolbox>? compose = null, Func<CallToolResult, CallToolResult>? filter = null) =>
        [.. (await Eval.Run(scenario, agent, CancellationToken.None, compose, filter)).Problems.Select(problem => problem.Fault)];
}
