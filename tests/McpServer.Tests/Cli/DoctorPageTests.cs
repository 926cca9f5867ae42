using CloudBaseAi.Cli.Doctor;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Architecture;

namespace CloudBaseAi.Tests.Cli;

/// <summary>The doctor's page in terminals of several widths, with and without colours, in both languages.</summary>
public sealed class DoctorPageTests
{
    private const char Escape = '\u001b';

    public static TheoryData<string> Worlds => new(World.Names);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task No_line_is_wider_than_the_terminal_unless_it_is_a_link(string world)
    {
        var found = await Examined.World(world);
        foreach (var language in Language.All)
        {
            foreach (var width in (int[])[80, 120])
            {
                var lines = Page(found, width, false, language).Split('\n').Where(line => WordWrap.Width(line) > width);
                Assert.All(lines, line => Assert.StartsWith("https://", line.Trim(), StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Colours_are_only_for_terminals(string world)
    {
        var found = await Examined.World(world);
        Assert.DoesNotContain(Escape, Page(found, 80, false, Language.English));
        Assert.Contains(Escape, Page(found, 80, true, Language.English));
    }

    /// <summary>Black and white of a terminal's own palette can be its background, and bright yellow is lost on white.</summary>
    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Colours_can_be_read_on_light_and_dark(string world)
    {
        var page = Page(await Examined.World(world), 80, true, Language.English);
        string[] unreadable = ["[30m", "[37m", "[90m", "[97m", "[40m", "[47m", "[93m"];
        Assert.DoesNotContain(unreadable, code => page.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_verdict_comes_first()
    {
        var yes = Page(await Examined.World("both"), 80, false, Language.English).Split('\n');
        Assert.Equal("2 models can be called now.", yes[1].Trim());
        var no = Page(await Examined.World("none"), 80, false, Language.Chinese).Split('\n');
        Assert.Equal("目前没有可以调用的模型。", no[1].Trim());
    }

    [Fact]
    public async Task A_problem_is_said_once()
    {
        var page = Page(await Examined.World("unauthorized"), 200, false, Language.English);
        Assert.Equal(2, page.Split("tcb:DescribeAIModels").Length);
    }

    /// <summary>Names that others chose are no markup, and no control codes.</summary>
    [Fact]
    public void Foreign_text_is_shown_as_it_is()
    {
        var found = new Findings("tencent", "[red]x[/]\u001b[31m") { Groups = [new("[bold]g[/]\u202e", "custom", true, ["[link=x]m[/]"], false, null)] };
        var page = Page(found, 120, true, Language.English);
        Assert.Contains("[red]x[/]", page, StringComparison.Ordinal);
        Assert.Contains("[bold]g[/]", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain("\u001b[31mx", page, StringComparison.Ordinal);
    }

    /// <summary>The server itself and the other verbs start without it.</summary>
    [Fact]
    public void Only_the_doctor_uses_the_terminal_library()
    {
        var users = Repository.Files().Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && path.StartsWith(Repository.At("src"), StringComparison.Ordinal)
            && File.ReadAllText(path).Contains("Spectre.Console", StringComparison.Ordinal));
        Assert.Equal(["DoctorPage.cs"], users.Select(Path.GetFileName));
    }

    private static string Page(Findings found, int width, bool isColoured, Language language)
    {
        using var output = new StringWriter();
        new DoctorPage(output, width, isColoured, new Wording(language)).Print(found);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
