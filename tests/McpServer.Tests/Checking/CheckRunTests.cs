using System.Text;
using CloudBaseAi.Checking.Files;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Checking;

/// <summary>The check of files on disk: what is found, skipped, fixed, written, and the code it ends with.</summary>
public sealed class CheckRunTests : IDisposable
{
    private const string Wrong = "wx.cloud.extend.AI.createModel(\"deepseek\");\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("检查 check").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_is_checked_without_what_is_ignored_or_installed()
    {
        Write(".gitignore", "dist/\n");
        Write("页面 a/a.js", Wrong);
        Write("dist/a.js", Wrong);
        Write("node_modules/a/a.js", Wrong);
        Write("miniprogram_npm/a/a.js", Wrong);
        Write("big.js", "//" + new string('x', 1 << 20));
        var (code, output, notes) = await Run(_folder);
        Assert.Equal(1, code);
        Assert.Equal(2, output.Length);
        Assert.StartsWith(Path.Combine(_folder, "页面 a", "a.js") + ":1:32 illegal-provider ", output[0], StringComparison.Ordinal);
        Assert.Contains("big.js", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_is_checked_although_it_is_ignored()
    {
        Write(".gitignore", "*.js\n");
        Assert.Equal(1, (await Run(Write("a.js", Wrong))).Code);
        Assert.Equal(0, (await Run(_folder)).Code);
    }

    [Fact]
    public async Task What_cannot_be_read_ends_with_2_whatever_else_was_found() =>
        Assert.Equal(2, (await Run(Write("a.js", Wrong), Path.Combine(_folder, "none.js"))).Code);

    [UnixFact]
    public async Task A_link_that_leads_nowhere_is_passed_over_in_a_folder()
    {
        Write("a.js", Wrong);
        File.CreateSymbolicLink(Path.Combine(_folder, "c.js"), Path.Combine(_folder, "nowhere.js"));
        var (code, output, notes) = await Run(_folder);
        Assert.Equal((1, 2, 0), (code, output.Length, notes.Length));
    }

    [UnixFact]
    public async Task A_file_without_end_ends_with_2() => Assert.Equal(2, (await Run("/dev/zero")).Code);

    [Fact]
    public async Task What_cannot_be_known_ends_with_1_only_where_that_is_asked_for()
    {
        var file = Write("a.js", "exports.f = (g) => wx.cloud.extend.AI.createModel(g);\n");
        Assert.Equal(0, (await Run(file)).Code);
        Assert.Equal(1, (await Run([file], strict: true)).Code);
    }

    [Fact]
    public async Task A_fix_keeps_line_ends_and_encoding()
    {
        const string before = "exports.f = (messages) =>\r\n  wx.cloud.extend.AI.createModel(\"cloudbase\").streamText({\r\n    model: \"hy3\",\r\n    messages,\r\n  });\r\n";
        const string after = "exports.f = (messages) =>\r\n  wx.cloud.extend.AI.createModel(\"cloudbase\").streamText({\r\n    data: { model: \"hy3\",\r\n    messages },\r\n  });\r\n";
        var file = Path.Combine(_folder, "a.js");
        File.WriteAllText(file, before, new UTF8Encoding(true));
        var (code, output, _) = await Run([file], fix: true);
        Assert.Equal(0, code);
        Assert.Contains("+    data: { model: \"hy3\",", output);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(after)], File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("generateText({ data: { model: \"hy3\", messages } })", "generateText({ model: \"hy3\", messages })")]
    [InlineData("streamText({ data: { model: \"hy3\", onText: f, messages } })", "streamText({ data: { model: \"hy3\", messages }, onText: f })")]
    [InlineData("streamText({ onText: f, model: \"hy3\", messages })", "streamText({ onText: f, data: { model: \"hy3\", messages } })")]
    [InlineData("generateText({ data: messages })", "generateText(messages)")]
    [InlineData("streamText({ data: { model: \"hy3\", messages, onText: f, onFinish: f } })", "streamText({ data: { model: \"hy3\", messages }, onText: f, onFinish: f })")]
    [InlineData("generateText({ model: \"hy3\", messages }).then((res) => res.text)", "generateText({ model: \"hy3\", messages }).then((res) => res.choices[0].message.content)")]
    public async Task What_is_certain_is_fixed(string wrong, string right)
    {
        const string head = "exports.f = (messages, f) => wx.cloud.extend.AI.createModel(\"cloudbase\").";
        var file = Write("a.js", head + wrong + ";\n");
        Assert.Equal(0, (await Run([file], fix: true)).Code);
        Assert.Equal(head + right + ";\n", File.ReadAllText(file));
    }

    [Fact]
    public async Task What_no_fix_makes_legal_is_not_moved_into_data()
    {
        var file = Write("a.js", "exports.f = (messages, f) => wx.cloud.extend.AI.createModel(\"cloudbase\").streamText({ model: \"hy3\", messages, onError: f });\n");
        var (code, output, _) = await Run([file], fix: true);
        Assert.Equal(1, code);
        Assert.EndsWith("streamText({ data: { model: \"hy3\", messages }, onError: f });\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("unknown-option", output[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diff_shows_what_changed_and_what_stands_around_it()
    {
        const string wrong = "exports.f = (messages) => wx.cloud.extend.AI.createModel(\"cloudbase\").generateText({ data: { model: \"hy3\", messages } });";
        const string right = "exports.f = (messages) => wx.cloud.extend.AI.createModel(\"cloudbase\").generateText({ model: \"hy3\", messages });";
        var between = Enumerable.Range(1, 6).Select(number => $"// {number}").ToList();
        var file = Write("a.js", string.Join('\n', [wrong, .. between, wrong, wrong, "// end", ""]));
        var (_, output, _) = await Run([file], fix: true);
        string[] diff = [$"--- {file}", $"+++ {file}", "@@ -1,3 +1,3 @@", "-" + wrong, "+" + right, " // 1", " // 2",
            "@@ -6,5 +6,5 @@", " // 5", " // 6", "-" + wrong, "-" + wrong, "+" + right, "+" + right, " // end"];
        Assert.Equal(diff, output[..^1]);
    }

    [Fact]
    public async Task A_file_that_does_not_parse_is_never_touched()
    {
        var file = Write("a.js", "wx.cloud.extend.AI.createModel(\"CloudBase\"); (\n");
        var before = File.ReadAllBytes(file);
        Assert.Equal(1, (await Run([file], fix: true)).Code);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task A_live_finding_is_an_error_and_what_was_not_looked_up_a_note()
    {
        var file = Write("a.js", "exports.f = (messages) => wx.cloud.extend.AI.createModel(\"cloudbase\").generateText({ model: \"hy3\", messages });\n");
        var found = await Run([file], live: calls => new([.. calls.Select(call => new LiveFinding("GROUP_OFF", call.File, call.Line, call.Column, "It is off."))], []));
        Assert.Equal((1, $"{file}:1:93 GROUP_OFF It is off."), (found.Code, found.Output[0]));
        var silent = await Run([file], live: _ => new([], ["no answer"]));
        Assert.Equal((0, "no answer"), (silent.Code, Assert.Single(silent.Notes)));
        Assert.Equal(1, (await Run([file], strict: true, live: _ => new([], ["no answer"]))).Code);
    }

    [Fact]
    public async Task Colours_are_for_terminals_alone()
    {
        var file = Write("a.js", Wrong);
        Assert.DoesNotContain((await Run(file)).Output, line => line.Contains('\e', StringComparison.Ordinal));
        Assert.Contains("\e[31millegal-provider\e[0m", (await Run([file], colour: true)).Output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_is_spoken_where_it_is_asked_for()
    {
        var (_, output, _) = await Run([Write("a.js", Wrong)], language: Language.Chinese);
        Assert.All(output, line => Assert.Matches("\\p{IsCJKUnifiedIdeographs}", line));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private static Task<(int Code, string[] Output, string[] Notes)> Run(params string[] paths) => Run(paths, fix: false);

    private static async Task<(int Code, string[] Output, string[] Notes)> Run(
        string[] paths, bool fix = false, bool strict = false, bool colour = false, Language? language = null,
        Func<IReadOnlyList<NamedCall>, LiveOutcome>? live = null)
    {
        using var output = new StringWriter();
        using var notes = new StringWriter();
        var request = new CheckRequest(paths, language ?? Language.English, "1.0.0")
        {
            Read = CheckTexts.Read,
            Fix = fix,
            Strict = strict,
            Colour = colour,
            Live = live is null ? null : calls => Task.FromResult(live(calls)),
        };
        return (await CheckRun.Run(request, CheckTexts.Facts, output, notes), Lines(output), Lines(notes));
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
