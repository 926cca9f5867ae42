using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Tools.Writing;

/// <summary>Reads may lag behind an accepted write: they are repeated after growing pauses, and nothing is written twice.</summary>
public sealed class StaleReadTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";

    private readonly PauseClock _clock = new(CallLimits.Default.Whole, CallLimits.Default.Attempt, Toolbox.TimeLimit);

    [Theory]
    [InlineData("UpdateAIModel", 3)]
    [InlineData("CreateAIModel", 3)]
    [InlineData("DeleteAIModel", 3)]
    public async Task A_change_that_shows_late_is_done_and_written_once(string action, int lag)
    {
        await using var session = await Start(action, new LaggingCloud(action, lag));
        Assert.Equal("ok", (await Change(session, action)).Verdict);
        Assert.Single(session.Counter.Actions, action);
        Assert.Equal([100, 200, 400], _clock.Pauses.TakeLast(lag).Select(pause => pause.TotalMilliseconds));
    }

    [Theory]
    [InlineData("UpdateAIModel", "enableModel")]
    [InlineData("CreateAIModel", "describeGroups")]
    [InlineData("DeleteAIModel", "describeGroups")]
    public async Task A_change_that_does_not_show_in_time_is_said_to_be_accepted_and_not_visible_yet(string action, string next)
    {
        var cloud = new LaggingCloud(action, int.MaxValue);
        await using var session = await Start(action, cloud);
        var failed = await Change(session, action);
        Assert.Equal(("failed CLOUD_UNAVAILABLE", next), (failed.Verdict, failed.Next!["tool"]!.GetValue<string>()));
        Assert.Contains("The cloud accepted", failed.Message, StringComparison.Ordinal);
        Assert.Contains("reading does not show it yet", failed.Message, StringComparison.Ordinal);
        Assert.True(session.Time.GetUtcNow() - Session.Now < Toolbox.TimeLimit);
        cloud.Lag = 0;
        Assert.Equal(action == "DeleteAIModel" ? "decision GROUP_MISSING" : "ok", (await session.Follow(failed)).Verdict);
        Assert.Single(session.Counter.Actions, action);
    }

    /// <summary>The call's time is up between the write and the reading: what is known of the write is said.</summary>
    [Theory]
    [InlineData("UpdateAIModel", "The cloud accepted the change of group cloudbase", "enableModel")]
    [InlineData("CreateAIModel", "The cloud accepted the registration of", "describeGroups")]
    [InlineData("DeleteAIModel", "The cloud accepted the deletion of", "deleteCustomGroup")]
    public async Task A_call_ends_after_48_seconds_and_says_what_became_of_the_write(string action, string said, string next)
    {
        using var cloud = new FaultHandler(new SandboxCloud(World.Load(WorldOf(action)), new FakeTimeProvider(Session.Now)));
        await using var session = await Session.Start(WorldOf(action), variables: Variables(), handler: cloud);
        (cloud.Clock, cloud.Silence) = (session.Time, TimeSpan.FromSeconds(49));
        cloud.Spoil("DescribeAIModels", "time-out", after: action);
        var failed = await Change(session, action);
        Assert.Equal(("failed CLOUD_UNAVAILABLE", next), (failed.Verdict, failed.Next!["tool"]!.GetValue<string>()));
        Assert.StartsWith(said, failed.Message, StringComparison.Ordinal);
        Assert.Single(session.Counter.Actions, action);
    }

    [Fact]
    public async Task A_call_without_a_write_ends_after_48_seconds_and_may_be_repeated()
    {
        using var cloud = new FaultHandler(new SandboxCloud(World.Load("enrolled"), new FakeTimeProvider(Session.Now)));
        await using var session = await Session.Start("enrolled", handler: cloud);
        (cloud.Clock, cloud.Silence) = (session.Time, TimeSpan.FromSeconds(49));
        cloud.Spoil("DescribeActivityInfo", "time-out");
        var failed = await session.Call("checkEligibility", $"{{{Env}}}");
        Assert.Equal("failed CLOUD_UNAVAILABLE", failed.Verdict);
        Assert.Contains("48 seconds", failed.Message, StringComparison.Ordinal);
        cloud.Heal();
        Assert.Equal("ok", (await session.Follow(failed)).Verdict);
    }

    private Task<Session> Start(string action, HttpMessageHandler cloud) => Session.Start(WorldOf(action), variables: Variables(), handler: cloud, time: _clock);

    private static Dictionary<string, string> Variables() => new() { ["CLOUDBASE_AI_KEY_A"] = "sk-a" };

    private static string WorldOf(string action) => action == "UpdateAIModel" ? "token-credits" : "custom-ready";

    private static async Task<ReplyView> Change(Session session, string action)
    {
        await session.Call("checkEligibility", $$"""{{{Env}},"path":"{{(action == "UpdateAIModel" ? "tokenCredits" : "custom")}}"}""");
        await session.Call("describeGroups", $"{{{Env}}}");
        var reply = action switch
        {
            "UpdateAIModel" => await session.Choose(await session.Call("enableModel", $$"""{{{Env}},"model":"glm-5"}"""), 1),
            "DeleteAIModel" => await session.Choose(await session.Call("deleteCustomGroup", $$"""{{{Env}},"groupName":"custom-openai-compat"}"""), 1),
            _ => await session.Call("createCustomGroup", $$"""{{{Env}},"groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"CLOUDBASE_AI_KEY_A"}"""),
        };
        ReplyRules.Check(reply);
        return reply;
    }

    /// <summary>A sandbox whose next so many readings of the groups after a write show what was there before it.</summary>
    private sealed class LaggingCloud(string action, int lag) : DelegatingHandler(new SandboxCloud(World.Load(WorldOf(action)), new FakeTimeProvider(Session.Now)))
    {
        private byte[] _before = [];
        private bool _written;

        public int Lag { get; set; } = lag;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.Headers.GetValues("X-TC-Action").Single();
            var answer = await base.SendAsync(request, cancellationToken);
            if (asked == action) _written = true;
            if (asked != "DescribeAIModels") return answer;
            if (!_written) _before = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            else if (Lag-- > 0) answer.Content = new ByteArrayContent(_before);
            return answer;
        }
    }
}
