using System.Text.RegularExpressions;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>The three protocols that clients speak get one server: the same replies to the same calls, refusals included.</summary>
public sealed class ProtocolTests
{
    private const int MostCalls = 20;

    public static TheoryData<string> Protocols => ["2025-06-18", "2025-11-25", "2026-07-28"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task The_walk_to_code_is_the_same(string protocol)
    {
        var walk = await Walk(protocol);
        Assert.Equal("generateSnippet ok", walk[^1].Verdict);
        Assert.Equal((await Walk("2025-06-18")).Select(step => step.Reply), walk.Select(step => step.Reply));
    }

    [Fact]
    public async Task The_walk_meets_every_kind_of_reply()
    {
        string[] met = [.. (await Walk("2026-07-28")).Select(step => step.Verdict)];
        Assert.Contains("generateSnippet refused ELIGIBILITY_REQUIRED", met);
        Assert.Contains("generateSnippet refused INVALID_ARGUMENT", met);
        Assert.Contains("enableModel decision CONFIRMATION_REQUIRED", met);
        Assert.Contains("checkEligibility failed CLOUD_UNAVAILABLE", met);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task An_unknown_tool_is_an_error_that_names_the_tools_there_are(string protocol)
    {
        await using var session = await Session.Start("none", protocol);
        var error = await Assert.ThrowsAsync<McpProtocolException>(() => session.Call("envquery"));
        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains("\"envquery\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("envQuery, checkEligibility", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Calls_in_parallel_do_not_mix(string protocol)
    {
        await using var session = await Session.Start("many-envs", protocol);
        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(async offset =>
            (offset, await session.Call("envQuery", $$"""{"action":"list","limit":1,"offset":{{offset}}}"""))));
        Assert.All(replies, one => Assert.Equal(one.offset, one.Item2.Data["offset"]!.GetValue<int>()));
        Assert.Equal(64, replies.Select(one => one.Item2.Data["envs"]![0]!["envId"]!.GetValue<string>()).Distinct().Count());
    }

    private static async Task<IReadOnlyList<(string Verdict, string Reply)>> Walk(string protocol)
    {
        await using var session = await Session.Start("token-credits-empty", protocol);
        Assert.Equal(protocol, session.Client.NegotiatedProtocolVersion);
        List<ReplyView> heard =
        [
            await session.Call("generateSnippet", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","method":"streamText"}"""),
            await session.Call("generateSnippet", """{"envId":"sandbox-1a2b3c","groupName":7}"""),
            await session.Call("envQuery"),
        ];
        session.Counter.Before = _ => throw new HttpRequestException("No answer");
        heard.Add(await session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}"""));
        session.Counter.Before = null;
        while (heard[^1] is not { Tool: "generateSnippet", Status: "ok" } && heard.Count < MostCalls)
        {
            heard.Add(heard[^1].Next is null ? await session.Choose(heard[^1], 1) : await session.Follow(heard[^1]));
        }

        return [.. heard.Select(reply => ($"{reply.Tool} {reply.Verdict}", Steady($"{reply.Body.ToJsonString()} {reply.Result.IsError} {reply.Text}")))];
    }

    /// <summary>A confirmation is made with a key of the process.</summary>
    private static string Steady(string text) => Regex.Replace(text, "[0-9]{10}-[0-9a-f]{24}", "CONFIRMATION");
}
