using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

public sealed class CreateCustomGroupTests
{
    private const string Key = "sk-live-4f9a1c77d2";

    private const string Whole = """{"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m-1","m-2","m-1"],"remark":"ours","apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""";

    [Fact]
    public async Task A_whole_wish_is_registered_verified_and_leads_to_code()
    {
        await using var session = await Opened();
        var done = await session.Call("createCustomGroup", Whole);
        Assert.Equal("ok", done.Verdict);
        Assert.Equal("""["m-1","m-2"]""", done.Data["models"]!.ToJsonString());
        Assert.Equal("https://tcb.cloud.tencent.com/dev?envId=sandbox-1a2b3c#/ai", done.Data["consoleUrl"]!.GetValue<string>());
        Assert.NotEmpty(done.Data["advisories"]!.AsArray());
        Assert.Equal(["CreateAIModel", "DescribeAIModels"], session.Counter.Actions.TakeLast(2));
        var code = await session.Follow(done);
        Assert.Equal(("ok", "custom-a", "m-1"), (code.Verdict, SnippetCall.Of(code).Provider, SnippetCall.Of(code).Model));
    }

    [Fact]
    public async Task The_key_is_in_no_reply()
    {
        await using var session = await Opened();
        var replies = new List<ReplyView> { await session.Call("createCustomGroup", Whole) };
        replies.Add(await session.Call("createCustomGroup", Whole));
        replies.Add(await session.Call("describeGroups", """{"groupName":"custom-a","catalog":true}"""));
        Assert.Equal(["ok", "refused GROUP_EXISTS", "decision"], replies.Select(reply => reply.Verdict));
        Assert.All(replies, reply => Assert.DoesNotContain(Key, reply.Text + reply.Body.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_check_of_path_custom_it_is_refused_and_the_check_opens_it()
    {
        await using var session = await Session.Start("both", variables: Variables());
        await session.Call("checkEligibility", """{"path":"growthPlan"}""");
        var refused = await session.Call("createCustomGroup", Whole);
        Assert.Equal("refused ELIGIBILITY_REQUIRED", refused.Verdict);
        Assert.Equal("custom", refused.Next!["arguments"]!["path"]!.GetValue<string>());
        Assert.Equal("ok", (await session.Follow(refused)).Verdict);
        Assert.Equal("ok", (await session.Call("createCustomGroup", Whole)).Verdict);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("custom")]
    [InlineData("custom-")]
    [InlineData("custom--a")]
    [InlineData("custom_a")]
    [InlineData("Custom-a")]
    [InlineData("custom-a b")]
    [InlineData("custom-a/b")]
    [InlineData("custom-模型")]
    [InlineData("custom-your-name")]
    [InlineData("custom-<name>")]
    [InlineData("cloudbase")]
    [InlineData("hunyuan-exp")]
    public async Task A_name_that_is_no_custom_groups_is_refused_and_the_mended_call_is_taken(string name)
    {
        await using var session = await Opened();
        var refused = await session.Call("createCustomGroup", Whole.Replace("custom-a", name, StringComparison.Ordinal));
        Assert.Equal("refused ILLEGAL_GROUP_NAME", refused.Verdict);
        Assert.DoesNotContain("CreateAIModel", session.Counter.Actions);
        ReplyRules.Check(refused);
        Assert.Equal("ok", (await session.Follow(refused)).Verdict);
    }

    [Theory]
    [InlineData("My Model", """ "baseUrl":"https://api.example.com/v1" """, "custom-My-Model")]
    [InlineData("custom-xxx", """ "baseUrl":"https://api.example.com/v1" """, "custom-api.example.com")]
    [InlineData("custom-xxx", """ "baseUrl":"https://user:pass@api.example.com" """, "custom-endpoint")]
    [InlineData("custom-xxx", """ "remark":"ours" """, "custom-endpoint")]
    public async Task The_mended_name_is_what_was_meant_else_the_endpoints_else_a_plain_one(string name, string rest, string mended)
    {
        await using var session = await Opened();
        var refused = await session.Call("createCustomGroup", $$"""{"groupName":"{{name}}",{{rest}}}""");
        Assert.Equal(mended, refused.Next!["arguments"]!["groupName"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{}", "KEY_VARIABLE_REQUIRED", "baseUrl, models, apiKeyEnv", "repeat with baseUrl and models")]
    [InlineData("""{"baseUrl":"https://api.example.com"}""", "KEY_VARIABLE_REQUIRED", "models, apiKeyEnv", "repeat with models")]
    [InlineData("""{"models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""", "ILLEGAL_BASE_URL", "baseUrl", "repeat with baseUrl")]
    [InlineData("""{"baseUrl":"https://api.example.com","apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""", null, "models", "the key in CLOUDBASE_AI_KEY_A: repeat with models")]
    [InlineData("""{"baseUrl":"https://api.example.com","models":["m"]}""", "KEY_VARIABLE_REQUIRED", "apiKeyEnv", "the key in CLOUDBASE_AI_KEY_A: repeat")]
    [InlineData("""{"baseUrl":"https://api.example.com","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_B"}""", "KEY_VARIABLE_REQUIRED", "a value in CLOUDBASE_AI_KEY_B (it is unset in this server's environment)", "Set CLOUDBASE_AI_KEY_B to the API key in this server's environment, restart it, and repeat")]
    public async Task What_is_missing_is_asked_of_the_user_with_both_ways_offered(string given, string? code, string missing, string way)
    {
        await using var session = await Opened();
        var arguments = System.Text.Json.Nodes.JsonNode.Parse(given)!.AsObject();
        arguments["groupName"] = "custom-a";
        var asked = await session.Call("createCustomGroup", arguments);
        Assert.Equal(("decision", code), (asked.Status, asked.Code));
        Assert.EndsWith(way, asked.Options[1]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith($"this is missing: {missing}.", asked.Message, StringComparison.Ordinal);
        Assert.Equal(2, asked.Options.Count);
        Assert.StartsWith("https://tcb.cloud.tencent.com/dev?envId=sandbox-1a2b3c", asked.Options[0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("describeGroups", "createCustomGroup"), (asked.Options[0]!["next"]!["tool"]!.GetValue<string>(), asked.Options[1]!["next"]!["tool"]!.GetValue<string>()));
        ReplyRules.Check(asked);
    }

    [Fact]
    public async Task An_existing_group_leads_to_enableModel_which_adds_the_model()
    {
        await using var session = await Opened();
        var refused = await session.Call("createCustomGroup", Whole.Replace("custom-a", "custom-openai-compat", StringComparison.Ordinal));
        Assert.Equal("refused GROUP_EXISTS", refused.Verdict);
        Assert.Equal(("enableModel", "m-1"), (refused.Next!["tool"]!.GetValue<string>(), refused.Next["arguments"]!["model"]!.GetValue<string>()));
        var quote = await session.Follow(refused);
        Assert.Equal("decision CONFIRMATION_REQUIRED", quote.Verdict);
        Assert.Equal("""["gpt-4o-mini","m-1"]""", (await session.Choose(quote, 1)).Data["models"]!.ToJsonString());
    }

    [Fact]
    public async Task A_plan_that_forbids_it_is_a_decision_to_upgrade()
    {
        await using var session = await Opened("personal-plan");
        var asked = await session.Call("createCustomGroup", Whole);
        Assert.Equal("decision PACKAGE_UNSUPPORTED", asked.Verdict);
        Assert.Equal("FailedOperation.PackageUnsupported", asked.Data["cloudCode"]!.GetValue<string>());
        Assert.Equal("createCustomGroup", asked.Options[0]!["next"]!["tool"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_lost_answer_is_not_sent_again_and_the_reread_finds_the_group()
    {
        using var cloud = new LostAnswers("custom-ready", "CreateAIModel");
        await using var session = await Opened("custom-ready", cloud);
        Assert.Equal("ok", (await session.Call("createCustomGroup", Whole)).Verdict);
        Assert.Single(session.Counter.Actions, "CreateAIModel");
    }

    [Fact]
    public async Task A_lost_request_fails_without_a_repeat_and_keeps_nothing()
    {
        using var cloud = new LostAnswers("custom-ready", "CreateAIModel") { Arrives = false };
        await using var session = await Opened("custom-ready", cloud);
        var failed = await session.Call("createCustomGroup", Whole);
        Assert.Equal(("failed CLOUD_UNAVAILABLE", "describeGroups"), (failed.Verdict, failed.Next!["tool"]!.GetValue<string>()));
        Assert.Single(session.Counter.Actions, "CreateAIModel");
    }

    private static Dictionary<string, string> Variables() => new() { ["CLOUDBASE_ENV_ID"] = Session.Env, ["CLOUDBASE_AI_KEY_A"] = Key };

    private static async Task<Session> Opened(string world = "custom-ready", HttpMessageHandler? handler = null)
    {
        var session = await Session.Start(world, variables: Variables(), handler: handler);
        Assert.Equal("ok", (await session.Call("checkEligibility", """{"path":"custom"}""")).Verdict);
        return session;
    }
}
