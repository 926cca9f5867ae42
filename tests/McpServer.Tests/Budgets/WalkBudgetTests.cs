using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>What a client reads on its way through a world, and what the way costs in requests.</summary>
public sealed class WalkBudgetTests
{
    private const int ReplyBytes = 4_096;

    /// <summary>Each option has its price, its page and its whole call, in both halves of the reply.</summary>
    private const int QuestionBytes = 7_680;

    /// <summary>Code is as large as its files.</summary>
    private const int CodeBytes = 15_360;

    /// <summary>The contract asks for twenty environments at a time, each with a call of its own.</summary>
    private const int TwentyEnvironments = 6_656;

    /// <summary>Off the straight way groups fill: more is enabled, and each enabled model is an option.</summary>
    private const int ElsewhereBytes = 7_680;

    private const string Managed = """{"model":"deepseek-v4-flash"}""";
    private const string ThirdParty = """{"model":"gpt-4o-mini","path":"custom"}""";

    private static readonly string[] Wishes =
        ["{}", Managed, ThirdParty, """{"model":"hunyuan-2.0-thinking-20251109"}""", """{"model":"deepseek-v3.2"}""", """{"model":"deepseek"}""", """{"model":"nowhere"}"""];

    public static TheoryData<string, string> Walks
    {
        get
        {
            var walks = new TheoryData<string, string>();
            foreach (var world in World.Names)
            {
                foreach (var language in (string[])["en", "zh"]) walks.Add(world, language);
            }

            return walks;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task No_reply_of_a_walk_is_over_4_KB_and_no_question_over_7(string world, string language)
    {
        foreach (var wish in Wishes)
        {
            await using var session = await Start(world, language);
            Assert.All(await Walk.Through(session, wish), reply => IsWithin(reply, reply is { Tool: "envQuery", Options.Count: 21 } ? TwentyEnvironments : reply.Options.Count > 0 ? QuestionBytes : ReplyBytes));
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task What_any_other_option_leads_to_is_little_longer(string world, string language)
    {
        foreach (var wish in Wishes)
        {
            await using var session = await Start(world, language);
            Assert.All(await Walk.Everywhere(session, wish), reply => IsWithin(reply, ElsewhereBytes));
        }
    }

    private static Task<Session> Start(string world, string language) => Session.Start(world, variables: new() { ["CLOUDBASE_AI_LANG"] = language });

    private static void IsWithin(ReplyView reply, int most) =>
        Assert.True(reply.Bytes > 0 && reply.Bytes <= (reply.Tool == "generateSnippet" ? CodeBytes : most), $"{reply.Bytes} bytes, not {most}: {reply.Tool} {reply.Arguments.ToJsonString()}\n{reply.Text}");
}
