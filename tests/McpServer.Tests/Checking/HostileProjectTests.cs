using CloudBaseAi.Checking.Files;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Checking;

/// <summary>A project that somebody else made: nothing in it makes the check wait, fail or write elsewhere.</summary>
public sealed class HostileProjectTests : IDisposable
{
    private const string Wrong = "wx.cloud.extend.AI.createModel(\"deepseek\");\n";
    private const string Fixable = "exports.f = (messages) => wx.cloud.extend.AI.createModel(\"cloudbase\").streamText({ model: \"hy3\", messages });\n";

    /// <summary>Long enough for a slow machine; a file that is waited for has no end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task Sources_and_rules_that_are_no_files_are_not_waited_for()
    {
        _folder.File("good.js", Wrong);
        foreach (var kind in SpecialFile.Kinds.Where(kind => !kind.EndsWith("folder", StringComparison.Ordinal)))
        {
            var inner = Directory.CreateDirectory(Path.Combine(_folder.Path, kind.Replace(' ', '-'))).FullName;
            using var source = SpecialFile.Make(kind, Path.Combine(inner, "page.js"));
            using var rules = SpecialFile.Make(kind, Path.Combine(inner, ".gitignore"));
            var (code, output, notes) = await Run(inner);
            Assert.Equal(2, code);
            Assert.Contains("page.js", notes, StringComparison.Ordinal);
            Assert.StartsWith("0 files checked", output, StringComparison.Ordinal);
        }

        Assert.Contains("illegal-provider", (await Run(_folder.Path)).Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_fix_is_written_to_the_file_itself_and_to_nothing_that_a_link_leads_to()
    {
        using var elsewhere = new TempFolder();
        var victim = elsewhere.File("victim.js", Fixable);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "linked.js"), victim);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "page.js.fixed"), victim);
        var page = _folder.File("page.js", Fixable);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(page, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (code, _, notes) = await Run(_folder.Path, fix: true);
        Assert.Equal(2, code);
        Assert.Contains("linked.js", notes, StringComparison.Ordinal);
        Assert.Equal(Fixable, File.ReadAllText(victim));
        Assert.Contains("data: {", File.ReadAllText(page), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(page).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/**/**/**/**/**/**/**/a*a*b")]
    [InlineData("[[[[[[[[[a-z")]
    [InlineData("[")]
    [InlineData("(((a+)+)+)+")]
    [InlineData("\\")]
    [InlineData("!")]
    public async Task A_rule_costs_little_whatever_it_says(string rule)
    {
        _folder.File(".gitignore", string.Join('\n', Enumerable.Repeat(rule, 200)));
        var deep = Directory.CreateDirectory(Path.Combine([_folder.Path, .. Enumerable.Repeat("aaaaaaaaaa", 20)])).FullName;
        File.WriteAllText(Path.Combine(deep, new string('a', 120) + ".js"), Wrong);
        Assert.Contains("illegal-provider", (await Run(_folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_texts_forge_no_line()
    {
        if (!OperatingSystem.IsWindows()) _folder.File("a\e[2J\nforged.js:1:1 ok.js", Wrong);
        _folder.File("b.js", "wx.cloud.extend.AI.createModel(\"\e[31m\u202E\\n\");\n");
        var (_, output, notes) = await Run(_folder.Path);
        Assert.DoesNotContain(output + notes, c => char.IsControl(c) && c is not '\n' and not '\r' || c == '\u202e');
        Assert.DoesNotContain("\nforged", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Notes)> Run(string path, bool fix = false)
    {
        using var output = new StringWriter();
        using var notes = new StringWriter();
        var request = new CheckRequest([path], Language.English, "1.0.0") { Read = CheckTexts.Read, Fix = fix };
        var code = await Task.Run(() => CheckRun.Run(request, CheckTexts.Facts, output, notes)).WaitAsync(Patience);
        return (code, output.ToString(), notes.ToString());
    }
}
