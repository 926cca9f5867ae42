using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>The verbs, as somebody types them.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task The_demo_walks_the_default_world_to_code()
    {
        var ended = await RawProcess.Run("demo");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("createModel(\"cloudbase\")", ended.Output, StringComparison.Ordinal);
        Assert.Contains("createModel(\"custom-demo\")", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_of_a_world_without_code_ends_with_1()
    {
        var ended = await RawProcess.Run("demo", "--world", "none");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Errors));
        Assert.DoesNotContain("createModel(", ended.Output, StringComparison.Ordinal);
        Assert.Contains("a person has to act", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "--world", "no-such-world")]
    [InlineData("sandbox", "--world", "no-such-world")]
    public async Task An_unknown_world_is_answered_with_those_there_are(params string[] arguments)
    {
        var ended = await RawProcess.Run(arguments);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("no-such-world", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("token-credits-empty", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("--nonsense")]
    [InlineData("demo", "--nonsense")]
    [InlineData("demo", "--world")]
    [InlineData("sandbox", "--port", "many")]
    public async Task What_it_does_not_know_is_answered_with_the_usage(params string[] arguments)
    {
        var ended = await RawProcess.Run(arguments);
        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("Usage:", ended.Output, StringComparison.Ordinal);
        Assert.NotEmpty(ended.Errors);
        Assert.DoesNotContain("   at ", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("-1")]
    public async Task A_port_that_is_none_is_said_to_be(string port)
    {
        var ended = await RawProcess.Run("sandbox", "--port", port);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(port, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task The_sandbox_says_where_it_listens_and_runs_until_SIGTERM()
    {
        await using var sandbox = RawProcess.Start(new Dictionary<string, string>(), ["sandbox", "--world", "enrolled", "--port", "0"]);
        var line = await sandbox.Line();
        Assert.Matches(@"\Alistening on http://127\.0\.0\.1:[0-9]+\z", line);
        using var http = new HttpClient();
        using var answer = await http.PostAsync(line["listening on ".Length..], new StringContent("{}"));
        Assert.Contains("\"Response\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var ended = await sandbox.Terminate();
        Assert.Equal((0, line + "\n", ""), (ended.ExitCode, ended.Output, ended.Errors));
    }
}
