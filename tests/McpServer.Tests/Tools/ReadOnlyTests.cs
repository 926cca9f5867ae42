using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>CLOUDBASE_AI_READONLY: everything is checked, quoted and explained, and nothing is written.</summary>
public sealed class ReadOnlyTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";
    private const string Create = $$"""{{{Env}},"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""";

    [Theory]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData(" TRUE ", true)]
    [InlineData("no", true)]
    [InlineData("${user_config.readonly}", true)]
    [InlineData("0", false)]
    [InlineData(" 0 ", false)]
    [InlineData("False", false)]
    [InlineData("  ", false)]
    public async Task Anything_but_blank_0_and_false_is_read_only(string value, bool isReadOnly)
    {
        await using var session = await Opened(value);
        var reply = await session.Choose(await session.Call("enableModel", $$"""{{{Env}},"model":"glm-5"}"""), 1);
        Assert.Equal(isReadOnly ? "decision READ_ONLY" : "ok", reply.Verdict);
        Assert.Equal(isReadOnly ? 0 : 1, session.Counter.Actions.Count(action => action == "UpdateAIModel"));
    }

    [Fact]
    public async Task Each_change_gets_as_far_as_the_write_and_leads_to_the_console_and_back()
    {
        await using var session = await Opened("1");
        var quote = await session.Call("deleteCustomGroup", $$"""{{{Env}},"groupName":"custom-a"}""");
        Assert.Equal("refused GROUP_MISSING", quote.Verdict);
        var changes = new[]
        {
            await session.Choose(await session.Call("enableModel", $$"""{{{Env}},"model":"glm-5"}"""), 1),
            await session.Call("createCustomGroup", Create),
        };
        foreach (var reply in changes)
        {
            Assert.Equal("decision READ_ONLY", reply.Verdict);
            ReplyRules.Check(reply);
            Assert.StartsWith("https://tcb.cloud.tencent.com/dev?envId=sandbox-1a2b3c", reply.Options[0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Equal("describeGroups", reply.Options[0]!["next"]!["tool"]!.GetValue<string>());
        }

        Assert.DoesNotContain(session.Counter.Actions, action => !action.StartsWith("Describe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("createCustomGroup", """{"envId":"sandbox-1a2b3c","groupName":"custom-a","baseUrl":"http://localhost"}""", "refused ILLEGAL_BASE_URL")]
    [InlineData("createCustomGroup", """{"envId":"sandbox-1a2b3c","groupName":"custom-a"}""", "decision KEY_VARIABLE_REQUIRED")]
    [InlineData("enableModel", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""", "decision CONFIRMATION_REQUIRED")]
    [InlineData("enableModel", """{"envId":"sandbox-1a2b3c","model":"glm-5","confirmation":"yes"}""", "refused CONFIRMATION_STALE")]
    [InlineData("enableModel", """{"envId":"sandbox-1a2b3c","model":"gml-5"}""", "decision MODEL_NOT_IN_CATALOG")]
    [InlineData("enableModel", """{"envId":"sandbox-1a2b3c","model":"deepseek-v4-flash"}""", "ok")]
    public async Task Every_other_check_comes_first(string tool, string arguments, string verdict)
    {
        await using var session = await Opened("1");
        Assert.Equal(verdict, (await session.Call(tool, arguments)).Verdict);
    }

    private static async Task<Session> Opened(string value)
    {
        var session = await Session.Start("token-credits", variables: new() { ["CLOUDBASE_AI_READONLY"] = value, ["CLOUDBASE_AI_KEY_A"] = "sk-a" });
        foreach (var path in (string[])["tokenCredits", "custom"]) await session.Call("checkEligibility", $$"""{{{Env}},"path":"{{path}}"}""");
        await session.Call("describeGroups", $"{{{Env}}}");
        return session;
    }
}
