using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>A write, and then the groups cannot be read: the reply says what is known of the write, not only what became of the reading.</summary>
public sealed class UnverifiedWriteTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";

    [Theory]
    [InlineData("UpdateAIModel", "the change of group cloudbase")]
    [InlineData("CreateAIModel", "the registration of custom-a")]
    [InlineData("DeleteAIModel", "the deletion of custom-openai-compat")]
    public async Task An_accepted_one_is_said_to_be_accepted_and_may_be_repeated(string action, string change)
    {
        await using var session = await Session.Start(World(action), variables: Variables());
        var write = await Prepare(session, action);
        var failed = await Unread(session, action, answered: true, arrives: true, write);
        Assert.Equal("failed CLOUD_UNAVAILABLE", failed.Verdict);
        Assert.StartsWith($"The cloud accepted {change}, but it could not be verified. DescribeAIModels: ", failed.Message, StringComparison.Ordinal);
        await MayBeRepeated(session, failed, action);
    }

    [Theory]
    [InlineData("UpdateAIModel", "the change of group cloudbase", true)]
    [InlineData("UpdateAIModel", "the change of group cloudbase", false)]
    [InlineData("DeleteAIModel", "the deletion of custom-openai-compat", true)]
    [InlineData("DeleteAIModel", "the deletion of custom-openai-compat", false)]
    public async Task An_unanswered_one_is_said_to_be_of_unknown_outcome_and_may_be_repeated(string action, string change, bool arrives)
    {
        await using var session = await Session.Start(World(action), variables: Variables());
        var write = await Prepare(session, action);
        var failed = await Unread(session, action, answered: false, arrives, write);
        Assert.Equal("failed CLOUD_UNAVAILABLE", failed.Verdict);
        Assert.StartsWith($"It is not known whether {change} took place ({action}: ", failed.Message, StringComparison.Ordinal);
        Assert.Contains("DescribeAIModels: ", failed.Message, StringComparison.Ordinal);
        await MayBeRepeated(session, failed, action);
    }

    /// <summary>It has no token that would keep the cloud from registering twice: it is read, not sent.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unanswered_registration_is_not_offered_again(bool arrives)
    {
        await using var session = await Session.Start(World("CreateAIModel"), variables: Variables());
        var write = await Prepare(session, "CreateAIModel");
        var failed = await Unread(session, "CreateAIModel", answered: false, arrives, write);
        Assert.Equal(("failed CLOUD_UNAVAILABLE", "describeGroups"), (failed.Verdict, failed.Next!["tool"]!.GetValue<string>()));
        Assert.StartsWith("It is not known whether the registration of custom-a took place (CreateAIModel: ", failed.Message, StringComparison.Ordinal);
    }

    private static string World(string action) => action == "UpdateAIModel" ? "token-credits" : "custom-ready";

    private static Dictionary<string, string> Variables() => new() { ["CLOUDBASE_AI_KEY_A"] = "sk-a" };

    /// <summary>The call that sends the write, all that comes before it done.</summary>
    private static async Task<Func<Task<ReplyView>>> Prepare(Session session, string action)
    {
        await session.Call("checkEligibility", $$"""{{{Env}},"path":"{{(action == "UpdateAIModel" ? "tokenCredits" : "custom")}}"}""");
        await session.Call("describeGroups", $"{{{Env}}}");
        if (action == "CreateAIModel")
        {
            return () => session.Call("createCustomGroup", $$"""{{{Env}},"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}""");
        }

        var quote = action == "UpdateAIModel"
            ? await session.Call("enableModel", $$"""{{{Env}},"model":"glm-5"}""")
            : await session.Call("deleteCustomGroup", $$"""{{{Env}},"groupName":"custom-openai-compat"}""");
        return () => session.Choose(quote, 1);
    }

    /// <summary>Makes the write; from then on the groups cannot be read. All is well afterwards.</summary>
    private static async Task<ReplyView> Unread(Session session, string action, bool answered, bool arrives, Func<Task<ReplyView>> write)
    {
        var sent = false;
        session.Counter.Before = asked =>
        {
            var isLost = (asked == action && !arrives) || (asked == "DescribeAIModels" && sent);
            sent |= asked == action;
            return isLost ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Task.CompletedTask;
        };
        session.Counter.After = asked => asked == action && !answered ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Task.CompletedTask;
        var reply = await write();
        (session.Counter.Before, session.Counter.After) = (null, null);
        ReplyRules.Check(reply);
        return reply;
    }

    /// <summary>The complete call again: it reads before it writes, and says so.</summary>
    private static async Task MayBeRepeated(Session session, ReplyView failed, string action)
    {
        if (action == "CreateAIModel")
        {
            Assert.Equal("describeGroups", failed.Next!["tool"]!.GetValue<string>());
            return;
        }

        Assert.Equal(failed.Tool, failed.Next!["tool"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(failed.Arguments, failed.Next["arguments"]), failed.Text);
        Assert.Contains("reads the groups first", failed.Next["why"]!.GetValue<string>(), StringComparison.Ordinal);
        var again = await session.Follow(failed);
        Assert.Contains(again.Verdict, (string[])["ok", "refused GROUP_EXISTS", "refused GROUP_MISSING"]);
        var groups = JsonNode.Parse(await session.Raw("DescribeAIModels", $"{{{Env.Replace("envId", "EnvId", StringComparison.Ordinal)}}}"))!["AIModels"]!.ToJsonString();
        Assert.Equal(action != "DeleteAIModel", groups.Contains(action == "UpdateAIModel" ? "glm-5" : action == "CreateAIModel" ? "custom-a" : "custom-openai-compat", StringComparison.Ordinal));
    }
}
