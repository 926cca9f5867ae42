using System.Text.Json.Nodes;
using System.Xml.Linq;
using CloudBaseAi.Cli;

namespace CloudBaseAi.Evals.Tests;

/// <summary>Scenarios, worlds, transcripts and agents that somebody else wrote: what is wrong with one is one result, and the others stand.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Good = """{"name":"good","world":"enrolled","wish":{"says":"Add an AI chat."},"expect":{"provider":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111"}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("evals").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("CLOUDBASE_AI_TRACE")]
    [InlineData("CLOUDBASE_AI_SANDBOX")]
    [InlineData("TCB_BASE_URL")]
    [InlineData("TENCENTCLOUD_SECRET_KEY")]
    [InlineData("XDG_STATE_HOME")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("PATH")]
    public async Task A_scenario_sets_no_variable_but_those_of_a_list(string name)
    {
        var target = Path.Combine(_folder, "target");
        var said = await OneBad(With("variables", $$"""{"{{name}}":"{{target}}"}"""));
        Assert.Contains($"a scenario cannot set {name}", said, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../secret.json")]
    [InlineData("a/../../secret.json")]
    [InlineData("link.json")]
    [InlineData("linked/secret.json")]
    [InlineData("secret.json")]
    [InlineData("nowhere.json")]
    [InlineData("")]
    [InlineData(".")]
    public async Task A_world_is_built_in_or_a_file_beside_the_scenario_and_what_a_file_holds_is_never_shown(string world)
    {
        File.WriteAllText(Path.Combine(_folder, "secret.json"), """{"environments":"hunter2-the-value","hunter2-the-member":1}""");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.json"), Path.Combine(_folder, "secret.json"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), _folder);
        Assert.DoesNotContain("hunter2", await OneBad(With("world", $"\"{world}\"")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[null]")]
    [InlineData("hunter2")]
    [InlineData("""{"name":"x","name":"hunter2"}""")]
    [InlineData("""{"name":null,"world":"enrolled","wish":{"says":"y"},"expect":{"end":"X"}}""")]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y"},"expect":{"end":"X"},"answers":[null]}""")]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y"},"expect":{"end":"X"},"limits":{"calls":"hunter2"}}""")]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y","facts":{"a":7}},"expect":{"end":"X"}}""")]
    [InlineData("""{"name":"x","world":"enrolled","wish":{"says":"y"},"expect":{"end":"X"},"variables":{"CLOUDBASE_ENV_ID":7}}""")]
    public async Task A_file_that_is_no_scenario_is_one_result(string json) => Assert.DoesNotContain("hunter2", await OneBad(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"call"}""")]
    [InlineData("""{"type":"call","tool":7}""")]
    [InlineData("""{"type":"call","tool":"envQuery","arguments":[]}""")]
    [InlineData("""{"type":"call","tool":"envQuery","tool":"envQuery"}""")]
    [InlineData("""{"type":"end","files":[null]}""")]
    [InlineData("""{"type":"call","tool":"envQuery"}\n{"type":"end","files":[{"path":"a","content":""},{"path":"a","content":""}]}""")]
    [InlineData("""{"type":"call","tool":"envQuery"}\n{"type":"end","files":[{"path":"a"}]}""")]
    public async Task A_bad_line_of_an_agent_is_one_fault(string lines)
    {
        var (exit, said, results) = await Run([Scenario(Good)], agent: $"printf '%b\\n' '{lines.Replace("\\n", "\n", StringComparison.Ordinal)}'");
        Assert.Equal(1, exit);
        Assert.Single(results[0]!["problems"]!.AsArray(), problem => (string?)problem!["fault"] == "Agent");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_that_calls_a_tool_that_does_not_exist_reads_so_and_goes_on()
    {
        var agent = """printf '%s\n' '{"type":"call","tool":"noSuchTool"}' '{"type":"call","tool":"envQuery"}' '{"type":"end"}'""";
        var (_, _, results) = await Run([Scenario(Good)], agent: agent);
        Assert.Equal(2, (int)results[0]!["calls"]!);
        Assert.DoesNotContain(results[0]!["problems"]!.AsArray(), problem => (string?)problem!["fault"] is "Agent" or "Scenario");
    }

    [Theory]
    [InlineData("yes", "lines")]
    [InlineData("head -c 9000000 /dev/zero", "characters")]
    [InlineData("""while :; do echo '{"type":"ask"}'; done""", "lines")]
    public async Task An_agent_that_writes_for_ever_is_stopped(string agent, string why)
    {
        var (exit, said, _) = await Run([Scenario(Good)], agent: agent);
        Assert.Equal(1, exit);
        if (agent != "yes") Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_gets_no_variable_that_is_not_meant_for_it()
    {
        string[] names = ["TENCENTCLOUD_SECRET_KEY", "CLOUDBASE_AI_KEY_EVALTEST", "AWS_SECRET_ACCESS_KEY_EVALTEST", "EVAL_AGENT_EVALTEST"];
        foreach (var name in names) Environment.SetEnvironmentVariable(name, "value-of-" + name);
        try
        {
            var seen = Path.Combine(_folder, "seen");
            await Run([Scenario(Good)], agent: $"env > '{seen}'");
            var variables = File.ReadAllText(seen);
            Assert.Equal(["EVAL_AGENT_EVALTEST"], names.Where(name => variables.Contains(name, StringComparison.Ordinal)));
            Assert.Contains("PATH=", variables, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var name in names) Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Theory]
    [InlineData("null", 1)]
    [InlineData("[1]", 1)]
    [InlineData("""{"tool":"envQuery","arguments":{}}""", 1)]
    [InlineData("""{"tool":"envQuery","tool":"x","arguments":{},"status":"ok"}""", 1)]
    [InlineData("""{"tool":"envQuery","arguments":null,"status":"ok"}""", 1)]
    [InlineData("nonsense\nnull\n7", 3)]
    public async Task A_bad_line_of_a_transcript_is_one_fault_and_the_other_lines_are_sent(string lines, int faults)
    {
        var trace = Path.Combine(_folder, "trace");
        File.WriteAllText(trace, lines.Replace("\\n", "\n", StringComparison.Ordinal) + "\n" + """{"tool":"envQuery","arguments":{},"status":"ok","code":null}""" + "\n");
        var (exit, _, results) = await Run([Scenario(Good)], transcript: trace);
        Assert.Equal(1, exit);
        Assert.Equal(faults, results[0]!["problems"]!.AsArray().Count(problem => (string?)problem!["fault"] == "Transcript"));
        Assert.Equal(1, (int)results[0]!["calls"]!);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/stdin")]
    [InlineData("/")]
    [InlineData("/no/such/file")]
    public async Task A_transcript_that_is_no_file_is_one_fault(string path)
    {
        var (exit, _, results) = await Run([Scenario(Good)], transcript: path);
        Assert.Equal(1, exit);
        Assert.Contains(results[0]!["problems"]!.AsArray(), problem => (string?)problem!["fault"] == "Transcript");
    }

    [Fact]
    public async Task A_transcript_is_read_up_to_a_limit()
    {
        var trace = Path.Combine(_folder, "trace");
        using (var file = File.Create(trace)) file.SetLength(InputFile.MaxBytes + 1);
        Assert.Contains("MB", (await Run([Scenario(Good)], transcript: trace)).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\u001b[2Jreached all")]
    [InlineData("x\\nreached forged: 0 calls")]
    [InlineData("\\u202eevil\\u2028\\u0085")]
    public async Task Names_forge_no_line_in_a_terminal_and_none_in_JUnit(string name)
    {
        var (_, said, _) = await Run([Scenario(With("name", $"\"{name}\""))]);
        Assert.DoesNotContain(said.Replace("\n", "", StringComparison.Ordinal), c => char.IsControl(c) || c is '\u202e' or '\u2028');
        Assert.Equal(2, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(XDocument.Load(Path.Combine(_folder, "r.xml")).Descendants("testcase").Single().Attribute("name")!.Value, c => char.IsControl(c) || c == '\u202e');
    }

    [Theory]
    [InlineData("+a", "a")]
    [InlineData("(", "1")]
    [InlineData("[", "")]
    [InlineData("!", "1")]
    [InlineData("a=>", "1")]
    [InlineData("{", "")]
    public void Code_nested_without_end_is_refused_and_not_recursed_into(string piece, string end)
    {
        var code = "x = " + (piece == "+a" ? "a" : "") + string.Concat(Enumerable.Repeat(piece, 30_000)) + end;
        var reading = OnSmallStack(() => CodeReading.Of(code));
        Assert.DoesNotContain(reading.Problems, problem => problem.Contains("characters", StringComparison.Ordinal));
        Assert.NotEmpty(reading.Problems);
    }

    /// <summary>How deep is too deep depends on how the code was compiled; here there is little room.</summary>
    private static T OnSmallStack<T>(Func<T> read)
    {
        T? result = default;
        var thread = new Thread(() => result = read(), 256 * 1024);
        thread.Start();
        thread.Join();
        return result!;
    }

    [Theory]
    [InlineData("let v$;")]
    [InlineData("class v${}")]
    [InlineData("v$();")]
    public void Code_longer_than_anybody_writes_is_refused_unread(string piece)
    {
        var code = string.Concat(Enumerable.Range(0, 200_000).Select(at => piece.Replace("$", $"{at}", StringComparison.Ordinal)));
        Assert.Contains("characters", Assert.Single(CodeReading.Of(code).Problems), StringComparison.Ordinal);
    }

    /// <summary>Beside a good scenario, a bad one is one result that says why.</summary>
    private async Task<string> OneBad(string json)
    {
        var (exit, said, results) = await Run([Scenario(json, "bad.json"), Scenario(Good)]);
        Assert.Equal(1, exit);
        Assert.Equal(2, results.Count);
        Assert.Equal("Scenario", (string?)Assert.Single(results[0]!["problems"]!.AsArray())!["fault"]);
        Assert.True((bool)results[1]!["reached"]!);
        Assert.Equal(2, XDocument.Load(Path.Combine(_folder, "r.xml")).Descendants("testcase").Count());
        return said;
    }

    private static string With(string member, string json)
    {
        var scenario = JsonNode.Parse(Good)!;
        scenario[member] = JsonNode.Parse(json);
        return scenario.ToJsonString();
    }

    private string Scenario(string json, string name = "good.json")
    {
        File.WriteAllText(Path.Combine(_folder, name), json);
        return Path.Combine(_folder, name);
    }

    private async Task<(int Exit, string Said, JsonArray Results)> Run(string[] scenarios, string? transcript = null, string? agent = null)
    {
        using var said = new StringWriter { NewLine = "\n" };
        var exit = await new EvalCommand(scenarios, transcript, agent, Path.Combine(_folder, "r.json"), Path.Combine(_folder, "r.xml")).Run(said, CancellationToken.None);
        return (exit, said.ToString(), JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "r.json")))!["results"]!.AsArray());
    }
}
