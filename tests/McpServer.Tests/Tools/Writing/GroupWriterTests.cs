using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools.Writing;

/// <summary>Nothing that our last read showed is lost, whatever another writer does and whether or not answers come.</summary>
public sealed class GroupWriterTests : IDisposable
{
    private const string Call = """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5"}""";
    private const string Documented = """{"Model":"deepseek-v4-flash","EnableMCP":true,"Tags":["小","b"]}""";
    private const string Kept = """{"Model":"deepseek-v4-flash","EnableMCP":true,"Tags":["小","b"],"Weight":5}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A world whose one entry has fields that the API does not document; the quote is taken, its confirmation not yet sent.</summary>
    private async Task<(Session Session, ReplyView Quote, PlainClient Other)> Quoted(int status = 1, string entry = Kept)
    {
        var world = _folder.File("world.json", $$"""
            {"environments":[{"EnvId":"sandbox-1a2b3c","Alias":"a","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard","PackageName":"p","IsDefault":true}],
             "packages":{"sandbox-1a2b3c":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1}]},
             "groups":{"sandbox-1a2b3c":[{"GroupName":"cloudbase","Type":"builtin","Status":{{status}},"Models":[{{entry}}]}]},
             "catalog":[{"GroupName":"cloudbase","Models":[{"Model":"glm-5","ModelChargingInfo":[]}]}]}
            """);
        var session = await Session.Start(world);
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        await session.Call("describeGroups", Call);
        return (session, await session.Call("enableModel", Call), new PlainClient(session.Counter.Inner, session.Time));
    }

    private static Task<IReadOnlyList<JsonElement>?> Now(PlainClient other) => other.Models("sandbox-1a2b3c", "cloudbase");

    private static Task Replace(PlainClient other, params string[] models) => other.Replace("sandbox-1a2b3c", "cloudbase", models.Select(PlainClient.Entry));

    private static int Writes(Session session) => session.Counter.Actions.Count(action => action == "UpdateAIModel");

    /// <summary>Does something the first time an action is seen.</summary>
    private static Func<string, Task> Once(string action, Func<Task> then)
    {
        var done = false;
        return async seen =>
        {
            if (seen != action || done) return;
            done = true;
            await then();
        };
    }

    [Fact]
    public async Task An_entry_is_written_back_with_every_field_it_had_and_nothing_but_four_fields_is_sent()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        Assert.Equal("ok", (await session.Choose(quote, 1)).Verdict);
        var sent = JsonNode.Parse(Assert.Single(session.Counter.Bodies("UpdateAIModel")).GetRawText())!.AsObject();
        Assert.Equal(["EnvId", "GroupName", "Status", "Models"], sent.Select(member => member.Key));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Kept), sent["Models"]![0]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Kept), JsonNode.Parse((await Now(other))![0].GetRawText())));
    }

    [Fact]
    public async Task What_was_removed_before_our_read_is_not_put_back()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        await Replace(other);
        var done = await session.Choose(quote, 1);
        Assert.Equal("ok", done.Verdict);
        Assert.Equal("""["glm-5"]""", done.Data["models"]!.ToJsonString());
    }

    /// <summary>A field that the API does not document cannot be sent once no entry has it any more: the model itself is not lost for that.</summary>
    [Theory]
    [InlineData(Documented, 2)]
    [InlineData(Kept, 3)]
    public async Task What_another_writer_overwrote_after_our_write_is_put_back_as_it_was_and_named(string entry, int writes)
    {
        var (session, quote, other) = await Quoted(entry: entry);
        await using var closing = session;
        session.Counter.After = Once("UpdateAIModel", () => Replace(other, "theirs"));
        var done = await session.Choose(quote, 1);
        Assert.Equal("""["theirs","deepseek-v4-flash","glm-5"]""", done.Data["models"]!.ToJsonString());
        Assert.Contains("""Another writer's change in between was kept, and "deepseek-v4-flash", which its list lacked, was put back""", done.Message, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Documented), JsonNode.Parse((await Now(other))![1].GetRawText())));
        Assert.Equal(writes, Writes(session));
    }

    [Fact]
    public async Task A_model_that_somebody_enabled_meanwhile_needs_no_write()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        session.Counter.Before = Once("DescribeAIModels", () => Replace(other, "deepseek-v4-flash", "glm-5"));
        Assert.Equal("ok", (await session.Choose(quote, 1)).Verdict);
        Assert.Equal(0, Writes(session));
    }

    [Fact]
    public async Task A_write_that_took_place_unanswered_is_found_by_reading_and_not_repeated()
    {
        var (session, quote, _) = await Quoted();
        await using var closing = session;
        session.Counter.After = Once("UpdateAIModel", () => throw new HttpRequestException("lost"));
        var done = await session.Choose(quote, 1);
        Assert.Equal("ok", done.Verdict);
        Assert.DoesNotContain("Another writer", done.Message, StringComparison.Ordinal);
        Assert.Equal(1, Writes(session));
    }

    [Fact]
    public async Task A_write_that_never_arrived_is_repeated_and_what_was_removed_meanwhile_stays_removed()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        session.Counter.Before = Once("UpdateAIModel", async () =>
        {
            await Replace(other, "theirs");
            throw new HttpRequestException("never sent");
        });
        var done = await session.Choose(quote, 1);
        Assert.Equal("""["theirs","glm-5"]""", done.Data["models"]!.ToJsonString());
        Assert.Contains("Another writer", done.Message, StringComparison.Ordinal);
        Assert.Equal(2, Writes(session));
    }

    [Fact]
    public async Task Writes_that_are_never_answered_end_after_three()
    {
        var (session, quote, _) = await Quoted();
        await using var closing = session;
        session.Counter.Before = action => action == "UpdateAIModel" ? throw new HttpRequestException("never sent") : Task.CompletedTask;
        var failed = await session.Choose(quote, 1);
        Assert.Equal("failed CLOUD_UNAVAILABLE", failed.Verdict);
        Assert.Equal(3, Writes(session));
        session.Counter.Before = null;
        Assert.Equal("ok", (await session.Follow(failed)).Verdict);
    }

    [Fact]
    public async Task A_writer_that_undoes_every_write_is_given_up_after_eight()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        session.Counter.After = action => action == "UpdateAIModel" ? Replace(other) : Task.CompletedTask;
        Assert.Equal("failed CLOUD_REJECTED", (await session.Choose(quote, 1)).Verdict);
        Assert.Equal(8, Writes(session));
    }

    [Fact]
    public async Task A_group_that_somebody_switches_off_after_our_write_is_not_switched_on_again()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        session.Counter.After = Once("UpdateAIModel", async () => await other.Replace("sandbox-1a2b3c", "cloudbase", (await Now(other))!, status: 2));
        var refused = await session.Choose(quote, 1);
        Assert.Equal("refused GROUP_OFF", refused.Verdict);
        Assert.Equal("decision CONFIRMATION_REQUIRED", (await session.Follow(refused)).Verdict);
        Assert.Equal(1, Writes(session));
    }

    [Fact]
    public async Task A_group_that_somebody_switches_off_just_before_our_write_asks_for_a_new_quote()
    {
        var (session, quote, other) = await Quoted();
        await using var closing = session;
        session.Counter.Before = Once("DescribeAIModels", async () => await other.Replace("sandbox-1a2b3c", "cloudbase", (await Now(other))!, status: 2));
        Assert.Equal("refused CONFIRMATION_STALE", (await session.Choose(quote, 1)).Verdict);
        Assert.Equal(0, Writes(session));
    }

    [Fact]
    public async Task Switching_a_group_on_that_went_unanswered_and_did_not_take_place_is_repeated()
    {
        var (session, quote, _) = await Quoted(status: 2);
        await using var closing = session;
        session.Counter.Before = Once("UpdateAIModel", () => throw new HttpRequestException("never sent"));
        Assert.Equal("ok", (await session.Choose(quote, 1)).Verdict);
        Assert.Equal(2, Writes(session));
    }
}
