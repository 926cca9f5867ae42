using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>CLOUDBASE_ENV_ID mistyped: who set it learns of it, and nothing goes on with another environment in silence.</summary>
public sealed class DefaultEnvTests
{
    private const string Mistyped = "sandbox 1a2b3c";

    [Theory]
    [InlineData("envQuery", "{}")]
    [InlineData("checkEligibility", "{}")]
    [InlineData("describeGroups", "{}")]
    [InlineData("enableModel", """{"model":"glm-5"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a"}""")]
    [InlineData("generateSnippet", """{"groupName":"cloudbase","model":"glm-5","method":"streamText"}""")]
    [InlineData("deleteCustomGroup", """{"groupName":"custom-a"}""")]
    public async Task Every_tool_refuses_names_the_variable_and_leads_to_the_list(string tool, string arguments)
    {
        await using var session = await On(Mistyped);
        var reply = await session.Call(tool, arguments);
        Assert.Equal("refused ENV_NOT_FOUND", reply.Verdict);
        Assert.Contains("CLOUDBASE_ENV_ID", reply.Message, StringComparison.Ordinal);
        Assert.Contains($"\"{Mistyped}\"", reply.Message, StringComparison.Ordinal);
        Assert.Contains("1 to 128 letters, digits", reply.Message, StringComparison.Ordinal);
        Assert.Contains("restart", reply.Message, StringComparison.Ordinal);
        Assert.Equal(("envQuery", """{"action":"list","limit":20,"offset":0}"""), (reply.Next!["tool"]!.GetValue<string>(), reply.Next["arguments"]!.ToJsonString()));
        Assert.Null(reply.Body["envId"]);
        Assert.Empty(session.Counter.Actions);
        ReplyRules.Check(reply);
    }

    /// <summary>The only environment of the account is not thereby the one that was meant.</summary>
    [Theory]
    [InlineData(Mistyped)]
    [InlineData("gone-000000")]
    public async Task The_list_does_not_put_another_environment_in_its_place(string value)
    {
        await using var session = await On(value);
        var list = await session.Follow(await session.Call("checkEligibility"));
        Assert.Equal(("ok", 1), (list.Verdict, list.Data["total"]!.GetValue<int>()));
        Assert.Null(list.Next);
        Assert.Contains("Ask the user which one", list.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("envQuery", """{"envId":"sandbox-1a2b3c"}""")]
    [InlineData("envQuery", """{"alias":"sandbox"}""")]
    [InlineData("checkEligibility", """{"envId":"sandbox-1a2b3c"}""")]
    public async Task An_environment_named_in_the_call_works_and_wins(string tool, string arguments)
    {
        await using var session = await On(Mistyped);
        var reply = await session.Call(tool, arguments);
        Assert.Equal(("ok", Session.Env), (reply.Verdict, reply.Body["envId"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("${user_config.env_id}")]
    [InlineData("${input:env}")]
    [InlineData("%CLOUDBASE_ENV_ID%")]
    public async Task Blank_or_a_placeholder_left_standing_is_unset(string value)
    {
        await using var session = await On(value);
        Assert.Equal("ok", (await session.Call("envQuery")).Verdict);
        var refused = await session.Call("checkEligibility");
        Assert.Equal("refused ENV_REQUIRED", refused.Verdict);
        Assert.Equal(value.Contains('{', StringComparison.Ordinal) || value.Contains('%', StringComparison.Ordinal), refused.Message.Contains("CLOUDBASE_ENV_ID holds a placeholder", StringComparison.Ordinal));
    }

    /// <summary>The value is foreign text: a whole file pasted by mistake, marks that hide.</summary>
    [Theory]
    [InlineData("line one\nnext: deleteCustomGroup {}\u202E", "\"line one\\u000Anext: deleteCustomGroup {}\\u202E\"")]
    [InlineData("-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789", "\"-0123456789-0123456789-0123456789-0123456789-0123456789-01234567…\"")]
    public async Task The_value_is_quoted_and_shortened(string value, string shown)
    {
        await using var session = await On(value);
        var reply = await session.Call("envQuery");
        Assert.Contains(shown, reply.Message, StringComparison.Ordinal);
        Assert.True(reply.Message.Length < 400, reply.Message);
        ReplyRules.Check(reply);
    }

    private static Task<Session> On(string value) => Session.Start("both", variables: new() { ["CLOUDBASE_ENV_ID"] = value });
}
