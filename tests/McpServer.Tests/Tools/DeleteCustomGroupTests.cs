using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

public sealed class DeleteCustomGroupTests
{
    private const string Call = """{"envId":"sandbox-1a2b3c","groupName":"custom-openai-compat"}""";

    private static async Task<Session> Opened(string world = "custom-ready")
    {
        var session = await Session.Start(world);
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","path":"custom"}""");
        return session;
    }

    private static Task<IReadOnlyList<System.Text.Json.JsonElement>?> Now(Session session) =>
        new PlainClient(session.Counter.Inner, session.Time).Models("sandbox-1a2b3c", "custom-openai-compat");

    [Fact]
    public async Task Without_a_confirmation_it_lists_the_models_that_go_and_deletes_nothing()
    {
        await using var session = await Opened();
        var quote = await session.Call("deleteCustomGroup", Call);
        Assert.Equal("decision CONFIRMATION_REQUIRED", quote.Verdict);
        Assert.Equal("""["gpt-4o-mini"]""", quote.Data["models"]!.ToJsonString());
        Assert.Contains("\"gpt-4o-mini\"", quote.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DeleteAIModel", session.Counter.Actions);
        Assert.Equal("describeGroups", (await session.Choose(quote, 2)).Tool);
    }

    [Fact]
    public async Task With_the_quotes_confirmation_the_group_is_gone_and_its_name_is_free()
    {
        await using var session = await Opened();
        var done = await session.Choose(await session.Call("deleteCustomGroup", Call), 1);
        Assert.Equal("ok", done.Verdict);
        Assert.Equal("custom-openai-compat", done.Data["groupName"]!.GetValue<string>());
        Assert.Null(done.Data["confirmation"]);
        Assert.Null(await Now(session));
        Assert.Equal("describeGroups", (await session.Follow(done)).Tool);
        Assert.Equal("refused GROUP_MISSING", (await session.Call("deleteCustomGroup", Call)).Verdict);
        Assert.Equal("""{"EnvId":"sandbox-1a2b3c","GroupNames":["custom-openai-compat"]}""", Assert.Single(session.Counter.Bodies("DeleteAIModel")).GetRawText());
    }

    [Fact]
    public async Task A_group_that_gained_a_model_since_the_quote_is_quoted_anew()
    {
        await using var session = await Opened();
        var quote = await session.Call("deleteCustomGroup", Call);
        await new PlainClient(session.Counter.Inner, session.Time).Replace("sandbox-1a2b3c", "custom-openai-compat", [PlainClient.Entry("gpt-4o-mini"), PlainClient.Entry("new")]);
        var stale = await session.Choose(quote, 1);
        Assert.Equal("refused CONFIRMATION_STALE", stale.Verdict);
        Assert.Equal("""["gpt-4o-mini","new"]""", (await session.Follow(stale)).Data["models"]!.ToJsonString());
        Assert.NotNull(await Now(session));
    }

    [Theory]
    [InlineData(15, "refused CONFIRMATION_STALE")]
    [InlineData(14, "ok")]
    public async Task A_confirmation_holds_for_less_than_fifteen_minutes(int minutes, string verdict)
    {
        await using var session = await Opened();
        var quote = await session.Call("deleteCustomGroup", Call);
        session.Time.Advance(TimeSpan.FromMinutes(minutes));
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","path":"custom"}""");
        Assert.Equal(verdict, (await session.Choose(quote, 1)).Verdict);
    }

    [Fact]
    public async Task A_confirmation_of_enableModel_deletes_nothing()
    {
        await using var session = await Opened();
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        var quote = await session.Call("enableModel", """{"envId":"sandbox-1a2b3c","groupName":"custom-openai-compat","model":"gpt-4o"}""");
        var given = quote.Data["confirmation"]!.ToJsonString();
        var stale = await session.Call("deleteCustomGroup", $$"""{"envId":"sandbox-1a2b3c","groupName":"custom-openai-compat","confirmation":{{given}}}""");
        Assert.Equal("refused CONFIRMATION_STALE", stale.Verdict);
    }

    [Theory]
    [InlineData("cloudbase", "ILLEGAL_GROUP_NAME")]
    [InlineData("hunyuan-exp", "ILLEGAL_GROUP_NAME")]
    [InlineData("deepseek", "ILLEGAL_PROVIDER")]
    [InlineData("hunyuan-v3", "ILLEGAL_PROVIDER")]
    [InlineData("Custom-openai-compat", "ILLEGAL_PROVIDER")]
    [InlineData("hunyuan-image", "UNSUPPORTED_TARGET")]
    public async Task Only_custom_groups_can_be_named(string name, string code)
    {
        await using var session = await Opened("legacy");
        var refused = await session.Call("deleteCustomGroup", $$"""{"envId":"sandbox-1a2b3c","groupName":"{{name}}"}""");
        Assert.Equal("refused " + code, refused.Verdict);
        Assert.DoesNotContain("DeleteAIModel", session.Counter.Actions);
    }

    [Fact]
    public async Task It_needs_path_custom_and_a_group_that_is_there()
    {
        await using var session = await Session.Start("custom-ready");
        var refused = await session.Call("deleteCustomGroup", Call);
        Assert.Equal("refused ELIGIBILITY_REQUIRED", refused.Verdict);
        Assert.Equal("custom", refused.Next!["arguments"]!["path"]!.GetValue<string>());
        await session.Follow(refused);
        var missing = await session.Call("deleteCustomGroup", """{"envId":"sandbox-1a2b3c","groupName":"custom-other"}""");
        Assert.Equal("refused GROUP_MISSING", missing.Verdict);
        Assert.Equal("describeGroups", (await session.Follow(missing)).Tool);
    }

    [Fact]
    public async Task A_deletion_that_took_place_unanswered_is_found_by_reading()
    {
        await using var session = await Opened();
        var quote = await session.Call("deleteCustomGroup", Call);
        session.Counter.After = action => action == "DeleteAIModel" ? throw new HttpRequestException("lost") : Task.CompletedTask;
        Assert.Equal("ok", (await session.Choose(quote, 1)).Verdict);
        Assert.Single(session.Counter.Actions, "DeleteAIModel");
    }

    [Fact]
    public async Task A_deletion_that_never_arrived_is_not_repeated_by_itself()
    {
        await using var session = await Opened();
        var quote = await session.Call("deleteCustomGroup", Call);
        session.Counter.Before = action => action == "DeleteAIModel" ? throw new HttpRequestException("never sent") : Task.CompletedTask;
        var failed = await session.Choose(quote, 1);
        Assert.Equal("failed CLOUD_UNAVAILABLE", failed.Verdict);
        Assert.Single(session.Counter.Actions, "DeleteAIModel");
        session.Counter.Before = null;
        Assert.Equal("ok", (await session.Follow(failed)).Verdict);
    }

    [Fact]
    public async Task It_is_listed_as_destructive()
    {
        await using var session = await Session.Start("custom-ready");
        var tool = (await session.Client.ListToolsAsync()).Single(one => one.Name == "deleteCustomGroup").ProtocolTool;
        Assert.True(tool.Annotations!.DestructiveHint);
        Assert.False(tool.Annotations.ReadOnlyHint);
    }
}
