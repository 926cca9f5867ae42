using System.Text.Json.Nodes;

namespace CloudBaseAi.Tests.Harness;

/// <summary>
/// A world walked to its end by a client that does only what replies say: next, or the first option that is neither
/// a page for a person nor a call already made.
/// </summary>
internal static class Walk
{
    private const int MaxCalls = 12;
    private const int MaxCallsEverywhere = 60;

    /// <summary>Every reply on the way; the arguments in <paramref name="wish"/> go into the first checkEligibility.</summary>
    public static async Task<IReadOnlyList<ReplyView>> Through(Session session, string wish = "{}")
    {
        var made = new HashSet<string>();
        var asked = false;
        var replies = new List<ReplyView> { await session.Call("envQuery") };
        while (replies.Count < MaxCalls && !IsCode(replies[^1]) && Step(replies[^1], made) is { } step)
        {
            var call = step.DeepClone();
            if (IsCheck(call) && !asked)
            {
                asked = true;
                Wish(call, wish);
            }

            replies.Add(await Make(session, call));
        }

        return replies;
    }

    /// <summary>Every reply that is met when each call that a reply offers is made once, links and second thoughts included.</summary>
    public static async Task<IReadOnlyList<ReplyView>> Everywhere(Session session, string wish = "{}")
    {
        var made = new HashSet<string>();
        var replies = new List<ReplyView> { await session.Call("envQuery") };
        for (var at = 0; at < replies.Count; at++)
        {
            foreach (var offered in ReplyRules.Calls(replies[at]).Where(call => made.Count < MaxCallsEverywhere && made.Add(Key(call))))
            {
                var call = offered.DeepClone();
                if (at == 0 && IsCheck(call)) Wish(call, wish);
                replies.Add(await Make(session, call));
            }
        }

        return replies;
    }

    /// <summary>True for the reply that ends a walk well.</summary>
    public static bool IsCode(ReplyView reply) => reply is { Tool: "generateSnippet", Status: "ok" };

    private static JsonNode? Step(ReplyView reply, HashSet<string> made)
    {
        var candidates = reply.Next is { } next ? [next] : reply.Options.Where(option => option!["url"] is null).Select(option => option!["next"]!);
        return candidates.FirstOrDefault(call => made.Add(Key(call)));
    }

    private static string Key(JsonNode call) => call["tool"] + call["arguments"]!.ToJsonString();

    private static bool IsCheck(JsonNode call) => call["tool"]!.GetValue<string>() == "checkEligibility";

    private static void Wish(JsonNode call, string wish)
    {
        foreach (var (name, value) in JsonNode.Parse(wish)!.AsObject()) call["arguments"]![name] = value!.DeepClone();
    }

    private static Task<ReplyView> Make(Session session, JsonNode call) => session.Call(call["tool"]!.GetValue<string>(), call["arguments"]!.AsObject());
}
