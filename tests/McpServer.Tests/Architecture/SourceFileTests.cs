using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Files stay small enough to be read in one go.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 250;

    /// <summary>Data, not text that somebody writes or reads from top to bottom; so are golden files and generated scenarios.</summary>
    private static readonly string[] Recorded = ["tc3-vectors.json", "hostile-inputs.json", "package-lock.json", "packages.lock.json", "evals.md", "code-cases.json", "expect.json"];

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var tooLong = Written(".cs", ".js", ".mjs", ".ts", ".md", ".csproj", ".json").Select(path => (path, Lines: File.ReadLines(path).Count())).Where(file => file.Lines > MostLines);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine()
    {
        string[] places = [Golden.Root, "/" + "work/", "C:" + "\\Users"];
        var naming = Written(".cs", ".md", ".json", ".csproj", ".props", ".mjs").Where(path => places.Any(place => File.ReadAllText(path).Contains(place, StringComparison.Ordinal)));
        Assert.Empty(naming);
    }

    private static IEnumerable<string> Written(params string[] extensions) => Repository.Files().Where(path =>
        extensions.Contains(Path.GetExtension(path)) && !Recorded.Contains(Path.GetFileName(path)) && !path.Contains("/Golden/", StringComparison.Ordinal) && !path.Contains("/Scenarios/", StringComparison.Ordinal));
}
