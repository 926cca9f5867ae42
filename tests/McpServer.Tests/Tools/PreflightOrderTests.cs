using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>The order is held in state: no step can be skipped or swapped, and facts grow old.</summary>
public sealed class PreflightOrderTests
{
    private const string Snippet = """{"envId":"sandbox-1a2b3c","groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111","method":"streamText"}""";

    [Fact]
    public async Task Code_first_is_refused_and_each_next_leads_one_step_on_until_there_is_code()
    {
        await using var session = await Session.Start("enrolled");
        var reply = await session.Call("generateSnippet", Snippet);
        Assert.Equal("refused ELIGIBILITY_REQUIRED", reply.Verdict);
        Assert.Equal("checkEligibility", (reply = await session.Follow(reply)).Tool);
        Assert.Equal("refused GROUPS_REQUIRED", (await session.Call("generateSnippet", Snippet)).Verdict);
        Assert.Equal("describeGroups", (reply = await session.Follow(reply)).Tool);
        Assert.Equal("ok", (reply = await session.Follow(reply)).Verdict);
        Assert.Equal("generateSnippet", reply.Tool);
    }

    [Fact]
    public async Task A_path_opens_its_own_group_only()
    {
        await using var session = await Session.Start("both");
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","path":"growthPlan"}""");
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        var refused = await session.Call("generateSnippet", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"deepseek-v4-flash","method":"streamText"}""");
        Assert.Equal("refused ELIGIBILITY_REQUIRED", refused.Verdict);
        Assert.Equal("tokenCredits", refused.Next!["arguments"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task Packs_seen_beside_a_missed_plan_open_nothing_by_themselves()
    {
        await using var session = await Session.Start("token-credits");
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        var refused = await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"deepseek-v4-flash"}""");
        Assert.Equal("refused ELIGIBILITY_REQUIRED", refused.Verdict);
    }

    [Fact]
    public async Task After_a_miss_the_later_tools_refuse_with_the_same_decision()
    {
        await using var session = await Session.Start("none");
        var miss = await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        var refused = await session.Call("generateSnippet", Snippet);
        Assert.Equal("refused NOT_ELIGIBLE", refused.Verdict);
        Assert.True(refused.Result.IsError);
        Assert.Equal(Options(miss), Options(refused).Select(option => option.Replace(",\"model\":\"hunyuan-2.0-instruct-20251111\"", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(14, "ok")]
    [InlineData(15, "refused ELIGIBILITY_REQUIRED")]
    public async Task Facts_are_good_for_fifteen_minutes(int minutes, string verdict)
    {
        await using var session = await Session.Start("enrolled");
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        session.Time.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(verdict, (await session.Call("generateSnippet", Snippet)).Verdict);
    }

    [Fact]
    public async Task A_group_that_lost_the_model_since_it_was_described_is_found_out_before_a_line_is_written()
    {
        await using var session = await Session.Start("enrolled");
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        await session.OtherWriter.UpdateAIModel(Ids.Sandbox, Ids.Group("hunyuan-exp"), [], default);
        var refused = await session.Call("generateSnippet", Snippet);
        Assert.Equal("refused MODEL_NOT_ENABLED", refused.Verdict);
        Assert.Equal("decision CONFIRMATION_REQUIRED", (await session.Follow(refused)).Verdict);
    }

    [Fact]
    public async Task The_state_belongs_to_the_environment_not_to_the_connection_or_an_earlier_call()
    {
        await using var session = await Session.Start("many-envs");
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        Assert.Equal("refused ENV_REQUIRED", (await session.Call("describeGroups")).Verdict);
        Assert.Equal("refused ELIGIBILITY_REQUIRED", (await session.Call("describeGroups", """{"envId":"bakery-dev-a5cd68"}""")).Verdict);
    }

    private static IEnumerable<string> Options(ReplyView reply) => reply.Options.Select(option => option!["next"]!["arguments"]!.ToJsonString());
}
