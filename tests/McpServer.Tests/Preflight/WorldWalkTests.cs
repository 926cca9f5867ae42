using System.Text;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight;

/// <summary>
/// Each world walked to its end by a client that does only what replies say: next, or the first option that is neither
/// a page for a person nor a call already made. The whole conversation is a file a reviewer reads.
/// </summary>
public sealed class WorldWalkTests
{
    private const int MaxCalls = 12;

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
        Assert.Equal(Ends[world].NoModel, await Walk(world, "no-model", "{}"));

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_world_ends_where_the_contract_says_when_a_managed_model_is_named(string world) =>
        Assert.Equal(Ends[world].Managed, await Walk(world, "managed", """{"model":"deepseek-v4-flash"}"""));

    private static async Task<string> Walk(string world, string wish, string arguments)
    {
        await using var session = await Session.Start(world);
        var conversation = new StringBuilder($"# {world}, {wish}\n");
        var made = new HashSet<string>();
        var reply = await session.Call("envQuery");
        var asked = false;
        for (var calls = 1; ; calls++)
        {
            Write(conversation, reply);
            if (reply is { Tool: "generateSnippet", Status: "ok" }) return End(conversation, world, wish, $"{reply.Data["provider"]} {reply.Data["model"]}");
            if (Step(reply, made) is not { } step || calls == MaxCalls) return End(conversation, world, wish, reply.Verdict);
            var (tool, next) = (step["tool"]!.GetValue<string>(), step["arguments"]!.DeepClone().AsObject());
            if (tool == "checkEligibility" && !asked)
            {
                asked = true;
                foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(arguments)!.AsObject()) next[name] = value!.DeepClone();
            }

            reply = await session.Call(tool, next);
        }
    }

    private static System.Text.Json.Nodes.JsonNode? Step(ReplyView reply, HashSet<string> made)
    {
        var candidates = reply.Next is { } next ? [next] : reply.Options.Where(option => option!["url"] is null).Select(option => option!["next"]!);
        return candidates.FirstOrDefault(call => made.Add(call["tool"] + call["arguments"]!.ToJsonString()));
    }

    private static void Write(StringBuilder conversation, ReplyView reply) =>
        conversation.Append($"\n## {reply.Tool} {reply.Arguments.ToJsonString()}\n\n{reply.Text}\n");

    private static string End(StringBuilder conversation, string world, string wish, string end)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(conversation.ToString(), "[0-9]{10}-[0-9a-f]{24}", "CONFIRMATION");
        Golden.Check($"Preflight/Golden/walk-{world}-{wish}.md", text);
        return end.StartsWith("decision", StringComparison.Ordinal) && end != "decision PACKAGE_UNSUPPORTED" ? "decision" : end;
    }
}
