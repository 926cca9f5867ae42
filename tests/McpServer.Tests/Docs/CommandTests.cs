using System.Text.RegularExpressions;
using CloudBaseAi.Cli;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Architecture;

namespace CloudBaseAi.Tests.Docs;

/// <summary>Every command that a page shows is this program's, one of its build, or one that a list names.</summary>
public sealed partial class CommandTests
{
    private const string Program = "cloudbase-ai-mcp";

    /// <summary>What CI runs, with the built server named as pages name it.</summary>
    private static readonly string Scripts = (Repository.Read(".ci/run") + Repository.Read(".ci/more"))
        .Replace("\"$server\"", "src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll", StringComparison.Ordinal);

    /// <summary>Commands of others. Those of the build are run by the scripts of CI, those of clients by <c>tests/clients/programs.mjs</c>.</summary>
    private static readonly string[] Known =
    [
        "dotnet run --project src/McpServer -- demo", "dotnet test", "dotnet build -c Release", "dotnet build", "dotnet format --verify-no-changes",
        "dotnet run", "UPDATE_GOLDEN=1 dotnet test", "dotnet restore --force-evaluate", "dotnet pack src/McpServer", "bash .ci/run", "bash .ci/more",
        "dotnet tool install --global cloudbase-ai-mcp --add-source artifacts/packages", "bash src/McpServer/mcpb/pack.sh",
        "dotnet tool uninstall --global cloudbase-ai-mcp",
        "dotnet dnx cloudbase-ai-mcp --yes", "dotnet dnx cloudbase-ai-mcp --yes --source artifacts/packages",
        "claude mcp add cloudbase-ai --env CLOUDBASE_AI_SANDBOX=token-credits-empty -- cloudbase-ai-mcp",
        "codex mcp add cloudbase-ai --env CLOUDBASE_AI_SANDBOX=token-credits-empty -- cloudbase-ai-mcp",
        "gemini mcp add -e CLOUDBASE_AI_SANDBOX=token-credits-empty cloudbase-ai cloudbase-ai-mcp",
        "qwen mcp add -e CLOUDBASE_AI_SANDBOX=token-credits-empty cloudbase-ai cloudbase-ai-mcp",
    ];

    /// <summary>The pages of a user. What developers' pages show is checked where it is run.</summary>
    public static TheoryData<string> Pages => new(Docs.Pages.All.Where(page =>
        page is "README.md" or "README.zh-CN.md" or "AGENTS.md" or "CONTRIBUTING.md" or "SECURITY.md" or "examples/README.md"
        || page.EndsWith("troubleshooting.md", StringComparison.Ordinal) || page.EndsWith("preflight.md", StringComparison.Ordinal)
        || page.EndsWith("platform.md", StringComparison.Ordinal) || page is "docs/worlds.md" or "docs/check.md" or "docs/conformance.md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_commands_are_known(string page)
    {
        var shown = Docs.Pages.Blocks(page, "").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Concat(Docs.Pages.Inline(page).Where(IsCommand)).Distinct().ToList();
        Assert.Empty(shown.Where(command => !IsOurs(command) && !IsRun(command)).Except(Known));
        Assert.All(shown.Where(IsOurs), command => Assert.Empty(Problems(command)));
    }

    /// <summary>The list holds nothing that no page shows.</summary>
    [Fact]
    public void Every_known_command_is_shown_somewhere() => Assert.All(
        Known, command => Assert.Contains(Docs.Pages.All, page => Repository.Read(page).Contains(command, StringComparison.Ordinal)));

    /// <summary>What the tests of the examples start is what README names.</summary>
    [Fact]
    public void Every_example_is_named_by_README()
    {
        var files = Repository.Files().Select(path => Path.GetRelativePath(Repository.At(""), path).Replace('\\', '/'))
            .Where(path => path.StartsWith("examples/", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(Docs.Pages.Links("examples/README.md"), link => "examples/" + link == file));
    }

    private static bool IsCommand(string quoted) =>
        quoted.Contains(' ', StringComparison.Ordinal) && FirstWord().IsMatch(quoted);

    private static bool IsRun(string command) => command.Contains(" tests/", StringComparison.Ordinal) && Scripts.Contains(command, StringComparison.Ordinal);

    private static bool IsOurs(string command) => command == Program || command.StartsWith(Program + " ", StringComparison.Ordinal);

    /// <summary>What the command line says of it, with everything that is optional given and each value made up.</summary>
    private static IEnumerable<string> Problems(string command)
    {
        var words = command.Split(' ').Skip(1).Select(word => word.Trim('[', ']').TrimEnd('…')).ToArray();
        var made = words.Select(word => word is "N" ? "1" : word).ToArray();
        return made.Length == 0 ? [] : Commands.Problems(made, Language.English);
    }

    [GeneratedRegex(@"\A(dotnet|bash|npm|node|claude|codex|gemini|qwen|cloudbase-ai-mcp|UPDATE_GOLDEN=1) ", RegexOptions.None, 1000)]
    private static partial Regex FirstWord();
}
