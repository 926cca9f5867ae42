using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Tools;

/// <summary>The two writes under each fault: what the reply says, whether it may be repeated, and what the world is like afterwards.</summary>
public sealed class WriteFaultTests
{
    private const string Key = "made-up-third-party-key";

    /// <summary>After these nobody knows whether the write took place.</summary>
    private static readonly Dictionary<string, string> Unknown = new()
    {
        ["time-out"] = "CLOUD_UNAVAILABLE",
        ["reset"] = "CLOUD_UNAVAILABLE",
        ["500"] = "CLOUD_UNAVAILABLE",
        ["502 with HTML"] = "CLOUD_UNAVAILABLE",
        ["200 with HTML"] = "CLOUD_PROTOCOL",
        ["truncated JSON"] = "CLOUD_PROTOCOL",
        ["null envelope"] = "CLOUD_PROTOCOL",
        ["InternalError"] = "CLOUD_UNAVAILABLE",
    };

    /// <summary>After these it did not, and may be repeated.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["throttled"] = "CLOUD_THROTTLED",
        ["AuthFailure"] = "CLOUD_AUTH",
        ["expired token"] = "CLOUD_AUTH",
    };

    public static TheoryData<string> UnknownOutcomes() => [.. Unknown.Keys];

    public static TheoryData<string> Refusals() => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_update_that_never_arrived_is_sent_again_after_a_reread(string fault)
    {
        await using var stage = await Stage.Enabling();
        stage.Cloud.Spoil("UpdateAIModel", fault, times: 1);
        Assert.Equal("ok", (await stage.Write()).Verdict);
        Assert.Equal(2, stage.Sent);
        Assert.Equal(["deepseek-v4-flash", "glm-5"], await stage.Models("cloudbase"));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_update_whose_answer_was_lost_is_not_sent_again(string fault)
    {
        await using var stage = await Stage.Enabling();
        stage.Cloud.Spoil("UpdateAIModel", fault, ran: true);
        Assert.Equal("ok", (await stage.Write()).Verdict);
        Assert.Equal(1, stage.Sent);
        Assert.Equal(["deepseek-v4-flash", "glm-5"], await stage.Models("cloudbase"));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task Updates_that_never_arrive_end_in_a_failure_that_may_be_repeated(string fault)
    {
        await using var stage = await Stage.Enabling();
        stage.Cloud.Spoil("UpdateAIModel", fault);
        var failed = await stage.Write();
        Assert.Equal($"failed {Unknown[fault]}", failed.Verdict);
        Assert.StartsWith("Group cloudbase lacks \"glm-5\", as re-reading showed after each of 3 writes. UpdateAIModel: ", failed.Message, StringComparison.Ordinal);
        Assert.InRange(stage.Sent, 1, 4);
        Assert.Equal(["deepseek-v4-flash"], await stage.Models("cloudbase"));
        Assert.Equal("ok", (await stage.Session.Follow(failed)).Verdict);
        Assert.Equal(["deepseek-v4-flash", "glm-5"], await stage.Models("cloudbase"));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_update_that_cannot_be_reread_is_no_success_and_may_be_repeated(string fault)
    {
        await using var stage = await Stage.Enabling();
        stage.Cloud.Spoil("DescribeAIModels", fault, after: "UpdateAIModel");
        var failed = await stage.Write();
        Assert.Equal($"failed {Unknown[fault]}", failed.Verdict);
        Assert.Equal(["deepseek-v4-flash", "glm-5"], await stage.Models("cloudbase"));
        Assert.Equal("ok", (await stage.Session.Follow(failed)).Verdict);
        Assert.Equal(1, stage.Sent);
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_creation_that_never_arrived_is_not_repeated_by_anybody(string fault)
    {
        await using var stage = await Stage.Creating();
        stage.Cloud.Spoil("CreateAIModel", fault);
        var failed = await stage.Write();
        Assert.Equal($"failed {Unknown[fault]}", failed.Verdict);
        Assert.Equal("describeGroups", failed.Next!["tool"]!.GetValue<string>());
        Assert.Contains("is not there as asked for, as re-reading showed", failed.Message, StringComparison.Ordinal);
        Assert.Equal(1, stage.Sent);
        Assert.Null(await stage.Models("custom-a"));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_creation_whose_answer_was_lost_is_found_by_the_reread(string fault)
    {
        await using var stage = await Stage.Creating();
        stage.Cloud.Spoil("CreateAIModel", fault, ran: true);
        Assert.Equal("ok", (await stage.Write()).Verdict);
        Assert.Equal(1, stage.Sent);
        Assert.Equal(["m-1", "m/2"], await stage.Models("custom-a"));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_creation_that_was_accepted_and_cannot_be_reread_says_so(string fault)
    {
        await using var stage = await Stage.Creating();
        stage.Cloud.Spoil("DescribeAIModels", fault, after: "CreateAIModel");
        var failed = await stage.Write();
        Assert.Equal($"failed {Unknown[fault]}", failed.Verdict);
        Assert.Contains("accepted", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["m-1", "m/2"], await stage.Models("custom-a"));
        Assert.Equal("describeGroups", failed.Next!["tool"]!.GetValue<string>());
        Assert.Equal(1, stage.Sent);
    }

    [Fact]
    public async Task A_creation_of_unknown_outcome_that_cannot_be_reread_is_not_offered_again()
    {
        await using var stage = await Stage.Creating();
        stage.Cloud.Spoil("CreateAIModel", "reset", ran: true);
        stage.Session.Counter.Before = action =>
        {
            if (action == "DescribeAIModels" && stage.Sent > 0) stage.Cloud.Spoil(action, "reset");
            return Task.CompletedTask;
        };
        var failed = await stage.Write();
        Assert.Equal(("failed CLOUD_UNAVAILABLE", "describeGroups"), (failed.Verdict, failed.Next!["tool"]!.GetValue<string>()));
        Assert.Contains("(CreateAIModel: ", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_throttled_write_is_sent_until_it_runs_and_runs_once(int times)
    {
        await using var enabling = await Stage.Enabling();
        await using var creating = await Stage.Creating();
        enabling.Cloud.Spoil("UpdateAIModel", "throttled", times);
        creating.Cloud.Spoil("CreateAIModel", "throttled", times);
        Assert.Equal("ok", (await enabling.Write()).Verdict);
        Assert.Equal("ok", (await creating.Write()).Verdict);
        Assert.Equal((times + 1, times + 1), (enabling.Sent, creating.Sent));
        Assert.Equal(["deepseek-v4-flash", "glm-5"], await enabling.Models("cloudbase"));
        Assert.Equal(["m-1", "m/2"], await creating.Models("custom-a"));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_write_changes_nothing_and_may_be_repeated(string fault)
    {
        foreach (var begin in new[] { Stage.Enabling, Stage.Creating })
        {
            await using var stage = await begin();
            var before = await stage.World();
            stage.Cloud.Spoil(stage.Action, fault);
            var failed = await stage.Write();
            Assert.Equal($"failed {Refused[fault]}", failed.Verdict);
            Assert.Equal(fault == "throttled" ? 5 : 1, stage.Sent);
            Assert.Equal(before, await stage.World());
            Assert.Equal("r-err", failed.Data["requestId"]!.GetValue<string>());
            Assert.Equal("ok", (await stage.Session.Follow(failed)).Verdict);
        }
    }

    /// <summary>A session just before its write, with a cloud that can be spoilt.</summary>
    private sealed class Stage(Session session, FaultHandler cloud, string action, Func<Task<ReplyView>> write) : IAsyncDisposable
    {
        public Session Session => session;

        public FaultHandler Cloud => cloud;

        public string Action => action;

        public int Sent => session.Counter.Actions.Count(one => one == action);

        public static async Task<Stage> Enabling()
        {
            var (session, cloud) = await Start();
            await session.Call("checkEligibility", $$"""{"envId":"{{Session.Env}}","model":"glm-5"}""");
            await session.Call("describeGroups", $$"""{"envId":"{{Session.Env}}","model":"glm-5"}""");
            var quote = await session.Call("enableModel", $$"""{"envId":"{{Session.Env}}","groupName":"cloudbase","model":"glm-5"}""");
            return new Stage(session, cloud, "UpdateAIModel", () => session.Choose(quote, 1));
        }

        public static async Task<Stage> Creating()
        {
            var (session, cloud) = await Start();
            await session.Call("checkEligibility", $$"""{"envId":"{{Session.Env}}","model":"m-1","path":"custom"}""");
            return new Stage(session, cloud, "CreateAIModel", () => session.Call("createCustomGroup", new JsonObject
            {
                ["envId"] = Session.Env,
                ["groupName"] = "custom-a",
                ["baseUrl"] = "https://api.example.com/v1",
                ["models"] = new JsonArray("m-1", "m/2"),
                ["apiKeyEnv"] = "CLOUDBASE_AI_KEY_A",
            }));
        }

        /// <summary>The write, and all is well afterwards.</summary>
        public async Task<ReplyView> Write()
        {
            var reply = await write();
            cloud.Heal();
            session.Counter.Before = null;
            Assert.DoesNotContain(Key, reply.Text + reply.Body.ToJsonString(), StringComparison.Ordinal);
            return reply;
        }

        /// <summary>A group's models as the cloud has them; null when there is no such group.</summary>
        public async Task<IReadOnlyList<string>?> Models(string group) => (await Groups()).SingleOrDefault(one => one.Name == group)?.Models;

        public async Task<string> World() =>
            string.Join('\n', (await Groups()).Select(group => $"{group.Name} {group.Status} {string.Join(',', group.Entries.Select(entry => entry.AsRead))}"));

        public ValueTask DisposeAsync() => session.DisposeAsync();

        private static async Task<(Session, FaultHandler)> Start()
        {
            var cloud = new FaultHandler(new SandboxCloud(CloudBaseAi.Cloud.Sandbox.World.Load("token-credits"), new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero))));
            var session = await Session.Start("token-credits", variables: new() { ["CLOUDBASE_AI_KEY_A"] = Key }, handler: cloud);
            cloud.Clock = session.Time;
            return (session, cloud);
        }

        private async Task<IReadOnlyList<ModelGroup>> Groups() => (await session.OtherWriter.DescribeAIModels(Ids.Sandbox, default)).All;
    }
}
