using System.Text.RegularExpressions;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>AGENTS.md stays short, and what it names is there.</summary>
public sealed class AgentsFileTests
{
    private static readonly string Text = Repository.Read("AGENTS.md");

    /// <summary>Commands that CI runs, or that README promises.</summary>
    private static readonly string[] Known =
    [
        "dotnet build -c Release", "dotnet test", "UPDATE_GOLDEN=1 dotnet test", "dotnet format --verify-no-changes", "dotnet run --project src/McpServer -- demo", "bash .ci/run", "bash .ci/more",
    ];

    [Fact]
    public void It_has_fewer_than_60_lines() => Assert.InRange(Text.Split('\n').Length, 10, 60);

    [Fact]
    public void Every_path_it_names_exists()
    {
        var paths = Quoted().Where(quoted => quoted.Contains('/', StringComparison.Ordinal) && !quoted.Contains(' ', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Repository.Exists(path), path));
    }

    [Fact]
    public void Every_command_in_it_is_a_known_one()
    {
        var block = Regex.Match(Text, "```\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var commands = block.Concat(Quoted().Where(quoted => quoted.Contains(' ', StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(commands);
        Assert.Empty(commands.Except(Known));
    }

    private static IEnumerable<string> Quoted() =>
        Regex.Matches(Text.Replace("```", "", StringComparison.Ordinal), "`([^`\n]+)`", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value);
}
