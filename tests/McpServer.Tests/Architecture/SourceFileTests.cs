using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Files stay small enough to be read in one go.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 250;

    /// <summary>Data, not text that somebody reads from top to bottom.</summary>
    private static readonly string[] Recorded = ["tc3-vectors.json", "hostile-inputs.json", "package-lock.json", "packages.lock.json"];

    [Fact]
    public void No_file_is_longer_than_250_lines() => Assert.Empty(Repository.Files()
        .Where(path => Path.GetExtension(path) is ".cs" or ".js" or ".mjs" or ".ts" or ".md" or ".csproj" or ".json" && !Recorded.Contains(Path.GetFileName(path)))
        .Select(path => (path, Lines: File.ReadLines(path).Count()))
        .Where(file => file.Lines > MostLines));

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() => Assert.Empty(Repository.Files()
        .Where(path => Path.GetExtension(path) is ".cs" or ".md" or ".json" or ".csproj" or ".props" or ".mjs")
        .Where(path => Path.GetFileName(path) != "package-lock.json")
        .Where(path => ((string[])["/" + "home/", "/" + "work/", "C:" + "\\"]).Any(place => File.ReadAllText(path).Contains(place, StringComparison.Ordinal))));
}
