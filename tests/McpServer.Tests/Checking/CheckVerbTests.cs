using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Checking;

/// <summary>The verb check, as somebody types it.</summary>
public sealed class CheckVerbTests
{
    private const string Legal = """exports.f = (messages) => wx.cloud.extend.AI.createModel("cloudbase").generateText({ model: "glm-5", messages });""";

    [Fact]
    public async Task Groups_and_models_are_compared_with_the_environment_that_is_named()
    {
        using var folder = new TempFolder();
        var ended = await Run("token-credits", "en", folder.File("a b.js", Legal), "--env", Session.Env);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("a b.js:1:93 MODEL_NOT_ENABLED ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ended.Output);
    }

    [Fact]
    public async Task Without_that_option_the_default_environment_is_not_used()
    {
        using var folder = new TempFolder();
        var ended = await Run("token-credits", "en", folder.File("a.js", Legal));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
    }

    [Fact]
    public async Task Without_credentials_the_code_is_judged_and_a_note_says_what_was_not_looked_up()
    {
        using var folder = new TempFolder();
        var ended = await Run("", "zh", folder.File("a.js", Legal), "--env", Session.Env);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("未能查询环境", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("已检查 1 个文件", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_cannot_be_one_ends_with_2()
    {
        using var folder = new TempFolder();
        var ended = await Run("token-credits", "en", folder.File("a.js", Legal), "--env", "no id");
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("\"no id\"", ended.Errors, StringComparison.Ordinal);
    }

    /// <summary>The collector of .NET 6, which comes with every runtime, throws where it is asked for more than it has; other limits make it refuse.</summary>
    [Theory]
    [InlineData("DOTNET_GCName=")]
    [InlineData("DOTNET_GCHeapHardLimitSOH=4000000 DOTNET_GCHeapHardLimitLOH=80000000 DOTNET_GCHeapHardLimitPOH=1000000")]
    public async Task A_collector_that_collects_at_once_ends_no_run(string limits)
    {
        using var folder = new TempFolder();
        var collector = OperatingSystem.IsWindows() ? "clrgc.dll" : OperatingSystem.IsMacOS() ? "libclrgc.dylib" : "libclrgc.so";
        var variables = limits.Split(' ').Select(limit => limit.Split('=')).ToDictionary(limit => limit[0], limit => limit[1].Length > 0 ? limit[1] : collector);
        await using var process = RawProcess.Start(variables, ["check", folder.File("a.js", Legal)]);
        var ended = await process.End();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("1 file checked: 0 errors", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--unknown")]
    [InlineData("page.js", "--sarif")]
    public async Task A_command_line_that_is_not_understood_ends_with_2(params string[] line)
    {
        var ended = await Run("token-credits", "en", line);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("The command line cannot be understood: ", ended.Errors, StringComparison.Ordinal);
    }

    private static async Task<Ended> Run(string world, string language, params string[] arguments)
    {
        var variables = new Dictionary<string, string>
        {
            ["CLOUDBASE_AI_SANDBOX"] = world,
            ["CLOUDBASE_AI_LANG"] = language,
            ["CLOUDBASE_ENV_ID"] = Session.Env,
        };
        await using var process = RawProcess.Start(variables, ["check", .. arguments]);
        return await process.End();
    }
}
