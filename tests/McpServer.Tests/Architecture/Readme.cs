using System.Text.RegularExpressions;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>The parts of README that the program knows better.</summary>
internal static class Readme
{
    private const string Begin = "<!-- tools: generated from the server; a test compares -->\n";
    private const string End = "<!-- /tools -->";

    public static string Text => Repository.Read("README.md");

    /// <summary>What stands between the marks.</summary>
    public static string ToolTable => Text[Start(Text)..Text.IndexOf(End, StringComparison.Ordinal)];

    /// <summary>Writes the table anew.</summary>
    public static void Write(string table) =>
        File.WriteAllText(Repository.At("README.md"), Text[..Start(Text)] + table + Text[Text.IndexOf(End, StringComparison.Ordinal)..]);

    /// <summary>The table as the server's own tools give it.</summary>
    public static string Generated() => "| tool | what it does | parameters |\n|---|---|---|\n" + string.Concat(ToolList.All.Select(Row));

    /// <summary>The environment variables that a text names, one that stands for many with its prefix.</summary>
    public static IReadOnlySet<string> Variables(string text) =>
        Regex.Matches(text, "\\b(?:CLOUDBASE|TCB|TENCENTCLOUD)_[A-Z_]*[A-Z]_?", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).ToHashSet();

    /// <summary>The lines of one section.</summary>
    public static string Section(string title)
    {
        var text = Text;
        var start = text.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README has no section {title}.");
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static int Start(string text) => text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

    private static string Row(Tool tool) =>
        $"| `{tool.Name}` | {ToolList.Box.List().Tools.Single(one => one.Name == tool.Name).Description} | {string.Join(", ", tool.Parameters.Select(parameter => $"`{parameter.Name}{(parameter.IsRequired ? "" : "?")}`"))} |\n";
}
