using CloudBaseAi.Cli.Demo;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Cli;

/// <summary>The demo, as it is shown in terminals of several widths.</summary>
public sealed class DemoTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Lines_fit_the_terminal_and_code_stays_as_it_is(int width)
    {
        var (exit, lines) = await Demo("token-credits-empty", Language.English, width);
        Assert.Equal(0, exit);
        Assert.Contains(lines, line => line.Contains("createModel(\"cloudbase\")", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("createModel(\"custom-demo\")", StringComparison.Ordinal));
        Assert.All(Prose(lines).Where(line => WordWrap.Width(line) > width), line => Assert.DoesNotContain(' ', line.Trim()));
    }

    [Theory]
    [InlineData("en", "--- Step 1: envQuery", "The demo takes option")]
    [InlineData("zh", "--- 第 1 步：envQuery", "演示选择第")]
    public async Task Steps_have_headings_and_the_option_taken_is_marked(string language, string heading, string taken)
    {
        var (_, lines) = await Demo("token-credits-empty", Language.Find(language)!, 80);
        Assert.Contains(lines, line => line.StartsWith(heading, StringComparison.Ordinal));
        var marks = lines.Where(line => line.StartsWith(">> ", StringComparison.Ordinal)).ToList();
        Assert.Contains(marks, line => line.Contains(taken, StringComparison.Ordinal));
        Assert.Contains(marks, line => line.StartsWith(">> 1. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_line_connects_a_client()
    {
        var (_, lines) = await Demo("token-credits-empty", Language.English, 80);
        Assert.StartsWith("claude mcp add cloudbase-ai --env CLOUDBASE_AI_SANDBOX=token-credits-empty -- ", lines[^1], StringComparison.Ordinal);
    }

    /// <summary>A custom group is registered in every world whose cloud lets it: in the worlds without code too.</summary>
    [Theory]
    [InlineData("none", true)]
    [InlineData("expired-pack", true)]
    [InlineData("plan-phase2", false)]
    [InlineData("unauthorized", false)]
    public async Task Where_a_person_has_to_act_the_first_part_ends_with_1(string world, bool hasCustom)
    {
        var (exit, lines) = await Demo(world, Language.English, 80);
        Assert.Equal(1, exit);
        Assert.Contains(lines, line => line.Contains("a person has to act", StringComparison.Ordinal));
        Assert.Equal(hasCustom, lines.Any(line => line.Contains("createModel(\"custom-demo\")", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("createModel(\"cloudbase\")", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("enrolled")]
    [InlineData("both")]
    [InlineData("points-empty")]
    [InlineData("plan-phase2-points")]
    [InlineData("custom-ready")]
    [InlineData("group-off")]
    public async Task Where_something_can_be_called_it_ends_with_code(string world) => Assert.Equal(0, (await Demo(world, Language.English, 80)).Exit);

    private static async Task<(int Exit, List<string> Lines)> Demo(string world, Language language, int width)
    {
        await using var output = new StringWriter();
        var exit = await DemoCommand.Run(world, language, output, width, CancellationToken.None);
        return (exit, [.. output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')]);
    }

    /// <summary>All but code and the last line: those are there to be copied.</summary>
    private static List<string> Prose(List<string> lines)
    {
        var (prose, isCode) = (new List<string>(), false);
        foreach (var line in lines[..^1])
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && !isFence) prose.Add(line);
            isCode ^= isFence;
        }

        return prose;
    }
}
