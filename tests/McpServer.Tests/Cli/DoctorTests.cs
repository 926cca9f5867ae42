using System.Text.Json.Nodes;
using CloudBaseAi.Cli.Doctor;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tests.Cli;

/// <summary>The doctor on every world: what can be called, and what to do where nothing can.</summary>
public sealed class DoctorTests
{
    private const string Env = "sandbox-1a2b3c";
    private const string Hunyuan = "hunyuan-exp/hunyuan-2.0-instruct-20251111";

    /// <summary>World, coverage of plan and of packs or points, what can be called.</summary>
    public static TheoryData<string, string, string, string> Worlds => new()
    {
        { "enrolled", "eligible", "notEligible", Hunyuan },
        { "enrolled-empty", "eligible", "notEligible", "" },
        { "token-credits", "notEligible", "eligible", "cloudbase/deepseek-v4-flash" },
        { "token-credits-empty", "notEligible", "eligible", "" },
        { "both", "eligible", "eligible", "cloudbase/deepseek-v4-flash " + Hunyuan },
        { "none", "notEligible", "notEligible", "" },
        { "expired-pack", "notEligible", "notEligible", "" },
        { "blocked-switch", "notEligible", "undetermined", "" },
        { "custom-ready", "notEligible", "notEligible", "custom-openai-compat/gpt-4o-mini" },
        { "group-off", "notEligible", "eligible", "" },
        { "legacy", "eligible", "eligible", "" },
        { "personal-plan", "notEligible", "eligible", "" },
        { "camel-case", "eligible", "notEligible", Hunyuan },
        { "many-envs", "", "", "" },
        { "throttled", "eligible", "notEligible", Hunyuan },
        { "unauthorized", "notRead", "notRead", "" },
        { "points", "notEligible", "eligible", "cloudbase/deepseek-v4-flash cloudbase/hy3" },
        { "points-empty", "notEligible", "eligible", "" },
        { "plan-phase2", "eligible", "notEligible", "" },
        { "plan-phase2-points", "eligible", "eligible", "cloudbase/hy3" },
        { "plan-unnamed", "undetermined", "notEligible", "" },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task It_says_what_covers_calls_and_what_can_be_called(string world, string plan, string credits, string callable)
    {
        var report = Json(await Examined.World(world));
        var coverage = report["coverage"]!.AsArray().ToDictionary(one => Text(one!, "path"), one => Text(one!, "verdict"));
        Assert.Equal((plan, credits), (coverage.GetValueOrDefault("growthPlan", ""), coverage.GetValueOrDefault("tokenCredits", "")));
        var models = report["callable"]!.AsArray().Select(one => $"{Text(one!, "groupName")}/{Text(one!, "model")}").Order(StringComparer.Ordinal);
        Assert.Equal(callable, string.Join(' ', models));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Its_exit_code_is_0_only_where_something_can_be_called(string world, string plan, string credits, string callable)
    {
        Assert.NotNull(plan + credits);
        Assert.Equal(callable.Length > 0 ? 0 : 1, (await Examined.World(world)).ExitCode);
    }

    [Fact]
    public void Every_world_is_in_the_table() => Assert.Equal(World.Names.Order(), Worlds.Select(row => (string)row[0]).Order());

    /// <summary>Each thing to do is said in words, and can be done: by a page, by a call, or both.</summary>
    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task It_always_says_what_to_do_next(string world, string plan, string credits, string callable)
    {
        Assert.NotNull(plan + credits + callable);
        var report = Json(await Examined.World(world));
        Assert.Equal(["credentials", "env", "coverage", "groups", "callable", "next"], report.Select(member => member.Key));
        var next = report["next"]!.AsArray();
        Assert.NotEmpty(next);
        Assert.All(next, step =>
        {
            Assert.Equal(["text", "url", "call"], step!.AsObject().Select(member => member.Key));
            Assert.NotEmpty(Text(step, "text"));
            Assert.True(step["url"] is not null || step["call"] is not null);
        });
    }

    [Fact]
    public async Task Of_several_environments_none_is_chosen_and_a_named_one_is_examined()
    {
        var open = await Examined.World("many-envs");
        Assert.Null(open.Env);
        Assert.Contains("--env", Assert.Single(open.Problems), StringComparison.Ordinal);
        Assert.Contains("--env", open.Next[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(open.Next, step => step.Text.Contains("page", StringComparison.Ordinal));
        var named = await Examined.World("many-envs", Env);
        Assert.Equal((Env, 0), (named.Env?.EnvId, named.ExitCode));
    }

    [Fact]
    public async Task An_environment_that_is_not_there_is_said_to_be_absent()
    {
        var found = await Examined.World("enrolled", "no-such-env");
        Assert.Equal(1, found.ExitCode);
        Assert.Contains("no-such-env", Assert.Single(found.Problems), StringComparison.Ordinal);
        Assert.NotEmpty(found.Next);
    }

    [Theory]
    [InlineData("CLOUDBASE_AI_GROUPS", "hunyuan-v3", "plan-phase2", "hunyuan-v3/hy3")]
    [InlineData("CLOUDBASE_AI_VERSION_SWITCH_OK", "2", "blocked-switch", "cloudbase/deepseek-v4-flash")]
    public async Task What_the_operator_vouches_for_can_be_called(string variable, string value, string world, string callable)
    {
        var found = await Examined.World(world, variables: new() { [variable] = value });
        Assert.Equal(callable, string.Join(' ', found.Callable.Select(one => $"{one.Target.Group}/{one.Target.Model.Text}")));
    }

    private static JsonObject Json(Findings found) => JsonNode.Parse(DoctorReport.Of(found, new Wording(Language.English)))!.AsObject();

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
