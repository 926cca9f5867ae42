using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>An address that a custom endpoint may not have is refused in words; which those are is for the tests of the domain.</summary>
public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("http://api.example.com/v1", "https")]
    [InlineData("api.example.com/v1", "absolute")]
    [InlineData("https://user:pass@api.example.com", "user information")]
    [InlineData("https://localhost/v1", "not public")]
    [InlineData("https://127.0.0.1/v1", "private")]
    [InlineData("https://１２７.0.0.1/v1", "plain")]
    [InlineData("https://api.example.com/v1\\u000a", "absolute")]
    public async Task An_address_that_is_not_absolute_https_to_a_public_host_is_refused(string url, string reason)
    {
        await using var session = await Opened();
        var reply = await Register(session, url);
        Assert.Equal("refused ILLEGAL_BASE_URL", reply.Verdict);
        Assert.Contains(reason, reply.Message, StringComparison.Ordinal);
        Assert.Contains("absolute https", reply.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("baseUrl", reply.Options[1]!["next"]!["arguments"]!.AsObject().Select(pair => pair.Key));
        Assert.DoesNotContain("CreateAIModel", session.Counter.Actions);
        ReplyRules.Check(reply);
    }

    [Theory]
    [InlineData("https://api.example.com:8443/v1")]
    [InlineData("https://[2001:4860:4860::8888]/v1")]
    public async Task An_absolute_https_address_of_a_public_host_is_registered(string url)
    {
        await using var session = await Opened();
        Assert.Equal("ok", (await Register(session, url)).Verdict);
    }

    private static async Task<Session> Opened()
    {
        var session = await Session.Start("custom-ready", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env, ["CLOUDBASE_AI_KEY_A"] = "sk-test" });
        Assert.Equal("ok", (await session.Call("checkEligibility", """{"path":"custom"}""")).Verdict);
        return session;
    }

    /// <param name="session">On a world that lets it.</param>
    /// <param name="url">As JSON text.</param>
    private static Task<ReplyView> Register(Session session, string url) =>
        session.Call("createCustomGroup", $$"""{"groupName":"custom-a","baseUrl":"{{url}}","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""");
}
