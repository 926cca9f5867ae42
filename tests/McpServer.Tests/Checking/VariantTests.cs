using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>
/// Variants of right and wrong code. In the files, <c>===</c> begins a case with its name and its file, <c>---</c> another
/// file of it, and <c>//!</c> at the end of a line names the rules that must point at this line; nothing else may be found.
/// </summary>
public sealed class VariantTests
{
    private static readonly string Folder = Path.Combine(Golden.Project(), "Checking", "Variants");

    private static readonly Dictionary<string, (bool Unread, (string Path, string Content)[] Files)> Cases =
        Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read).ToDictionary();

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_variant_gets_the_findings_that_it_is_marked_with(string name)
    {
        var (unread, files) = Cases[name];
        var outcome = CheckTexts.Check(files);
        var expected = files.SelectMany(file => Marks(file.Path, file.Content));
        Assert.Equal(expected.Order(StringComparer.Ordinal), outcome.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Rule}").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(unread, outcome.Unread.Count > 0);
    }

    private static IEnumerable<string> Marks(string path, string content) => content.Split('\n').Index()
        .Where(line => line.Item.Contains("//!", StringComparison.Ordinal))
        .SelectMany(line => line.Item[(line.Item.IndexOf("//!", StringComparison.Ordinal) + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => $"{path}:{line.Index + 1} {rule}"));

    private static IEnumerable<KeyValuePair<string, (bool, (string, string)[])>> Read(string path)
    {
        foreach (var part in File.ReadAllText(path).Insert(0, "\n").Split("\n=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n');
            var head = part[..end].Split(" | ");
            var files = part[(end + 1)..].Split("\n--- ");
            var all = files.Skip(1).Select(file => (file[..file.IndexOf('\n')], file[(file.IndexOf('\n') + 1)..])).Prepend((head[1], files[0]));
            yield return new($"{Path.GetFileNameWithoutExtension(path)}: {head[0]}", (head.Length > 2, [.. all]));
        }
    }
}
