using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>What was sent by mistake and could be a secret comes back nowhere, whichever refusal answers it.</summary>
public sealed class SecretArgumentTests
{
    private const string NoSandbox = "";

    private const string Key = "sk-live-4f9a1c77d2";

    [Theory]
    [InlineData("envQuery", """{"apiKey":"KEY"}""")]
    [InlineData("checkEligibility", """{"api_key":"KEY","path":"custom"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","apiKey":"KEY"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","secret":{"ApiKey":"KEY"},"baseUrl":"https://api.example.com/v1"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","keyEnv":"KEY"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","apiKeyEnv":"KEY"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","apiKeyEnv":["KEY"]}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom a","apiKeyEnv":"KEY"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","apiKeyEnv":"KEY","models":[]}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","baseUrl":"https://user:KEY@api.example.com/v1"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a","baseUrl":"https://user:KEY@api.example.com/v1","models":[1]}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom a","baseUrl":"https://user:KEY@api.example.com/v1"}""")]
    [InlineData("generateSnippet", """{"groupName":"cloudbase","model":"glm-5","method":"browser","apiKey":"KEY"}""")]
    public async Task A_value_that_could_be_a_secret_is_never_said_back(string tool, string arguments)
    {
        await using var session = await Session.Start("both", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        await session.Call("checkEligibility", """{"path":"custom"}""");
        var reply = await session.Call(tool, arguments.Replace("KEY", Key, StringComparison.Ordinal));
        Assert.Equal("refused", reply.Status);
        Assert.DoesNotContain(Key, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, reply.Body.ToJsonString(), StringComparison.Ordinal);
        ReplyRules.Check(reply);
    }

    [Fact]
    public async Task Not_even_a_refusal_for_want_of_credentials_repeats_one()
    {
        using var never = new HttpClientHandler();
        await using var session = await Session.Start(NoSandbox, handler: never);
        var reply = await session.Call("createCustomGroup", $$"""{"groupName":"custom-a","apiKeyEnv":"{{Key}}","remark":"kept"}""");
        Assert.Equal("refused CREDENTIALS_MISSING", reply.Verdict);
        Assert.DoesNotContain(Key, reply.Text + reply.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("kept", reply.Next!["arguments"]!["remark"]!.GetValue<string>());
    }
}
