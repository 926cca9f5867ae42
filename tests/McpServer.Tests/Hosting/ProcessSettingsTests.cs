using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>A server without what it needs starts, lists its tools, and says in each reply what is missing.</summary>
public sealed class ProcessSettingsTests
{
    [Fact]
    public async Task Without_credentials_each_tool_says_how_to_set_them_and_it_never_falls_into_the_sandbox()
    {
        var replies = await Replies([], ("envQuery", "{}"), ("checkEligibility", """{"envId":"a-1"}"""));
        Assert.All(replies, reply =>
        {
            Assert.Equal(("refused", "CREDENTIALS_MISSING", "tencent"), (Text(reply, "status"), Text(reply, "code"), Text(reply, "cloud")));
            Assert.Contains("TENCENTCLOUD_SECRET_ID", Text(reply, "message"), StringComparison.Ordinal);
            Assert.Contains("CLOUDBASE_AI_SANDBOX", Text(reply, "message"), StringComparison.Ordinal);
            Assert.NotNull(reply["next"]);
        });
    }

    [Fact]
    public async Task A_bad_world_file_is_named_with_the_place_in_it()
    {
        using var world = new WorldOnDisk("""{"environments":[{"EnvId":"a-1"}],"groups":{"a-1":[{"GroupName":"cloudbase","Type":"builtin","Status":"on"}]}}""");
        var replies = await Replies(new() { ["CLOUDBASE_AI_SANDBOX"] = world.Path }, ("envQuery", "{}"), ("envQuery", """{"action":"list"}"""));
        Assert.All(replies, reply =>
        {
            Assert.Equal(("failed", "sandbox"), (Text(reply, "status"), Text(reply, "cloud")));
            Assert.Contains(world.Path, Text(reply, "message"), StringComparison.Ordinal);
            Assert.Contains("groups", Text(reply, "message"), StringComparison.Ordinal);
            Assert.Contains("Status", Text(reply, "message"), StringComparison.Ordinal);
        });
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<IReadOnlyList<JsonNode>> Replies(Dictionary<string, string> variables, params (string Tool, string Arguments)[] calls)
    {
        await using var server = RawProcess.Start(variables);
        await server.Write(Wire.Lines([Wire.Initialize(), Wire.Initialized, .. calls.Select((call, i) => Wire.Call($"{i}", call.Tool, call.Arguments))]));
        var ended = await server.End();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return [.. ended.Frames().Where(frame => frame["id"]!.ToJsonString() != "\"start\"").Select(frame => frame["result"]!["structuredContent"]!)];
    }
}
