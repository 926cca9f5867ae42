using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>What a user waits for is the cloud: requests that do not depend on each other go out together, and none goes out twice.</summary>
public sealed class RoundsTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";
    private const string Paying = "DescribeEnvPostpayPackage DescribeBillingInfo";
    private const string Enable = $$"""{{{Env}},"model":"glm-5"}""";
    private const string Create = $$"""{{{Env}},"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""";

    /// <summary>No test waits so long where all is well; one that would wait for ever ends.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("token-credits", "", "envQuery", $"{{{Env}}}", "DescribeEnvs")]
    [InlineData("token-credits", "", "envQuery", "{}", "DescribeEnvs")]
    [InlineData("both", "", "checkEligibility", $"{{{Env}}}", $"DescribeActivityInfo {Paying}")]
    [InlineData("none", "", "checkEligibility", $"{{{Env}}}", $"DescribeActivityInfo {Paying}")]
    [InlineData("none", "", "checkEligibility", $$"""{{{Env}},"path":"tokenCredits"}""", Paying)]
    [InlineData("token-credits", "", "checkEligibility", $$"""{{{Env}},"model":"glm-5"}""", $"DescribeManagedAIModelList {Paying}")]
    [InlineData("token-credits", "", "checkEligibility", $$"""{{{Env}},"model":"gml-5"}""", $"DescribeManagedAIModelList {Paying}")]
    [InlineData("custom-ready", "", "checkEligibility", $$"""{{{Env}},"path":"custom","model":"m"}""", "")]
    [InlineData("both", "growthPlan", "describeGroups", $"{{{Env}}}", "DescribeAIModels")]
    [InlineData("custom-ready", "custom", "describeGroups", $$"""{{{Env}},"model":"gpt-4o-mini"}""", "DescribeAIModels")]
    [InlineData("token-credits", "tokenCredits", "enableModel", Enable, "DescribeAIModels DescribeManagedAIModelList")]
    [InlineData("token-credits", "tokenCredits", "generateSnippet", $$"""{{{Env}},"groupName":"cloudbase","model":"deepseek-v4-flash","method":"streamText"}""", "DescribeAIModels")]
    [InlineData("custom-ready", "custom", "createCustomGroup", Create, "DescribeAIModels, CreateAIModel, DescribeAIModels")]
    public async Task A_call_takes_its_rounds_and_no_more(string world, string path, string tool, string arguments, string rounds)
    {
        var (session, cloud) = await Opened(world, path);
        await using var closing = session;
        cloud.Expect(rounds);
        var reply = await Answered(session.Call(tool, arguments), cloud);
        Assert.NotEqual("INTERNAL", reply.Code);
    }

    [Theory]
    [InlineData("token-credits", "tokenCredits", "enableModel", Enable, "DescribeAIModels DescribeManagedAIModelList, UpdateAIModel, DescribeAIModels")]
    [InlineData("custom-ready", "custom", "deleteCustomGroup", $$"""{{{Env}},"groupName":"custom-openai-compat"}""", "DescribeAIModels, DeleteAIModel, DescribeAIModels")]
    public async Task A_confirmed_change_reads_writes_and_reads_again(string world, string path, string tool, string arguments, string rounds)
    {
        var (session, cloud) = await Opened(world, path);
        await using var closing = session;
        var quote = await session.Call(tool, arguments);
        cloud.Expect(rounds);
        Assert.Equal("ok", (await Answered(session.Choose(quote, 1), cloud)).Verdict);
    }

    [Theory]
    [InlineData("enrolled", "{}", $"DescribeEnvs, DescribeActivityInfo {Paying}, DescribeAIModels DescribeManagedAIModelList, DescribeAIModels")]
    [InlineData("token-credits", """{"model":"deepseek-v4-flash"}""", $"DescribeEnvs, DescribeManagedAIModelList {Paying}, DescribeAIModels, DescribeAIModels")]
    [InlineData("custom-ready", """{"model":"gpt-4o-mini","path":"custom"}""", "DescribeEnvs, DescribeAIModels, DescribeAIModels")]
    public async Task A_whole_preflight_takes_at_most_four_rounds_and_seven_requests(string world, string wish, string rounds)
    {
        var (session, cloud) = await Opened(world, "", knows: false);
        await using var closing = session;
        cloud.Expect(rounds);
        Assert.True(Walk.IsCode((await Answered(Walk.Through(session, wish), cloud))[^1]));
        Assert.InRange(session.Counter.Actions.Count, 1, 7);
    }

    private static async Task<T> Answered<T>(Task<T> call, RoundsHandler cloud)
    {
        await Task.WhenAny(call, Task.Delay(ForEver));
        Assert.Equal("", cloud.End());
        return await call;
    }

    /// <summary>A session whose ledger knows the environment, and what comes before the call.</summary>
    private static async Task<(Session Session, RoundsHandler Cloud)> Opened(string world, string path, bool knows = true)
    {
        var cloud = new RoundsHandler(world, new FakeTimeProvider(Session.Now));
        var session = await Session.Start(world, handler: cloud, variables: new() { ["CLOUDBASE_AI_KEY_A"] = "sk-a" });
        if (knows) await session.Call("envQuery", $"{{{Env}}}");
        if (path.Length > 0)
        {
            await session.Call("checkEligibility", $$"""{{{Env}},"path":"{{path}}"}""");
            await session.Call("describeGroups", $$"""{{{Env}},"model":"m-none"}""");
        }

        return (session, cloud);
    }
}
