using CloudBaseAi.Files;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Files;

/// <summary>Two <see cref="EnvironmentLocks"/> on one folder are two processes: the lock belongs to the open file, not to the process.</summary>
public sealed class EnvironmentLocksTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    private EnvironmentLocks Process(string? folder = null) => new(folder ?? _folder.Path, _time);

    private static Task<EnvironmentLock> Take(EnvironmentLocks process, string? env = null) => process.Take(env is null ? Ids.Sandbox : Ids.Env(env), CancellationToken.None);

    /// <summary>Moves the clock on until the task is done: each step wakes a waiting one once.</summary>
    private async Task<EnvironmentLock> Eventually(Task<EnvironmentLock> task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            _time.Advance(step);
            await Task.Yield();
        }

        return await task;
    }

    [Fact]
    public async Task The_second_process_waits_until_the_first_is_done()
    {
        var first = await Take(Process());
        var second = Take(Process());
        _time.Advance(EnvironmentLocks.Pause * 3);
        Assert.False(second.IsCompleted);
        first.Dispose();
        using var held = await Eventually(second, EnvironmentLocks.Pause);
        Assert.Null(held.Missing);
    }

    [Fact]
    public async Task Environments_do_not_wait_for_each_other_and_have_one_file_each()
    {
        for (var again = 0; again < 3; again++)
        {
            using var one = await Take(Process());
            using var other = await Take(Process(), "other-1a2b3c");
            Assert.Null(other.Missing);
        }

        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task A_turn_that_is_never_given_back_is_gone_without_after_a_minute_and_that_is_said()
    {
        using var first = await Take(Process());
        using var second = await Eventually(Take(Process()), TimeSpan.FromSeconds(1));
        Assert.Equal("another process held it for 60 s", second.Missing);
    }

    [Fact]
    public async Task After_a_holder_that_ended_amid_a_write_the_next_one_lets_the_request_arrive()
    {
        var killed = await Take(Process());
        killed.Writing();
        killed.Dispose();
        var next = Take(Process());
        _time.Advance(EnvironmentLock.Grace - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await next).Dispose();
    }

    [Fact]
    public async Task A_write_whose_outcome_is_known_holds_nobody_up()
    {
        using (var done = await Take(Process()))
        {
            done.Writing();
            done.Settled();
        }

        using var next = await Take(Process());
        Assert.False(next.IsUnsettled);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_lock_to_others()
    {
        var killed = await Take(Process());
        killed.Writing();
        killed.Dispose();
        using var cancel = new CancellationTokenSource();
        var cancelled = Process().Take(Ids.Sandbox, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        using var next = await Eventually(Take(Process()), EnvironmentLock.Grace);
        Assert.Null(next.Missing);
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_made_the_work_goes_on_and_the_reason_is_given()
    {
        var file = _folder.File("file", "");
        using var held = await Take(Process(Path.Combine(file, "state")));
        Assert.Equal("the state folder cannot be written", held.Missing);
        held.Writing();
        held.Settled();
    }

    [Fact]
    public async Task Without_a_home_there_is_no_lock()
    {
        using var held = await new EnvironmentLocks(null, _time).Take(Ids.Sandbox, CancellationToken.None);
        Assert.Equal("this user has no state folder", held.Missing);
    }

    [Fact]
    public async Task The_file_is_the_users_own_and_names_nothing()
    {
        using var held = await Take(Process());
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.Matches("^[0-9a-f]{32}[.]lock$", Path.GetFileName(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    /// <summary>Whoever can write the folder could have the lock file's place taken by something else.</summary>
    [UnixTheory]
    [InlineData("link", "the lock file cannot be used: it is a link")]
    [InlineData("dangling", "the lock file cannot be used: it is a link")]
    [InlineData("pipe", "the lock file cannot be used: it is not a regular file")]
    [InlineData("folder", "the lock file cannot be used: it is not a regular file")]
    [InlineData("socket", "the lock file cannot be used: it is not a regular file")]
    [InlineData("closed", "the state folder cannot be written")]
    public async Task What_is_no_file_of_our_own_is_not_used_and_not_waited_for(string what, string why)
    {
        (await Take(Process())).Dispose();
        var path = Assert.Single(Directory.GetFiles(_folder.Path));
        File.Delete(path);
        var victim = _folder.File("victim", "kept");
        using var placed = Odd.Place(what, path, victim);
        using var held = await Take(Process());
        Assert.Equal(placed.IsPossible ? why : null, held.Missing);
        held.Writing();
        held.Settled();
        Assert.Equal("kept", File.ReadAllText(victim));
    }

    [UnixTheory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead)]
    public async Task A_folder_that_others_can_look_into_is_closed_to_them(UnixFileMode mode)
    {
        var folder = Path.Combine(_folder.Path, "open");
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder, mode);
        using var held = await Take(Process(folder));
        Assert.Null(held.Missing);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [UnixFact]
    public async Task A_link_in_place_of_the_folder_is_not_followed()
    {
        var link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Directory.CreateDirectory(Path.Combine(_folder.Path, "elsewhere")).FullName);
        using var held = await Take(Process(link));
        Assert.Equal("the state folder is a link", held.Missing);
        Assert.Empty(Directory.GetFiles(link));
    }
}
