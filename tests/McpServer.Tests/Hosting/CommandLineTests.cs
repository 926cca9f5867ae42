using CloudBaseAi.Cloud.Sandbox;
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
        Assert.DoesNotContain("createModel(\"cloudbase\")", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("createModel(\"hunyuan-exp\")", ended.Output, StringComparison.Ordinal);
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

    /// <summary>--world comes first, then the variable that the server goes by.</summary>
    [Theory]
    [InlineData("none", 1, "CLOUDBASE_AI_SANDBOX=none")]
    [InlineData("none", 0, "CLOUDBASE_AI_SANDBOX=points ", "--world", "points")]
    [InlineData("no-such-world", 0, "CLOUDBASE_AI_SANDBOX=points ", "--world", "points")]
    [InlineData("${WORLD}", 0, "CLOUDBASE_AI_SANDBOX=token-credits-empty ")]
    public async Task The_demo_walks_the_world_that_was_set(string set, int exit, string connects, params string[] options)
    {
        var ended = await Demo(set, options);
        Assert.Equal((exit, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains(connects, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_world_that_was_set_and_is_none_is_named_with_its_variable()
    {
        var ended = await Demo("no-such-world");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("CLOUDBASE_AI_SANDBOX: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("no-such-world", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
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

    [Fact]
    public async Task An_unknown_verb_is_answered_with_one_sentence()
    {
        var ended = await RawProcess.Run("nonsense");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        var line = Assert.Single(ended.Errors.TrimEnd().Split('\n'));
        Assert.All((string[])["nonsense", "demo", "doctor", "check", "sandbox", "eval"], word => Assert.Contains(word, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var ended = await RawProcess.Run("--version");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?\r?\n\z", ended.Output);
    }

    [Theory]
    [InlineData("en", "Usage:", "Options:")]
    [InlineData("zh", "用法：", "选项：")]
    public async Task Help_follows_the_operators_language(string language, params string[] words)
    {
        await using var process = RawProcess.Start(new Dictionary<string, string> { ["CLOUDBASE_AI_LANG"] = language }, ["doctor", "--help"]);
        var ended = await process.End();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.All(words, word => Assert.Contains(word, ended.Output, StringComparison.Ordinal));
    }

    /// <summary>The doctor finds the sandbox by the three variables that it prints, and shows where the keys come from and no key.</summary>
    [UnixFact]
    public async Task The_doctor_examines_a_sandbox_by_the_variables_it_prints()
    {
        await using var sandbox = RawProcess.Start(new Dictionary<string, string>(), ["sandbox", "--world", "both"]);
        var url = (await sandbox.Line())["listening on ".Length..];
        var variables = new Dictionary<string, string>
        {
            ["TCB_BASE_URL"] = url,
            ["TENCENTCLOUD_SECRET_ID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = SandboxKeys.SecretKey,
        };
        await using var doctor = RawProcess.Start(variables, ["doctor"]);
        var page = await doctor.End();
        Assert.Equal((0, ""), (page.ExitCode, page.Errors));
        Assert.Contains("TENCENTCLOUD_SECRET_ID", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxKeys.SecretId, page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxKeys.SecretKey, page.Output, StringComparison.Ordinal);
        var printed = (await sandbox.Terminate()).Errors.Split('\n');
        Assert.All(variables, variable => Assert.Contains($"{variable.Key}={variable.Value}", printed));
    }

    [Fact]
    public async Task The_doctor_without_credentials_says_how_to_set_them()
    {
        var ended = await RawProcess.Run("doctor", "--json");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Errors));
        var report = System.Text.Json.Nodes.JsonNode.Parse(ended.Output)!;
        Assert.Null(report["credentials"]!["source"]);
        Assert.Contains("TENCENTCLOUD_SECRET_ID", report["next"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
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
        Assert.Equal((0, line + "\n"), (ended.ExitCode, ended.Output));
        Assert.Contains($"TCB_BASE_URL={line["listening on ".Length..]}", ended.Errors, StringComparison.Ordinal);
    }

    private static async Task<Ended> Demo(string world, params string[] options)
    {
        await using var process = RawProcess.Start(new Dictionary<string, string> { ["CLOUDBASE_AI_SANDBOX"] = world }, ["demo", .. options]);
        return await process.End();
    }
}
