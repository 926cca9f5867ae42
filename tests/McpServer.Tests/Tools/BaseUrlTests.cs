using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>Which addresses a custom endpoint may have: what the cloud can reach, and what leaks nothing.</summary>
public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("http://api.example.com/v1", "https")]
    [InlineData("HTTP://api.example.com", "https")]
    [InlineData("ftp://api.example.com", "https")]
    [InlineData("api.example.com/v1", "absolute")]
    [InlineData("//api.example.com/v1", "")]
    [InlineData("/v1", "")]
    [InlineData("https:api.example.com", "")]
    [InlineData("https:/api.example.com", "")]
    [InlineData("https://", "absolute")]
    [InlineData("https://user@api.example.com", "user information")]
    [InlineData("https://user:pass@api.example.com", "user information")]
    [InlineData("https://:@api.example.com", "user information")]
    [InlineData("https://@api.example.com", "user information")]
    [InlineData("https://api.example.com@10.0.0.1/", "user information")]
    [InlineData("https://localhost/v1", "not public")]
    [InlineData("https://LOCALHOST:8443", "not public")]
    [InlineData("https://localhost./v1", "not public")]
    [InlineData("https://api.localhost", "not public")]
    [InlineData("https://printer.local/v1", "not public")]
    [InlineData("https://printer.local./v1", "not public")]
    [InlineData("https://gpu.internal/v1", "not public")]
    [InlineData("https://metadata.tencentyun.com/latest", "not public")]
    [InlineData("https://ollama/v1", "not public")]
    [InlineData("https://127.0.0.1/v1", "private")]
    [InlineData("https://127.0.0.1./v1", "private")]
    [InlineData("https://127.1/v1", "private")]
    [InlineData("https://2130706433/v1", "private")]
    [InlineData("https://0x7f000001/v1", "private")]
    [InlineData("https://0x7f.0.0.1/v1", "private")]
    [InlineData("https://0177.0.0.1/v1", "private")]
    [InlineData("https://0/v1", "private")]
    [InlineData("https://10.0.0.8:8443/v1", "private")]
    [InlineData("https://172.16.0.1", "private")]
    [InlineData("https://172.31.255.254", "private")]
    [InlineData("https://192.168.1.1", "private")]
    [InlineData("https://100.64.0.1", "private")]
    [InlineData("https://169.254.169.254/latest/meta-data", "private")]
    [InlineData("https://169.254.0.23", "private")]
    [InlineData("https://255.255.255.255", "private")]
    [InlineData("https://224.0.0.1", "private")]
    [InlineData("https://１２７.0.0.1/v1", "plain")]
    [InlineData("https://api.模型.com/v1", "plain")]
    [InlineData("https://[64:ff9b::808:808]/v1", "private")]
    [InlineData("https://[::ffff:8.8.8.8]/v1", "private")]
    [InlineData("https://[::1]/v1", "private")]
    [InlineData("https://[::]/v1", "private")]
    [InlineData("https://[::ffff:10.0.0.1]/v1", "private")]
    [InlineData("https://[::ffff:7f00:1]/v1", "private")]
    [InlineData("https://[::127.0.0.1]/v1", "private")]
    [InlineData("https://[fe80::1]/v1", "private")]
    [InlineData("https://[fd00::1]/v1", "private")]
    [InlineData("https://[64:ff9b::a00:1]/v1", "private")]
    [InlineData("https://[64:ff9b:1::1]/v1", "private")]
    [InlineData("https://[2002:7f00:1::]/v1", "private")]
    [InlineData(" https://api.example.com", "absolute")]
    [InlineData("https://api.example.com ", "absolute")]
    [InlineData("https://api.example.com/v1\\u000a", "absolute")]
    [InlineData("https://api.example\\u0009.com", "absolute")]
    [InlineData("https:\\\\api.example.com", "absolute")]
    [InlineData("https://api.example.com\\\\@10.0.0.1", "absolute")]
    [InlineData("https://api.example.com:99999/v1", "absolute")]
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
    [InlineData("https://api.example.com")]
    [InlineData("https://api.example.com/")]
    [InlineData("https://api.example.com:8443/v1")]
    [InlineData("HTTPS://API.EXAMPLE.COM/v1")]
    [InlineData("https://api.example.com./v1")]
    [InlineData("https://xn--fiq228c.com/v1")]
    [InlineData("https://my-localhost.example.com/v1")]
    [InlineData("https://local.example.com/v1")]
    [InlineData("https://8.8.8.8/v1")]
    [InlineData("https://172.32.0.1/v1")]
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
