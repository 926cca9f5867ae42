using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>Where createCustomGroup may read a key from, and what it says when it may not or cannot.</summary>
public sealed class KeyVariableTests
{
    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_KEY")]
    [InlineData("CLOUDBASE_AI_KEY_")]
    [InlineData("cloudbase_ai_key_a")]
    [InlineData("CLOUDBASE_AI_KEY")]
    [InlineData("CLOUDBASE_AI_KEY_A ")]
    [InlineData("CLOUDBASE_AI_KEY_A=B")]
    [InlineData("CLOUDBASE_AI_KEY_Ａ")]
    [InlineData("$CLOUDBASE_AI_KEY_A")]
    [InlineData("PATH")]
    public async Task No_other_variable_is_ever_read(string name)
    {
        await using var session = await Opened(new() { ["TENCENTCLOUD_SECRET_KEY"] = "the-operators-own", ["PATH"] = "/bin", ["CLOUDBASE_AI_KEY_A"] = "sk" });
        var refused = await Register(session, name);
        Assert.Equal("refused KEY_VARIABLE_REQUIRED", refused.Verdict);
        Assert.Equal("CLOUDBASE_AI_KEY_A", refused.Options[1]!["next"]!["arguments"]!["apiKeyEnv"]!.GetValue<string>());
        Assert.DoesNotContain("CreateAIModel", session.Counter.Actions);
        ReplyRules.Check(refused);
        Assert.Equal("ok", (await session.Choose(refused, 2)).Verdict);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_variable_that_is_unset_or_empty_is_named_in_the_decision(string? value)
    {
        await using var session = await Opened(value is null ? [] : new() { ["CLOUDBASE_AI_KEY_MINE"] = value });
        var asked = await Register(session, "CLOUDBASE_AI_KEY_MINE");
        Assert.Equal("decision KEY_VARIABLE_REQUIRED", asked.Verdict);
        Assert.Contains("CLOUDBASE_AI_KEY_MINE (it is unset", asked.Message, StringComparison.Ordinal);
        Assert.Contains("Set CLOUDBASE_AI_KEY_MINE", asked.Options[1]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
        session.Variables["CLOUDBASE_AI_KEY_MINE"] = "sk";
        Assert.Equal("ok", (await session.Choose(asked, 2)).Verdict);
    }

    private static async Task<Session> Opened(Dictionary<string, string> variables)
    {
        var session = await Session.Start("custom-ready", variables: new(variables) { ["CLOUDBASE_ENV_ID"] = Session.Env });
        Assert.Equal("ok", (await session.Call("checkEligibility", """{"path":"custom"}""")).Verdict);
        return session;
    }

    private static Task<ReplyView> Register(Session session, string variable) => session.Call(
        "createCustomGroup", $$"""{"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"{{variable}}"}""");
}
