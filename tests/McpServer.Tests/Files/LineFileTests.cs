using System.Text;
using CloudBaseAi.Files;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Files;

public sealed class LineFileTests
{
    [Fact]
    public async Task Lines_of_several_writers_stay_whole()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "trace");
        string[] lines = [.. Enumerable.Range(0, 8).Select(writer => new string((char)('a' + writer), 200 + (writer * 50)) + "\n")];
        await Task.WhenAll(lines.Select(line => Task.Run(async () =>
        {
            using var file = new LineFile(path, "TRACE", TextWriter.Null, TimeProvider.System);
            for (var i = 0; i < 20; i++) await file.Append(Encoding.UTF8.GetBytes(line));
        })));
        Assert.Equal(lines.SelectMany(line => Enumerable.Repeat(line, 20)), (await File.ReadAllLinesAsync(path)).Select(line => line + "\n").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_warning_once_which_names_no_path()
    {
        using var folder = new TempFolder();
        await using var warnings = new StringWriter();
        using var file = new LineFile(Path.Combine(folder.Path, "missing", "trace"), "TRACE", warnings, TimeProvider.System);
        for (var i = 0; i < 3; i++) await file.Append("line\n"u8.ToArray());
        Assert.Equal("TRACE: the file cannot be written (DirectoryNotFoundException). Calls go on without it." + Environment.NewLine, warnings.ToString());
    }
}
