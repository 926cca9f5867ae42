using System.Text.Json;
using System.Text.RegularExpressions;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Tests.Architecture;

namespace CloudBaseAi.Tests.Docs;

/// <summary>Whatever a page names is there: files, JSON, and the same facts in both languages.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> All => new(Pages.All);

    public static TheoryData<string> Translated => new("README.md", "docs/preflight.md", "docs/platform.md", "docs/troubleshooting.md");

    [Theory]
    [MemberData(nameof(All))]
    public void Its_links_lead_somewhere(string page) => Assert.All(
        Pages.Links(page), link => Assert.True(Repository.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)), $"{page}: {link}"));

    [Theory]
    [MemberData(nameof(All))]
    public void Its_JSON_can_be_read(string page) => Assert.All(Pages.Blocks(page, "json"), block => JsonDocument.Parse(block).Dispose());

    /// <summary>The table "where is which rule" and the way of a call.</summary>
    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("AGENTS.md")]
    [InlineData("CONTRIBUTING.md")]
    public void The_files_it_names_exist(string page)
    {
        var paths = Pages.Inline(page).Where(quoted => FilePath().IsMatch(quoted)).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Repository.Exists(path), $"{page}: {path}"));
    }

    /// <summary>The Chinese page has the same rows, sections, links and names.</summary>
    [Theory]
    [MemberData(nameof(Translated))]
    public void The_Chinese_page_says_as_much(string page)
    {
        var chinese = page == "README.md" ? "README.zh-CN.md" : page.Replace("docs/", "docs/zh/", StringComparison.Ordinal);
        var (one, other) = (Repository.Read(page), Repository.Read(chinese));
        Assert.Equal(Count(one, "\n| "), Count(other, "\n| "));
        Assert.Equal(Count(one, "\n## "), Count(other, "\n## "));
        Assert.Equal(Readme.Variables(one).Order(StringComparer.Ordinal), Readme.Variables(other).Order(StringComparer.Ordinal));
        Assert.InRange(other.Count(c => c is >= '\u4e00' and <= '\u9fff'), one.Length / 10, one.Length);
    }

    [Fact]
    public void The_changelog_begins_with_what_is_not_released_or_with_this_version()
    {
        var sections = SectionTitle().Matches(Repository.Read("CHANGELOG.md")).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains(ThisProgram.Version, sections);
        Assert.True(sections[0] == "Unreleased" || sections[0] == ThisProgram.Version, sections[0]);
    }

    /// <summary>The version stands in one file; the others have a place for it.</summary>
    [Theory]
    [InlineData("src/McpServer/.mcp/server.json")]
    [InlineData("src/McpServer/mcpb/manifest.json")]
    public void The_version_stands_in_one_place(string file) =>
        Assert.All(VersionMember().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value), version => Assert.Equal("0.0.0", version));

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    [GeneratedRegex(@"\A(src|tests|docs|examples|\.ci)/[\w./-]+\z", RegexOptions.None, 1000)]
    private static partial Regex FilePath();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex SectionTitle();

    [GeneratedRegex("\"version\": \"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex VersionMember();
}
