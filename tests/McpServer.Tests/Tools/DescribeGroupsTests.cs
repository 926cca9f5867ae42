using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>What describeGroups replies in each situation; which situation it is, the domain's own tests say.</summary>
public sealed class DescribeGroupsTests
{
    private const string Default = "hunyuan-2.0-instruct-20251111";

    [Theory]
    [InlineData("enrolled", "growthPlan", "{}", "ok", "hunyuan-exp", Default, null, "generateSnippet")]
    [InlineData("enrolled-empty", "growthPlan", "{}", "decision", null, null, null, "enableModel")]
    [InlineData("enrolled-empty", "growthPlan", """{"model":"hunyuan-2.0-instruct-20251111"}""", "decision MODEL_NOT_ENABLED", "hunyuan-exp", Default, "MODEL_NOT_ENABLED", "checkEligibility")]
    [InlineData("plan-phase2", "growthPlan", "{}", "decision", null, null, null, "enableModel")]
    [InlineData("plan-phase2-points", "growthPlan", "{}", "decision", null, null, null, "checkEligibility")]
    [InlineData("points", "tokenCredits", "{}", "decision", null, null, null, "generateSnippet")]
    [InlineData("token-credits", "tokenCredits", """{"model":"deepseek-v4-flash"}""", "ok", "cloudbase", "deepseek-v4-flash", null, "generateSnippet")]
    [InlineData("token-credits", "tokenCredits", """{"groupName":"cloudbase","model":"glm-5"}""", "ok", "cloudbase", "glm-5", "MODEL_NOT_ENABLED", "enableModel")]
    [InlineData("group-off", "tokenCredits", """{"model":"deepseek-v4-flash"}""", "ok", "cloudbase", "deepseek-v4-flash", "GROUP_OFF", "enableModel")]
    [InlineData("enrolled", "growthPlan", """{"groupName":"hunyuan-exp","model":"glm-5"}""", "ok", "hunyuan-exp", "glm-5", "MODEL_NOT_ENABLED", "checkEligibility")]
    [InlineData("both", "tokenCredits", """{"model":"hunyuan-2.0-thinking-20251109"}""", "ok", "hunyuan-exp", "hunyuan-2.0-thinking-20251109", "ELIGIBILITY_REQUIRED", "checkEligibility")]
    [InlineData("both", "growthPlan", """{"model":"deepseek-v4-flash"}""", "ok", "cloudbase", "deepseek-v4-flash", "ELIGIBILITY_REQUIRED", "checkEligibility")]
    [InlineData("custom-ready", "custom", "{}", "ok", "custom-openai-compat", "gpt-4o-mini", null, "generateSnippet")]
    [InlineData("custom-ready", "custom", """{"groupName":"custom-openai-compat","model":"m"}""", "ok", "custom-openai-compat", "m", "MODEL_NOT_ENABLED", "enableModel")]
    [InlineData("token-credits", "tokenCredits", "{}", "decision", null, null, null, "generateSnippet")]
    [InlineData("token-credits-empty", "tokenCredits", "{}", "decision", null, null, null, "enableModel")]
    [InlineData("token-credits", "tokenCredits", """{"model":"gml-5"}""", "decision MODEL_NOT_IN_CATALOG", null, "gml-5", "MODEL_NOT_IN_CATALOG", "checkEligibility")]
    [InlineData("token-credits", "tokenCredits", """{"groupName":"cloudbase","model":"gml-5"}""", "decision MODEL_NOT_IN_CATALOG", null, "gml-5", "MODEL_NOT_IN_CATALOG", "checkEligibility")]
    [InlineData("none", "custom", "{}", "decision GROUP_MISSING", null, null, "GROUP_MISSING", "describeGroups")]
    [InlineData("custom-ready", "custom", """{"model":"m"}""", "decision GROUP_MISSING", null, "m", "GROUP_MISSING", "describeGroups")]
    [InlineData("custom-ready", "custom", """{"groupName":"custom-typo","model":"gpt-4o-mini"}""", "decision GROUP_MISSING", "custom-typo", "gpt-4o-mini", "GROUP_MISSING", "describeGroups")]
    [InlineData("none", "custom", """{"groupName":"cloudbase"}""", "refused ELIGIBILITY_REQUIRED", null, null, null, "checkEligibility")]
    [InlineData("both", "growthPlan", """{"groupName":"deepseek"}""", "refused ILLEGAL_PROVIDER", null, null, null, "describeGroups")]
    [InlineData("both", "growthPlan", """{"groupName":"cloudbase","model":"hunyuan-x"}""", "refused HUNYUAN_NEEDS_GROWTH_PLAN", null, null, null, "checkEligibility")]
    public async Task A_situation_has_its_verdict_its_readiness_and_its_next_step(
        string world, string path, string arguments, string verdict, string? group, string? model, string? reason, string next)
    {
        await using var session = await Opened(world, path);
        var reply = await session.Call("describeGroups", arguments);
        Assert.Equal(verdict, reply.Verdict);
        ReplyRules.Check(reply);
        Assert.Equal(next, ReplyRules.Calls(reply).First()["tool"]!.GetValue<string>());
        if (reply.Status == "refused") return;
        var readiness = reply.Data["readiness"]!;
        Assert.Equal((group, model, reason), (readiness["groupName"]?.GetValue<string>(), readiness["model"]?.GetValue<string>(), readiness["reason"]?.GetValue<string>()));
        Assert.Equal(reply.Status == "ok" && reason is null, readiness["ready"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_choice_offers_what_is_enabled_before_what_can_be()
    {
        await using var session = await Opened("token-credits", "tokenCredits");
        var reply = await session.Call("describeGroups");
        Assert.Equal(["generateSnippet", "enableModel", "checkEligibility"], reply.Options.Select(option => option!["next"]!["tool"]!.GetValue<string>()).Distinct());
        Assert.Equal("deepseek-v4-flash", reply.Options[0]!["next"]!["arguments"]!["model"]!.GetValue<string>());
        Assert.DoesNotContain("hunyuan", string.Concat(reply.Options), StringComparison.Ordinal);
    }

    /// <summary>The list of models is cut; what is enabled and retired stands at its end all the same, marked, and leads to code.</summary>
    [Fact]
    public async Task A_retired_model_that_is_enabled_is_offered_last_and_not_cut_off()
    {
        await using var session = await Opened("both", "growthPlan");
        var reply = await session.Call("describeGroups");
        var models = reply.Options.Where(option => option!["next"]!["arguments"]!["model"] is not null).ToList();
        Assert.Equal(5, models.Count);
        Assert.Contains($"Use \"{Default}\" in hunyuan-exp (enabled; retired since 2026-05-31, successor \"hy3\"", models[^1]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(models.SkipLast(1), option => Assert.DoesNotContain("retired", option!["label"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.DoesNotContain($"\"{Default}\"", reply.Body["decision"]!["question"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("hunyuan-exp", Default), SnippetCall.Of(await session.Choose(reply, models.Count)));
    }

    /// <summary>The operator allowed more groups on the path: the one that holds the model is found, whichever it is.</summary>
    [Theory]
    [InlineData("legacy", "deepseek", """{"model":"deepseek-r1-0528"}""", "deepseek")]
    [InlineData("legacy", "deepseek", """{"path":"tokenCredits"}""", "deepseek")]
    [InlineData("legacy", "hunyuan-v3", """{"model":"deepseek-r1-0528"}""", "cloudbase")]
    [InlineData("legacy", "hunyuan-v3", """{"model":"hy3-preview"}""", "hunyuan-v3")]
    [InlineData("plan-phase2", "hunyuan-v3", """{"model":"hy3"}""", "hunyuan-v3")]
    public async Task With_groups_that_the_operator_allowed_a_check_leads_to_the_one_that_serves(string world, string allowed, string arguments, string group)
    {
        await using var session = await Session.Start(world, variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env, ["CLOUDBASE_AI_GROUPS"] = allowed });
        var there = await session.Follow(await session.Call("checkEligibility", arguments));
        var first = ReplyRules.Calls(there).First();
        Assert.Equal((group, group == "cloudbase" ? "enableModel" : "generateSnippet"), (first["arguments"]!["groupName"]!.GetValue<string>(), first["tool"]!.GetValue<string>()));
    }

    /// <summary>Nothing takes its place, so the others are offered before it.</summary>
    [Fact]
    public async Task A_retired_model_without_a_successor_is_not_the_only_way()
    {
        await using var session = await Opened("token-credits", "tokenCredits");
        var reply = await session.Call("describeGroups", """{"model":"minimax-m2.5"}""");
        Assert.Equal("decision MODEL_NOT_ENABLED", reply.Verdict);
        Assert.Equal(["describeGroups", "enableModel"], reply.Options.Select(option => option!["next"]!["tool"]!.GetValue<string>()));
        Assert.Contains("deepseek-v4-flash", (await session.Choose(reply, 1)).Options[0]!["label"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_outside_the_three_shapes_are_shown_with_a_note_and_never_offered()
    {
        await using var session = await Opened("legacy", "tokenCredits");
        var reply = await session.Call("describeGroups");
        Assert.Equal(
            ["deepseek False", "hunyuan-v3 False", "hunyuan-image False", "hunyuan-exp True", "cloudbase True"],
            reply.Data["groups"]!.AsArray().Select(group => $"{group!["groupName"]} {group["legal"]!.GetValue<bool>()}"));
        Assert.All(reply.Data["groups"]!.AsArray(), group => Assert.Equal(group!["legal"]!.GetValue<bool>(), group["note"] is null));
        Assert.All(reply.Options.SkipLast(1), option => Assert.Equal("cloudbase", option!["next"]!["arguments"]!["groupName"]!.GetValue<string>()));
        Assert.Equal("custom", reply.Options[^1]!["next"]!["arguments"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_catalogue_comes_when_asked_for_with_prices_and_what_is_enabled()
    {
        await using var session = await Opened("token-credits", "tokenCredits");
        Assert.Null((await session.Call("describeGroups")).Data["catalog"]);
        var catalog = (await session.Call("describeGroups", """{"catalog":true}""")).Data["catalog"]!.AsArray();
        Assert.Equal(19, catalog.Count);
        Assert.All(catalog, entry => Assert.NotEmpty(entry!["prices"]!.AsArray()));
        Assert.Equal(["deepseek-v4-flash"], catalog.Where(entry => entry!["enabled"]!.GetValue<bool>()).Select(entry => entry!["model"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_custom_group_that_is_misspelt_is_answered_with_those_there_are()
    {
        await using var session = await Opened("custom-ready", "custom");
        await session.Call("describeGroups");
        var refused = await session.Call("generateSnippet", """{"groupName":"custom-openai","model":"gpt-4o-mini","method":"generateText"}""");
        Assert.Equal("refused GROUP_MISSING", refused.Verdict);
        var used = await session.Choose(refused, 3);
        Assert.Equal("ok", used.Verdict);
        Assert.Equal("custom-openai-compat", SnippetCall.Of(await session.Follow(used)).Provider);
    }

    [Fact]
    public async Task The_model_that_was_named_goes_along_into_the_registration_of_an_endpoint()
    {
        await using var session = await Opened("none", "custom");
        var asked = await session.Call("describeGroups", """{"model":"gpt-4o-mini"}""");
        var missing = await session.Choose(asked, 2);
        Assert.Equal("To register custom-endpoint this is missing: baseUrl, apiKeyEnv.", missing.Message);
        Assert.All(missing.Options, option => Assert.Contains("gpt-4o-mini", option!["next"]!["arguments"]!.ToJsonString(), StringComparison.Ordinal));
    }

    private static async Task<Session> Opened(string world, string path)
    {
        var session = await Session.Start(world, variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        Assert.Equal("ok", (await session.Call("checkEligibility", $$"""{"path":"{{path}}"}""")).Verdict);
        return session;
    }
}
