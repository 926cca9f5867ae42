using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools.Tracing;

public sealed class CallTraceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "trace.jsonl");

    public void Dispose() => _folder.Dispose();

    private Task<Session> Traced(string world, string? file = null) => Session.Start(world, variables: new()
    {
        ["CLOUDBASE_AI_TRACE"] = file ?? File,
        ["CLOUDBASE_AI_KEY_MINE"] = "made-up-key-of-mine",
    });

    private JsonObject[] Lines() => [.. System.IO.File.ReadAllLines(File).Select(line => JsonNode.Parse(line)!.AsObject())];

    [Fact]
    public async Task Each_call_is_one_line_with_its_outcome_and_the_requests_it_took()
    {
        await using var session = await Traced("token-credits");
        await session.Call("envQuery");
        await session.Call("generateSnippet", """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","method":"streamText"}""");
        var lines = Lines();
        Assert.Equal(["at", "tool", "arguments", "status", "code", "durationMs", "cloudCalls"], lines[0].Select(member => member.Key));
        Assert.Equal("""{"at":"2026-11-22T08:00:00+00:00","tool":"envQuery","arguments":{},"status":"ok","code":null,"durationMs":0,"cloudCalls":1}""", lines[0].ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal("ELIGIBILITY_REQUIRED", lines[1]["code"]!.GetValue<string>());
        Assert.Equal(0, lines[1]["cloudCalls"]!.GetValue<int>());
        Assert.Equal("""{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","method":"streamText"}""", lines[1]["arguments"]!.ToJsonString());
    }

    [Fact]
    public async Task Repeated_requests_count_and_parallel_calls_count_apart()
    {
        await using var session = await Traced("throttled");
        await Task.WhenAll(session.Call("envQuery"), session.Call("checkEligibility", """{"envId":"sandbox-1a2b3c"}"""), session.Call("createCustomGroup", "{}"));
        Assert.Equal(session.Counter.Actions.Count, Lines().Sum(line => line["cloudCalls"]!.GetValue<int>()));
        Assert.Equal(0, Lines().Single(line => line["tool"]!.GetValue<string>() == "createCustomGroup")["cloudCalls"]!.GetValue<int>());
    }

    [Fact]
    public async Task Keys_in_any_place_are_hidden()
    {
        await using var session = await Traced("custom-ready");
        await session.Call("createCustomGroup", """
            {"envId":"sandbox-1a2b3c","groupName":"custom-x","apiKey":"plain","made-up-key-of-mine":1,"sk-abc":true,
             "apiKeyEnv":"made-up","remark":"the key is made-up","baseUrl":"https://me:made-up@x.example.com","models":["made-up-key-of-mine","m"]}
            """);
        Assert.Equal(
            """{"envId":"sandbox-1a2b3c","groupName":"custom-x","apiKey":"(hidden)","apiKeyEnv":"(hidden)","remark":"(18 characters)","baseUrl":"(hidden)","models":["(hidden)","m"]}""",
            Assert.Single(Lines())["arguments"]!.ToJsonString());
    }

    [Fact]
    public async Task A_trace_that_cannot_be_written_fails_no_call()
    {
        await using var session = await Traced("enrolled", Path.Combine(_folder.Path, "no", "such", "folder"));
        Assert.Equal("ok", (await session.Call("envQuery")).Verdict);
    }
}
