using System.Text.RegularExpressions;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight;

/// <summary>Each world walked to its end. The whole conversation is a file a reviewer reads.</summary>
public sealed partial class WorldWalkTests
{
    /// <summary>Where a world ends when the user named no model, and when the user named a managed one.</summary>
    private static readonly Dictionary<string, (string NoModel, string Managed)> Ends = new()
    {
        ["enrolled"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "hunyuan-exp hunyuan-2.0-instruct-20251111"),
        ["enrolled-empty"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "hunyuan-exp hunyuan-2.0-instruct-20251111"),
        ["token-credits"] = ("cloudbase deepseek-v4-flash", "cloudbase deepseek-v4-flash"),
        ["token-credits-empty"] = ("cloudbase deepseek-v4-pro", "cloudbase deepseek-v4-flash"),
        ["both"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "cloudbase deepseek-v4-flash"),
        ["none"] = ("decision", "decision"),
        ["expired-pack"] = ("decision", "decision"),
        ["blocked-switch"] = ("decision", "decision"),
        ["custom-ready"] = ("custom-openai-compat gpt-4o-mini", "custom-openai-compat gpt-4o-mini"),
        ["group-off"] = ("cloudbase deepseek-v4-flash", "cloudbase deepseek-v4-flash"),
        ["legacy"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "cloudbase deepseek-v4-flash"),
        ["personal-plan"] = ("decision PACKAGE_UNSUPPORTED", "decision PACKAGE_UNSUPPORTED"),
        ["camel-case"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "hunyuan-exp hunyuan-2.0-instruct-20251111"),
        ["many-envs"] = ("decision", "decision"),
        ["throttled"] = ("hunyuan-exp hunyuan-2.0-instruct-20251111", "hunyuan-exp hunyuan-2.0-instruct-20251111"),
        ["unauthorized"] = ("failed CLOUD_AUTH", "failed CLOUD_AUTH"),
    };

    public static TheoryData<string> Worlds => new(World.Names);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_world_ends_where_the_contract_says_when_no_model_is_named(string world) =>
        Assert.Equal(Ends[world].NoModel, await End(world, "no-model", "{}"));

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_world_ends_where_the_contract_says_when_a_managed_model_is_named(string world) =>
        Assert.Equal(Ends[world].Managed, await End(world, "managed", """{"model":"deepseek-v4-flash"}"""));

    private static async Task<string> End(string world, string wish, string arguments)
    {
        await using var session = await Session.Start(world);
        var replies = await Walk.Through(session, arguments);
        var conversation = string.Concat(replies.Select(reply => $"\n## {reply.Tool} {reply.Arguments.ToJsonString()}\n\n{reply.Text}\n"));
        Golden.Check($"Preflight/Golden/walk-{world}-{wish}.md", $"# {world}, {wish}\n{Quote().Replace(conversation, "CONFIRMATION")}");
        var last = replies[^1];
        if (Walk.IsCode(last)) return $"{last.Data["provider"]} {last.Data["model"]}";
        return last is { Status: "decision", Code: not "PACKAGE_UNSUPPORTED" } ? "decision" : last.Verdict;
    }

    [GeneratedRegex("[0-9]{10}-[0-9a-f]{24}")]
    private static partial Regex Quote();
}
