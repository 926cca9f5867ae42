using System.Text;
using System.Text.RegularExpressions;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight;

/// <summary>
/// Each world walked to its end with each kind of wish. Where every walk ends is one table that a reviewer reads; a handful of
/// conversations are files, word for word.
/// </summary>
public sealed partial class WorldWalkTests
{
    private static readonly (string Name, string Arguments)[] Wishes =
    [
        ("no model", "{}"),
        ("hy3", """{"model":"hy3"}"""),
        ("managed", """{"model":"deepseek-v4-flash"}"""),
        ("hunyuan", """{"model":"hunyuan-2.0-instruct-20251111"}"""),
        ("third-party", """{"model":"gpt-4o-mini","path":"custom"}"""),
    ];

    /// <summary>What an operator set, in worlds where it changes the end.</summary>
    private static readonly (string World, string Variable)[] Operated =
    [
        ("plan-phase2", "CLOUDBASE_AI_GROUPS=hunyuan-v3"), ("plan-phase2-points", "CLOUDBASE_AI_GROUPS=hunyuan-v3"), ("legacy", "CLOUDBASE_AI_GROUPS=deepseek,hunyuan-v3"),
        ("plan-unnamed", "CLOUDBASE_AI_ENROLLED_ENVS=sandbox-1a2b3c"), ("blocked-switch", "CLOUDBASE_AI_VERSION_SWITCH_OK=2"), ("token-credits-empty", "CLOUDBASE_AI_READONLY=1"),
    ];

    [Fact]
    public async Task Every_world_ends_where_the_contract_says_for_every_wish()
    {
        var table = new StringBuilder("# Where each world ends\n\n| world | wish | calls | end |\n|---|---|---|---|\n");
        foreach (var (world, variable) in World.Names.Select(world => (world, "")).Concat(Operated))
        {
            foreach (var (name, arguments) in Wishes)
            {
                var replies = await Replies(world, variable, arguments);
                Assert.All(replies, ReplyRules.Check);
                table.Append($"| {world} {variable} | {name} | {replies.Count} | {End(replies)} |\n");
            }
        }

        Golden.Check("Preflight/Golden/ends.md", table.ToString());
    }

    [Theory]
    [InlineData("both", "", "no model", "walk-both")]
    [InlineData("token-credits-empty", "", "managed", "walk-token-credits-empty")]
    [InlineData("none", "", "no model", "walk-none")]
    [InlineData("plan-phase2", "", "no model", "walk-plan-phase2")]
    [InlineData("plan-phase2", "CLOUDBASE_AI_GROUPS=hunyuan-v3", "no model", "walk-plan-phase2-allowed")]
    [InlineData("enrolled-empty", "", "hunyuan", "walk-enrolled-empty-hunyuan")]
    [InlineData("custom-ready", "", "third-party", "walk-custom-ready")]
    public async Task A_conversation_reads_as_its_reviewer_left_it(string world, string variable, string wish, string file)
    {
        var replies = await Replies(world, variable, Wishes.Single(one => one.Name == wish).Arguments);
        var conversation = string.Concat(replies.Select(reply => $"\n## {reply.Tool} {reply.Arguments.ToJsonString()}\n\n{reply.Text}\n"));
        Golden.Check($"Preflight/Golden/{file}.md", $"# {world}, {wish}{(variable.Length > 0 ? $", {variable}" : "")}\n{Quote().Replace(conversation, "CONFIRMATION")}");
    }

    [Theory]
    [InlineData("plan-phase2", "", "AI_GROUPS", "decision")]
    [InlineData("plan-phase2", "CLOUDBASE_AI_GROUPS=hunyuan-v3", "", "hunyuan-v3 hy3")]
    [InlineData("plan-phase2-points", "", "", "cloudbase hy3")]
    [InlineData("plan-unnamed", "", "AI_ENROLLED_ENVS", "decision ELIGIBILITY_UNDETERMINED")]
    [InlineData("points", "", "resource points cover it", "decision NOT_ELIGIBLE")]
    public async Task The_second_phase_of_the_plan_ends_in_code_or_in_a_question_that_names_the_way_out(string world, string variable, string said, string verdict)
    {
        var replies = await Replies(world, variable, "{}");
        var first = replies.FirstOrDefault(reply => reply.Options.Count > 0);
        Assert.Contains(said, first?.Text ?? "", StringComparison.Ordinal);
        Assert.Equal(verdict, said.Length > 0 ? first!.Verdict : End(replies));
    }

    private static async Task<IReadOnlyList<ReplyView>> Replies(string world, string variable, string wish)
    {
        Dictionary<string, string> variables = variable.Length == 0 ? [] : new() { [variable.Split('=')[0]] = variable.Split('=')[1] };
        await using var session = await Session.Start(world, variables: variables);
        return await Walk.Through(session, wish);
    }

    private static string End(IReadOnlyList<ReplyView> replies) => Walk.IsCode(replies[^1])
        ? string.Join(' ', [SnippetCall.Of(replies[^1]).Provider, SnippetCall.Of(replies[^1]).Model])
        : $"{replies[^1].Verdict} ({replies[^1].Tool})";

    [GeneratedRegex("[0-9]{10}-[0-9a-f]{24}")]
    private static partial Regex Quote();
}
