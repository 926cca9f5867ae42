using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

public sealed class EnableModelTests
{
    private const string Call = """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5"}""";

    private static async Task<Session> Opened(string world, string model = "glm-5", HttpMessageHandler? handler = null)
    {
        var session = await Session.Start(world, handler: handler);
        await session.Call("checkEligibility", $$"""{"envId":"sandbox-1a2b3c","model":"{{model}}"}""");
        await session.Call("describeGroups", $$"""{"envId":"sandbox-1a2b3c","model":"{{model}}"}""");
        return session;
    }

    [Fact]
    public async Task Without_a_confirmation_it_quotes_and_changes_nothing()
    {
        await using var session = await Opened("token-credits");
        var quote = await session.Call("enableModel", Call);
        Assert.Equal("decision CONFIRMATION_REQUIRED", quote.Verdict);
        Assert.NotEmpty(quote.Data["prices"]!.AsArray());
        Assert.DoesNotContain("UpdateAIModel", session.Counter.Actions);
    }

    /// <summary>A catalogue entry without an amount has no price, which is said in the quote and where the model is offered.</summary>
    [Theory]
    [InlineData("en", "The catalogue publishes no price for it.", "no published price")]
    [InlineData("zh", "目录未公布其价格。", "未公布价格")]
    public async Task A_quote_says_that_no_price_is_published(string language, string sentence, string label)
    {
        using var world = new WorldOnDisk("""
            {
              "environments": [{"EnvId":"sandbox-1a2b3c","Alias":"sandbox","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard"}],
              "packages": {"sandbox-1a2b3c":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1}]},
              "groups": {"sandbox-1a2b3c":[{"GroupName":"cloudbase","Type":"builtin","Status":1,"Models":null}]},
              "catalog": [{"GroupName":"cloudbase","Models":[{"Model":"glm-5","ModelSpec":{"ContextLength":"128k"},"ModelChargingInfo":[]},{"Model":"hy3"}]}]
            }
            """);
        await using var session = await Session.Start(world.Path, variables: new() { ["CLOUDBASE_AI_LANG"] = language });
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","path":"tokenCredits"}""");
        var offered = await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        Assert.Contains(label, offered.Options[0]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
        var quote = await session.Choose(offered, 1);
        Assert.Contains(sentence, quote.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_quotes_confirmation_it_adds_the_model_and_keeps_the_others()
    {
        await using var session = await Opened("token-credits");
        var done = await session.Choose(await session.Call("enableModel", Call), 1);
        Assert.Equal("ok", done.Verdict);
        Assert.Equal("""["deepseek-v4-flash","glm-5"]""", done.Data["models"]!.ToJsonString());
        Assert.Equal("ok", (await session.Follow(done)).Verdict);
    }

    [Fact]
    public async Task A_model_that_is_present_and_on_needs_no_quote()
    {
        await using var session = await Opened("token-credits", "deepseek-v4-flash");
        var done = await session.Call("enableModel", """{"envId":"sandbox-1a2b3c","model":"deepseek-v4-flash"}""");
        Assert.Equal("ok", done.Verdict);
        Assert.DoesNotContain("UpdateAIModel", session.Counter.Actions);
    }

    [Fact]
    public async Task A_quote_for_a_group_that_is_off_lists_every_model_it_switches_on()
    {
        await using var session = await Opened("group-off");
        var quote = await session.Call("enableModel", Call);
        Assert.Contains("\"deepseek-v4-flash\", \"glm-5\"", quote.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1795388712-ada2a9a01f10c595a3844d7a")]
    [InlineData("yes")]
    [InlineData(" ")]
    public async Task A_confirmation_that_was_never_quoted_is_stale_and_leads_to_a_new_quote(string made)
    {
        await using var session = await Opened("token-credits");
        var refused = await session.Call("enableModel", $$"""{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","confirmation":"{{made}}"}""");
        Assert.Equal("refused CONFIRMATION_STALE", refused.Verdict);
        Assert.Equal("decision CONFIRMATION_REQUIRED", (await session.Follow(refused)).Verdict);
        Assert.DoesNotContain("UpdateAIModel", session.Counter.Actions);
    }

    [Fact]
    public async Task A_confirmation_fits_no_other_model()
    {
        await using var session = await Opened("token-credits");
        var quote = await session.Call("enableModel", Call);
        var refused = await session.Call("enableModel", $$"""{"envId":"sandbox-1a2b3c","model":"glm-5.1","confirmation":{{quote.Data["confirmation"]!.ToJsonString()}}}""");
        Assert.Equal("refused CONFIRMATION_STALE", refused.Verdict);
    }

    [Fact]
    public async Task A_confirmation_is_stale_after_fifteen_minutes()
    {
        await using var session = await Opened("token-credits");
        var quote = await session.Call("enableModel", Call);
        session.Time.Advance(TimeSpan.FromMinutes(14));
        await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        await session.Call("describeGroups", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        session.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("refused CONFIRMATION_STALE", (await session.Choose(quote, 1)).Verdict);
    }

    [Fact]
    public async Task A_confirmation_survives_a_model_that_someone_else_added_in_between()
    {
        await using var session = await Opened("token-credits");
        var quote = await session.Call("enableModel", Call);
        await Add(session, "kimi-k2.6");
        var done = await session.Choose(quote, 1);
        Assert.Equal("""["deepseek-v4-flash","kimi-k2.6","glm-5"]""", done.Data["models"]!.ToJsonString());
    }

    [Fact]
    public async Task A_writer_that_comes_between_write_and_reread_is_merged_and_the_user_is_told()
    {
        await using var session = await Opened("token-credits");
        var quote = await session.Call("enableModel", Call);
        var written = false;
        session.Counter.Before = async action =>
        {
            if (action == "UpdateAIModel") written = true;
            else if (action == "DescribeAIModels" && written)
            {
                written = false;
                session.Counter.Before = null;
                await Replace(session, "kimi-k2.6");
            }
        };
        var done = await session.Choose(quote, 1);
        Assert.Equal("ok", done.Verdict);
        Assert.Equal("""["kimi-k2.6","deepseek-v4-flash","glm-5"]""", done.Data["models"]!.ToJsonString());
        Assert.Contains("Another writer", done.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_of_one_group_in_one_process_take_turns_and_lose_nothing()
    {
        string[] models = ["glm-5", "glm-5-turbo", "glm-5.1", "kimi-k2.5", "kimi-k2.6", "minimax-m2.5", "minimax-m2.7", "hy3-preview"];
        await using var session = await Opened("token-credits");
        var quotes = await Task.WhenAll(models.Select(model => session.Call("enableModel", $$"""{"envId":"sandbox-1a2b3c","model":"{{model}}"}""")));
        var done = await Task.WhenAll(quotes.Select(quote => session.Choose(quote, 1)));
        Assert.All(done, reply => Assert.Equal("ok", reply.Verdict));
        var groups = (await session.OtherWriter.DescribeAIModels(Ids.Sandbox, default)).All;
        Assert.Equal(["deepseek-v4-flash", .. models.Order(StringComparer.Ordinal)], groups[0].Models.Take(1).Concat(groups[0].Models.Skip(1).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("DeepSeek V4 Flash", "deepseek-v4-flash")]
    [InlineData("glm5", "glm-5")]
    [InlineData("kimi", "kimi-k2.5")]
    public async Task A_near_miss_is_a_decision_that_offers_what_was_meant_and_custom_onboarding(string asked, string meant)
    {
        await using var session = await Opened("token-credits");
        var decision = await session.Call("enableModel", $$"""{"envId":"sandbox-1a2b3c","model":"{{asked}}"}""");
        Assert.Equal("decision MODEL_NOT_IN_CATALOG", decision.Verdict);
        Assert.Contains(decision.Options, option => option!["next"]!["arguments"]!["model"]!.GetValue<string>() == meant);
        Assert.Contains(decision.Options, option => option!["next"]!["arguments"]!["path"]?.GetValue<string>() == "custom");
    }

    [Fact]
    public async Task A_hunyuan_model_in_cloudbase_is_refused_with_the_path_that_serves_it()
    {
        await using var session = await Opened("both");
        var refused = await session.Call("enableModel", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"hunyuan-2.0-thinking-20251109"}""");
        Assert.Equal("refused HUNYUAN_NEEDS_GROWTH_PLAN", refused.Verdict);
        Assert.Equal("ok", (await session.Follow(refused)).Verdict);
    }

    private static async Task Add(Session session, string model)
    {
        var group = (await session.OtherWriter.DescribeAIModels(Ids.Sandbox, default)).Find("cloudbase")!;
        await session.OtherWriter.UpdateAIModel(Ids.Sandbox, Ids.Group("cloudbase"), group.With(Ids.Model(model)), default);
    }

    private static Task Replace(Session session, string model) =>
        session.OtherWriter.UpdateAIModel(Ids.Sandbox, Ids.Group("cloudbase"), [ModelEntry.New(Ids.Model(model))], default);
}
