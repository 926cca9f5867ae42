using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Files;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>Only regular files are opened: a pipe, a socket or a device could let the process wait for ever.</summary>
public sealed class FileContentTests : IDisposable
{
    private const int Limit = 1000;

    /// <summary>Long enough for a slow machine; without the rule the wait has no end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    [UnixFact]
    public async Task No_special_file_is_opened_by_any_reader()
    {
        foreach (var kind in SpecialFile.Kinds)
        {
            var folder = _root.CreateSubdirectory(kind.Replace(' ', '-')).FullName;
            var path = Path.Combine(folder, "f");
            using var alive = SpecialFile.Make(kind, path);
            var folders = kind.EndsWith("folder", StringComparison.Ordinal);
            var content = await AtOnce(() => FileContent.Read(path, Limit));
            Assert.Equal((folders ? FileState.Folder : FileState.NotRegular, null), (content.State, content.Bytes));
            var world = await AtOnce(() => Assert.Throws<WorldException>(() => World.Load(path)).Message);
            Assert.Contains(folders ? "is a folder" : "is a device, a pipe or a socket", world, StringComparison.Ordinal);
            var credentials = await AtOnce(() => Assert.Throws<CloudException>(() => new CredentialFile(path, "~/f").Text()).Detail);
            Assert.StartsWith(folders ? "~/f is a folder" : "~/f is a pipe, a socket or a device", credentials, StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public async Task A_pipe_in_the_place_of_a_credential_file_fails_the_call_and_the_next_source_is_not_tried()
    {
        var home = _root.CreateSubdirectory("home");
        SpecialFile.Make("pipe", Path.Combine(home.CreateSubdirectory(".tencentcloud").FullName, "credentials"));
        var sources = new CredentialSources(_ => null, new CredentialFiles(home.FullName, Path.Combine(_root.FullName, "etc"), TimeProvider.System));
        Assert.Contains("~/.tencentcloud/credentials", await AtOnce(() => Assert.Throws<CloudException>(() => sources.Get()).Detail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Limit)]
    public void A_regular_file_is_read_whole_up_to_the_limit(int length)
    {
        var path = Written(length);
        Assert.Equal(File.ReadAllBytes(path), FileContent.Read(path, Limit).Bytes);
    }

    [Fact]
    public void One_byte_more_than_the_limit_is_too_large() => Assert.Equal((FileState.TooLarge, null), State(Written(Limit + 1)));

    [Fact]
    public void What_is_not_there_is_absent()
    {
        Assert.Equal((FileState.Absent, null), State(Path.Combine(_root.FullName, "none")));
        Assert.Equal((FileState.Absent, null), State(Path.Combine(Written(1), "beneath-a-file")));
        Assert.Equal((FileState.Absent, null), State(""));
    }

    [UnixFact]
    public void A_link_to_a_regular_file_is_read_and_one_to_nothing_is_absent()
    {
        var (good, broken) = (Path.Combine(_root.FullName, "good"), Path.Combine(_root.FullName, "broken"));
        File.CreateSymbolicLink(good, Written(5));
        File.CreateSymbolicLink(broken, Path.Combine(_root.FullName, "nowhere"));
        Assert.Equal(5, FileContent.Read(good, Limit).Bytes!.Length);
        Assert.Equal((FileState.Absent, null), State(broken));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static (FileState, byte[]?) State(string path)
    {
        var content = FileContent.Read(path, Limit);
        return (content.State, content.Bytes);
    }

    private static Task<T> AtOnce<T>(Func<T> read) => Task.Run(read).WaitAsync(Patience);

    private string Written(int length)
    {
        var path = Path.Combine(_root.FullName, $"of-{length}");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, length).Select(at => (byte)at)]);
        return path;
    }
}
