using System.Text;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight;

/// <summary>Every row of the intent table in every world, as a file a reviewer reads.</summary>
public sealed class IntentTableTests
{
    private static readonly (string Wish, string Arguments)[] Wishes =
    [
        ("no model", "{}"),
        ("hunyuan default", """{"model":"hunyuan-2.0-instruct-20251111"}"""),
        ("hunyuan other", """{"model":"hunyuan-2.0-thinking-20251109"}"""),
        ("managed", """{"model":"deepseek-v4-flash"}"""),
        ("managed with a slash", """{"model":"deepseek/deepseek-flash"}"""),
        ("near miss", """{"model":"DeepSeek V4 Flash"}"""),
        ("unknown", """{"model":"my-own-llm"}"""),
        ("third-party", """{"model":"gpt-4o-mini","path":"custom"}"""),
        ("path growthPlan", """{"path":"growthPlan"}"""),
        ("path tokenCredits", """{"path":"tokenCredits"}"""),
        ("hunyuan on tokenCredits", """{"model":"hunyuan-2.0-instruct-20251111","path":"tokenCredits"}"""),
    ];

    public static TheoryData<string> Worlds => new(World.Names);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Every_wish_in_a_world_gets_its_verdict_and_its_next_step(string world)
    {
        await using var session = await Session.Start(world, variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        var table = new StringBuilder($"# {world}\n\n| wish | verdict | path | provider | model | then |\n|---|---|---|---|---|---|\n");
        foreach (var (wish, arguments) in Wishes)
        {
            var reply = await session.Call("checkEligibility", arguments);
            table.Append($"| {wish} | {reply.Verdict} | {Cell(reply, "path")} | {Cell(reply, "provider")} | {Cell(reply, "model")} | {Then(reply)} |\n");
        }

        Golden.Check($"Preflight/Golden/intent-{world}.md", table.ToString());
    }

    private static string Cell(ReplyView reply, string name) => reply.Data[name]?.ToString() ?? "";

    private static string Then(ReplyView reply) => reply.Next is { } next
        ? Call(next)
        : string.Join("<br>", reply.Options.Select((option, index) => $"{index + 1}. {(option!["url"] is { } url ? url + " then " : "")}{Call(option["next"]!)}"));

    private static string Call(System.Text.Json.Nodes.JsonNode next) => $"{next["tool"]} {next["arguments"]!.ToJsonString()}";
}
