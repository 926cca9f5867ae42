using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Harness;

/// <summary>What the contract promises of every reply, whatever it is about.</summary>
internal static class ReplyRules
{
    private static readonly string[] Members = ["status", "code", "cloud", "envId", "message", "next", "decision", "data"];

    public static void Check(ReplyView reply)
    {
        Assert.Equal(Members, reply.Body.Select(member => member.Key));
        Assert.Equal(("sandbox", JsonValueKind.Object), (reply.Body["cloud"]!.GetValue<string>(), reply.Body["data"]!.GetValueKind()));
        if (reply.Body["envId"] is { } env) Assert.True(EnvId.TryParse(env.GetValue<string>(), out _), reply.Text);
        Assert.NotEqual("INTERNAL", reply.Code);
        Assert.NotEmpty(reply.Message);
        Assert.DoesNotContain(reply.Message, IsHidden);
        Assert.DoesNotContain(reply.Text.Replace("\n", "", StringComparison.Ordinal), IsHidden);
        CheckStatus(reply);
        foreach (var call in Calls(reply)) CheckCall(reply, call);
        foreach (var option in reply.Options) CheckOption(reply, option!.AsObject());
    }

    /// <summary>Every complete call the reply offers: its next, and each option's.</summary>
    public static IEnumerable<JsonObject> Calls(ReplyView reply) =>
        reply.Options.Select(option => option!["next"]).Prepend(reply.Next).OfType<JsonObject>();

    /// <summary>Control characters, line separators, and signs that reorder or hide text.</summary>
    public static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void CheckStatus(ReplyView reply)
    {
        var shape = (Code: reply.Code is not null, Next: reply.Next is not null, Decision: reply.Options.Count > 0, Error: reply.Result.IsError == true);
        var isRight = reply.Status switch
        {
            "ok" => shape is { Code: false, Decision: false, Error: false },
            "decision" => shape is { Next: false, Decision: true, Error: false },
            "refused" => shape is { Code: true, Error: true } && shape.Next != shape.Decision,
            "failed" => shape is { Code: true, Decision: false, Error: true },
            _ => false,
        };
        Assert.True(isRight, reply.Body.ToJsonString());
    }

    private static void CheckCall(ReplyView reply, JsonObject call)
    {
        Assert.Equal(["tool", "arguments", "why"], call.Select(member => member.Key));
        var (tool, arguments) = (call["tool"]!.GetValue<string>(), call["arguments"]!.AsObject());
        var refusal = ToolList.Refusal(tool, arguments);
        Assert.True(refusal is null, $"{reply.Verdict} points to {call.ToJsonString()}, which is refused: {refusal?.Code} {refusal?.Message}");
        Assert.Contains($"{tool} {{", reply.Text, StringComparison.Ordinal);
        foreach (var (name, _) in arguments) Assert.Contains($"\"{name}\":", reply.Text, StringComparison.Ordinal);
    }

    private static void CheckOption(ReplyView reply, JsonObject option)
    {
        Assert.Equal(option["url"] is null ? ["label", "next"] : ["label", "url", "next"], option.Select(member => member.Key));
        Assert.NotNull(option["next"]);
        Assert.Contains(option["label"]!.GetValue<string>(), reply.Text, StringComparison.Ordinal);
        if (option["url"]?.GetValue<string>() is not { } url) return;
        Assert.Matches(new Regex(@"\Ahttps://[a-z.]+\.(?:net|com)/[A-Za-z0-9/?=&#._-]*\z", RegexOptions.None, TimeSpan.FromSeconds(1)), url);
        Assert.Contains(url, reply.Text, StringComparison.Ordinal);
    }
}
