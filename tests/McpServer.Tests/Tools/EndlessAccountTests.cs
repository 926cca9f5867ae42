using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>A cloud whose list of environments has no end, or none that can be believed: reading it ends, and what is missing is said.</summary>
public sealed class EndlessAccountTests
{
    [Theory]
    [InlineData("the same page", 100)]
    [InlineData("an empty page", 0)]
    [InlineData("the same environment", 1)]
    [InlineData("a page that overlaps", 150)]
    public async Task A_cloud_that_repeats_itself_is_asked_no_further(string how, int read)
    {
        var requests = 0;
        await using var session = await Start(offset => how switch
        {
            "the same page" => Page(0, 100),
            "an empty page" => [],
            "the same environment" => Enumerable.Repeat(One(1), 100),
            _ => Page(Math.Min(offset, 50), 100),
        }, () => requests++);
        var reply = await session.Call("envQuery");
        Assert.InRange(requests, 1, 3);
        if (read > 1) Assert.Contains($"Only the first {read} of 1000000 environments were read.", reply.Message, StringComparison.Ordinal);
        else Assert.Equal(read == 0 ? "refused ENV_NOT_FOUND" : "ok", reply.Verdict);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"alias":"a7"}""")]
    [InlineData("""{"alias":"nobody"}""")]
    [InlineData("""{"action":"list","match":"env-9"}""")]
    public async Task A_million_environments_are_read_up_to_a_limit_that_is_said(string arguments)
    {
        var requests = 0;
        await using var session = await Start(offset => Page(offset, 1000), () => requests++);
        var reply = await session.Call("envQuery", arguments);
        Assert.Contains("Only the first 20000 of 1000000 environments were read.", reply.Message, StringComparison.Ordinal);
        Assert.Equal(20, requests);
        Assert.InRange(reply.Bytes, 1, 25_000);
    }

    private static Task<Session> Start(Func<int, IEnumerable<string>> page, Action asked) => Session.Start("none", handler: new SaidByCloud("none", "DescribeEnvs", body =>
    {
        asked();
        var offset = JsonNode.Parse(body)!["Offset"]?.GetValue<int>() ?? 0;
        return $$"""{"EnvList":[{{string.Join(',', page(offset))}}],"Total":1000000,"RequestId":"r"}""";
    }));

    private static IEnumerable<string> Page(int from, int count) => Enumerable.Range(from, count).Select(One);

    private static string One(int number) => $$"""{"EnvId":"env-{{number}}","Alias":"a{{number % 10}}","Status":"NORMAL"}""";
}
