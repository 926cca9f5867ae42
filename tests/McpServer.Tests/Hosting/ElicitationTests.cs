using System.Text.Json;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>A client that can ask its person: decisions reach the person first, in every revision of the protocol.</summary>
public sealed class ElicitationTests
{
    private const string Quote = """{"envId":"sandbox-1a2b3c","model":"glm-5"}""";

    public static TheoryData<string> Revisions => new("2025-06-18", "2025-11-25", "2026-07-28");

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task An_accepted_option_is_followed_and_its_reply_returned(string revision)
    {
        await using var session = await Session.Start("token-credits", revision, person: question => Take("Go on with a managed model", question));
        var reply = await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        Assert.Equal(("ok", "tokenCredits"), (reply.Verdict, reply.Data["path"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task A_price_that_the_person_accepts_is_confirmed_and_the_model_enabled(string revision)
    {
        await using var session = await Opened(revision, question => Take("Yes, enable it", question));
        var reply = await session.Call("enableModel", Quote);
        Assert.Equal("ok", reply.Verdict);
        Assert.Contains("UpdateAIModel", session.Counter.Actions);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task A_price_that_the_person_declines_changes_nothing_and_cannot_be_confirmed(string revision)
    {
        foreach (var action in (string[])["decline", "cancel"])
        {
            await using var session = await Opened(revision, _ => new ElicitResult { Action = action });
            var reply = await session.Call("enableModel", Quote);
            Assert.Equal("decision CONFIRMATION_REQUIRED", reply.Verdict);
            Assert.DoesNotContain("\"confirmation\"", reply.Body.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("confirmation", reply.Text.Split('\n', 2)[1], StringComparison.Ordinal);
            Assert.DoesNotContain("UpdateAIModel", session.Counter.Actions);
        }
    }

    [Fact]
    public async Task A_client_that_fails_gets_the_decision_as_any_other()
    {
        await using var session = await Opened("2025-11-25", _ => throw new InvalidOperationException("no window"));
        Assert.Equal("decision CONFIRMATION_REQUIRED", (await session.Call("enableModel", Quote)).Verdict);
    }

    [Theory]
    [InlineData("2025-11-25", 2)]
    [InlineData("2026-07-28", 2)]
    [InlineData("2025-06-18", 1)]
    public async Task A_page_is_opened_where_the_revision_knows_pages_and_the_decision_is_returned(string revision, int questions)
    {
        var asked = new List<string>();
        await using var session = await Session.Start("none", revision, person: question =>
        {
            asked.Add(question.Mode ?? "form");
            return question.Mode == "url" ? new ElicitResult { Action = "accept" } : Take("Enrol", question);
        });
        var reply = await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}""");
        Assert.Equal("decision NOT_ELIGIBLE", reply.Verdict);
        Assert.Equal(questions, asked.Count);
    }

    /// <summary>The titles of values stand in oneOf from 2025-11-25 on, and in enumNames before.</summary>
    private static ElicitResult Take(string label, ElicitRequestParams question)
    {
        var choice = question.RequestedSchema!.Properties["choice"];
        var titles = choice is ElicitRequestParams.TitledSingleSelectEnumSchema titled
            ? titled.OneOf.Select(option => (option.Const, option.Title))
#pragma warning disable MCP9001 // What older clients are sent.
            : Assert.IsType<ElicitRequestParams.LegacyTitledEnumSchema>(choice) is var older ? older.Enum.Zip(older.EnumNames!) : [];
#pragma warning restore MCP9001
        var taken = titles.First(option => option.Item2.StartsWith(label, StringComparison.Ordinal)).Item1;
        return new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { ["choice"] = JsonElement.Parse($"\"{taken}\"") } };
    }

    private static async Task<Session> Opened(string revision, Func<ElicitRequestParams, ElicitResult> person)
    {
        var session = await Session.Start("token-credits", revision, person: person);
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5"}""");
        return session;
    }
}
