using System.Text.RegularExpressions;
using CloudBaseAi.Benchmarks;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>docs/performance.md holds what the benchmarks write, and explains what they did not like.</summary>
public sealed class PerformancePageTests
{
    private const string Shortfalls = "\n## Where it falls short, and why\n";

    private static readonly string Page = Repository.Read("docs/performance.md");

    [Fact]
    public void It_names_the_command_that_makes_it()
    {
        Assert.Contains($"`{Report.Command}`", Page, StringComparison.Ordinal);
        Assert.True(Repository.Exists(Report.Command.Split(' ')[^1]));
    }

    [Fact]
    public void Its_table_has_the_rows_that_the_benchmarks_write() => Assert.Equal(Figure.All.Select(figure => figure.Name), Rows(8).Select(row => row[0]));

    [Fact]
    public void Its_soak_has_ten_samples_up_to_the_last_call() => Assert.Equal(
        Enumerable.Range(1, Soak.Samples).Select(sample => $"{sample}0,000"), Rows(5).Select(row => row[0]));

    [Fact]
    public void It_explains_every_figure_that_falls_short_and_no_other()
    {
        var explained = Regex.Matches(Page.Split(Shortfalls)[1].Split("\n## ")[0], @"^\*\*(.+?)\*\*", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value);
        Assert.Equal(Rows(8).Where(row => row.Any(cell => cell.Contains("not met", StringComparison.Ordinal))).Select(row => row[0]), explained);
    }

    /// <summary>The cells of the rows of the table with so many columns, without its head.</summary>
    private static IEnumerable<string[]> Rows(int columns) => Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).Where(row => row.Length == columns).Skip(1);
}
