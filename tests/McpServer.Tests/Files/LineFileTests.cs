using System.Text;
using CloudBaseAi.Files;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;
using Microsoft.Extensions.Time.Testing;

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

    [UnixTheory]
    [InlineData("pipe", "it is not a regular file")]
    [InlineData("socket", "it is not a regular file")]
    [InlineData("folder", "it is not a regular file")]
    [InlineData("/dev/null", "it is not a regular file")]
    [InlineData("/dev/full", "it is not a regular file")]
    [InlineData("/dev/tty", null)]
    public async Task What_is_no_regular_file_is_neither_waited_for_nor_written(string what, string? why)
    {
        using var folder = new TempFolder();
        await using var warnings = new StringWriter();
        var path = what[0] == '/' ? what : Path.Combine(folder.Path, "trace");
        using var odd = Odd.Place(what, path, path);
        using var file = new LineFile(path, "TRACE", warnings, TimeProvider.System);
        for (var i = 0; i < 3; i++) await file.Append("line\n"u8.ToArray());
        Assert.Contains("TRACE: the file cannot be written", warnings.ToString(), StringComparison.Ordinal);
        Assert.Single(warnings.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        if (why is not null) Assert.Contains(why, warnings.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A lock belongs to the open file: a second opening in this process stands for another one.</summary>
    [Fact]
    public async Task A_file_that_another_process_holds_holds_up_one_line_for_a_moment_and_then_none()
    {
        using var folder = new TempFolder();
        var path = folder.File("trace", "");
        var time = new FakeTimeProvider();
        using var file = new LineFile(path, "TRACE", TextWriter.Null, time);
        var held = RegularFile.TryOpen(path, followLinks: true)!;
        var first = file.Append("1\n"u8.ToArray());
        while (!first.IsCompleted)
        {
            time.Advance(LineFile.Courtesy);
            await Task.Yield();
        }

        Assert.True(file.Append("2\n"u8.ToArray()).IsCompletedSuccessfully);
        Assert.True(file.Append("3\n"u8.ToArray()).IsCompletedSuccessfully);
        held.Dispose();
        while (Read(path) != "1\n2\n3\n") await Task.Yield();
    }

    /// <summary>The writer holds the file while it writes, and nobody may open it then: that reads as nothing yet.</summary>
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [Fact]
    public async Task Lines_that_nobody_takes_are_lost_beyond_a_number_and_that_is_said()
    {
        using var folder = new TempFolder();
        var path = folder.File("trace", "");
        await using var warnings = new StringWriter();
        var time = new FakeTimeProvider();
        using var file = new LineFile(path, "TRACE", warnings, time);
        using var held = RegularFile.TryOpen(path, followLinks: true);
        var lines = Enumerable.Range(0, 2 * LineFile.MaxWaiting + 10).Select(_ => file.Append("line\n"u8.ToArray())).ToList();
        time.Advance(LineFile.Courtesy);
        await Task.WhenAll(lines);
        Assert.Contains("TRACE: the file cannot be written", warnings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_that_cannot_be_written_fail_nothing_either()
    {
        using var folder = new TempFolder();
        await using var warnings = new FullWriter();
        using var file = new LineFile(folder.Path, "TRACE", warnings, TimeProvider.System);
        await file.Append("line\n"u8.ToArray());
        await file.Append("line\n"u8.ToArray());
        Assert.Equal(1, warnings.Tries);
    }

    private sealed class FullWriter : StringWriter
    {
        public int Tries { get; private set; }

        public override void WriteLine(string? value)
        {
            Tries++;
            throw new IOException("No space left on device");
        }
    }
}
